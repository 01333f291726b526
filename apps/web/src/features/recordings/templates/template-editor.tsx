import { Button, Group, NumberInput, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { IconCircleCheck, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionRequest, TemplateRequest, ViolationRuleRequest } from '#libs/api-client';
import { Refusal } from '../../../api/problem.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { figure } from '../../../texts/format.js';
import { shareOut } from '../../role-setup/weights.js';
import { CriterionFields } from './criterion-fields.js';
import { addsUp, emptyCriterion, keyOf, sumOf } from './edited-template.js';
import { RuleFields } from './rule-fields.js';
import styles from './templates.module.css';

/** Says what a template is from now on. Weights that do not add up are not sent. */
export function TemplateEditor(props: {
  template: TemplateRequest;
  error: unknown;
  isKeeping: boolean;
  onKeep: (template: TemplateRequest) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState(props.template);
  const edit = (part: Partial<TemplateRequest>): void => setEdited((before) => ({ ...before, ...part }));
  const { criteria, violation_rules: rules = [] } = edited;
  const editCriterion = (index: number, part: Partial<CriterionRequest>): void =>
    edit({ criteria: criteria.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const editRule = (index: number, part: Partial<ViolationRuleRequest>): void =>
    edit({ violation_rules: rules.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const isWhole = addsUp(criteria);
  const fields = props.error instanceof Refusal ? Object.entries(props.error.fields) : [];
  return (
    <Stack gap="lg">
      <div className={styles.sheet}>
        <Stack className={styles.edited}>
          <TextInput
            label={t('qaTemplates.name')}
            required
            maxLength={200}
            value={edited.name}
            onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
          />
          <Textarea
            label={t('qaTemplates.description')}
            autosize
            maxLength={2_000}
            value={edited.description ?? ''}
            onChange={({ currentTarget }) => edit({ description: currentTarget.value })}
          />
          <NumberInput
            w={220}
            label={t('qaTemplates.passingScore')}
            min={0}
            max={100}
            value={edited.passing_score ?? 70}
            onChange={(value) => edit({ passing_score: Number(value) || 0 })}
          />
        </Stack>
      </div>
      <section aria-labelledby="criteria">
        <Title order={2} id="criteria" mb="sm">
          {t('recordings.criteria')}
        </Title>
        <div className={styles.sheet}>
          {criteria.map((criterion, index) => (
            <CriterionFields
              key={index}
              criterion={criterion}
              onEdit={(part) => editCriterion(index, part)}
              {...(criteria.length > 1 && {
                onRemove: () => edit({ criteria: criteria.filter((_, at) => at !== index) }),
              })}
            />
          ))}
        </div>
        <Button
          mt="sm"
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => edit({ criteria: [...criteria, emptyCriterion()] })}
        >
          {t('qaTemplates.addCriterion')}
        </Button>
      </section>
      <section aria-labelledby="rules">
        <Title order={2} id="rules" mb="sm">
          {t('qaTemplates.rules')}
        </Title>
        {rules.length > 0 && (
          <div className={styles.sheet}>
            {rules.map((rule, index) => (
              <RuleFields
                key={index}
                rule={rule}
                criteria={criteria}
                onEdit={(part) => editRule(index, part)}
                onRemove={() => edit({ violation_rules: rules.filter((_, at) => at !== index) })}
              />
            ))}
          </div>
        )}
        <Button
          mt="sm"
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() =>
            edit({
              violation_rules: [...rules, { key: '', type: 'prohibited_phrase', severity: 'medium', description: '' }],
            })
          }
        >
          {t('qaTemplates.addRule')}
        </Button>
      </section>
      <ProblemNotice error={props.error} />
      {fields.length > 0 && (
        <ul>
          {fields.map(([field, message]) => (
            <li key={field}>
              {placeOf(field, edited)}: {message}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.sum}>
        <Group gap="xs" role="status">
          {isWhole ? (
            <>
              <IconCircleCheck size={18} color="var(--accent)" aria-hidden />
              <Text>{t('roleSetup.addsUp')}</Text>
            </>
          ) : (
            <>
              <Text c="var(--person)">{t('roleSetup.doesNotAddUp', { sum: figure(sumOf(criteria), 2) })}</Text>
              <Button size="xs" variant="default" onClick={() => edit({ criteria: shared(criteria) })}>
                {t('roleSetup.makeAddUp')}
              </Button>
            </>
          )}
        </Group>
        <Group>
          <Button variant="default" onClick={props.onCancel}>
            {t('app.cancel')}
          </Button>
          <Button
            disabled={!isWhole || edited.name.trim() === ''}
            loading={props.isKeeping}
            onClick={() => props.onKeep(withKeys(edited))}
          >
            {t('qaTemplates.keep')}
          </Button>
        </Group>
      </div>
    </Stack>
  );
}

/** The same proportions, in whole per cent that add up. */
function shared(criteria: readonly CriterionRequest[]): CriterionRequest[] {
  const shares = shareOut(criteria.map(({ category_name: name, weight }) => ({ name, weight, percent: weight })));
  return criteria.map((criterion, at) => ({ ...criterion, weight: shares[at]?.percent ?? criterion.weight }));
}

const withKeys = (template: TemplateRequest): TemplateRequest => ({
  ...template,
  violation_rules: (template.violation_rules ?? []).map((rule, at) => ({
    ...rule,
    key: rule.key === '' ? keyOf(rule.description).slice(0, 60) || `rule_${at + 1}` : rule.key,
  })),
});

/** `criteria[2].weight` by the name that people know it under. */
function placeOf(field: string, { criteria, violation_rules: rules = [] }: TemplateRequest): string {
  const [, list, index] = /^(criteria|violation_rules)\[(\d+)\]/.exec(field) ?? [];
  if (list === 'criteria') return criteria[Number(index)]?.category_name || field;
  if (list === 'violation_rules') return rules[Number(index)]?.description || field;
  return field;
}
