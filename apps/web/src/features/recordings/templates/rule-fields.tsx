import { ActionIcon, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionRequest, ViolationRuleRequest } from '#libs/api-client';
import { linesOf, RULE_TYPES, SEVERITIES } from './edited-template.js';
import styles from './templates.module.css';

/** One thing that must not be said, or must not be left out. */
export function RuleFields(props: {
  rule: ViolationRuleRequest;
  criteria: readonly CriterionRequest[];
  onEdit: (part: Partial<ViolationRuleRequest>) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { rule, onEdit } = props;
  const [phrases, setPhrases] = useState((rule.phrases ?? []).join('\n'));
  const name = rule.description || t('qaTemplates.unnamed');
  const statements = props.criteria.filter(({ kind, key }) => kind === 'required_statement' && key !== undefined);
  return (
    <section className={styles.edited} aria-label={name}>
      <Stack gap="sm">
        <Group wrap="nowrap" align="flex-end">
          <TextInput
            flex={1}
            label={t('qaTemplates.rule')}
            required
            maxLength={1_000}
            value={rule.description}
            onChange={({ currentTarget }) => onEdit({ description: currentTarget.value })}
          />
          <ActionIcon
            size="lg"
            variant="subtle"
            color="gray"
            aria-label={t('roleSetup.remove', { text: name })}
            onClick={props.onRemove}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
        <div className={styles.pair}>
          <NativeSelect
            label={t('qaTemplates.type')}
            value={rule.type}
            data={RULE_TYPES.map((type) => ({ value: type, label: t(`recordings.violationTypes.${type}`) }))}
            onChange={({ currentTarget }) => {
              const type = RULE_TYPES.find((one) => one === currentTarget.value);
              if (type)
                onEdit({ type, criterion_key: null, phrases: type === 'missing_disclosure' ? [] : linesOf(phrases) });
            }}
          />
          <NativeSelect
            label={t('qaTemplates.severity')}
            value={rule.severity}
            data={SEVERITIES.map((severity) => ({ value: severity, label: t(`recordings.severity.${severity}`) }))}
            onChange={({ currentTarget }) => {
              const severity = SEVERITIES.find((one) => one === currentTarget.value);
              if (severity) onEdit({ severity });
            }}
          />
        </div>
        {rule.type === 'missing_disclosure' ? (
          <NativeSelect
            label={t('qaTemplates.statement')}
            description={t('qaTemplates.statementTell')}
            value={rule.criterion_key ?? ''}
            data={[
              { value: '', label: t('recordings.review.choose'), disabled: true },
              ...statements.map(({ key = '', category_name: label }) => ({ value: key, label })),
            ]}
            onChange={({ currentTarget }) => onEdit({ criterion_key: currentTarget.value })}
          />
        ) : (
          <Textarea
            label={t('qaTemplates.phrases')}
            description={t('qaTemplates.aLineEach')}
            autosize
            value={phrases}
            onChange={({ currentTarget }) => {
              setPhrases(currentTarget.value);
              onEdit({ phrases: linesOf(currentTarget.value) });
            }}
          />
        )}
      </Stack>
    </section>
  );
}
