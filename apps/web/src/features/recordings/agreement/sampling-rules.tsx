import { ActionIcon, Button, Group, NativeSelect, NumberInput, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  samplingRuleAdd,
  samplingRuleRemove,
  type SamplingRuleRequest,
  type SamplingRuleResponse,
} from '#libs/api-client';
import { ask } from '../../../api/ask.js';
import { useMe } from '../../../api/who.js';
import { EmptyState } from '../../../kit/empty-state.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { figure } from '../../../texts/format.js';
import { mayManage } from '../rights.js';
import { useNames } from '../use-names.js';
import styles from './agreement.module.css';
import { samplingQuery } from './figures-queries.js';

const KINDS = ['percent', 'per_agent_per_week'] as const satisfies readonly SamplingRuleRequest['kind'][];
const USUAL = { percent: 5, per_agent_per_week: 2 } as const;

/** Which conversations a person looks at although nothing is wrong with them. */
export function SamplingRules() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const canManage = mayManage(useMe());
  const { templateName } = useNames();
  const rules = useQuery(samplingQuery);
  const refresh = () => client.invalidateQueries({ queryKey: samplingQuery.queryKey });
  const add = useMutation({
    mutationFn: (body: SamplingRuleRequest) => ask(samplingRuleAdd({ body })),
    onSuccess: refresh,
  });
  const bringBack = ({ kind, amount, policy_template_id: id, seed }: SamplingRuleResponse): void =>
    add.mutate({ kind, amount, seed, ...(id !== null && { policy_template_id: id }) });
  const remove = useMutation({
    mutationFn: ({ id }: SamplingRuleResponse) => ask(samplingRuleRemove({ path: { id } })),
    onSuccess: async (_, rule) => {
      const notice = notifications.show({
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text fz="sm">{t('qaFigures.ruleRemoved')}</Text>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => {
                notifications.hide(notice);
                bringBack(rule);
              }}
            >
              {t('app.undo')}
            </Button>
          </Group>
        ),
      });
      await refresh();
    },
  });
  const say = ({ kind, amount, policy_template_id: id }: SamplingRuleResponse): string =>
    [
      t(`qaFigures.kinds.${kind}`, { amount: figure(amount, 2) }),
      id === null ? t('qaFigures.anyTemplate') : (templateName(id) ?? t('recordings.filter.template')),
    ].join(', ');
  return (
    <section aria-labelledby="sampling">
      <Title order={2} id="sampling">
        {t('qaFigures.sampling')}
      </Title>
      <Text fz="sm" c="dimmed" mb="sm" className="reading">
        {t('qaFigures.samplingTell')}
      </Text>
      <ProblemNotice error={rules.error ?? add.error ?? remove.error} />
      {rules.data?.items.length === 0 && !canManage && <EmptyState title={t('qaFigures.noRules')} />}
      {rules.data && rules.data.items.length > 0 && (
        <ul className={styles.rules}>
          {rules.data.items.map((rule) => (
            <li key={rule.id} className={styles.rule}>
              <Text>{say(rule)}</Text>
              {canManage && (
                <ActionIcon
                  size="lg"
                  variant="subtle"
                  color="gray"
                  aria-label={t('roleSetup.remove', { text: say(rule) })}
                  loading={remove.isPending && remove.variables.id === rule.id}
                  onClick={() => remove.mutate(rule)}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {canManage && <AddRule isAdding={add.isPending} onAdd={(rule) => add.mutate(rule)} />}
    </section>
  );
}

function AddRule({ isAdding, onAdd }: { isAdding: boolean; onAdd: (rule: SamplingRuleRequest) => void }) {
  const { t } = useTranslation();
  const { templates } = useNames();
  const [kind, setKind] = useState<SamplingRuleRequest['kind']>('percent');
  const [amount, setAmount] = useState<number>(USUAL.percent);
  const [template, setTemplate] = useState('');
  return (
    <div className={styles.add}>
      <NativeSelect
        label={t('qaFigures.draw')}
        value={kind}
        data={KINDS.map((one) => ({ value: one, label: t(`qaFigures.kindNames.${one}`) }))}
        onChange={({ currentTarget }) => {
          const next = KINDS.find((one) => one === currentTarget.value) ?? 'percent';
          setKind(next);
          setAmount(USUAL[next]);
        }}
      />
      <NumberInput
        className={styles.amount}
        label={t(`qaFigures.amounts.${kind}`)}
        min={kind === 'percent' ? 0.01 : 1}
        max={kind === 'percent' ? 100 : 1_000}
        value={amount}
        onChange={(value) => setAmount(Number(value) || 0)}
      />
      <NativeSelect
        label={t('recordings.filter.template')}
        value={template}
        data={[{ value: '', label: t('recordings.filter.anyTemplate') }, ...templates]}
        onChange={({ currentTarget }) => setTemplate(currentTarget.value)}
      />
      <Button
        variant="default"
        loading={isAdding}
        disabled={amount <= 0}
        onClick={() => onAdd({ kind, amount, ...(template !== '' && { policy_template_id: template }) })}
      >
        {t('qaFigures.addRule')}
      </Button>
    </div>
  );
}
