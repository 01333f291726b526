import {
  ActionIcon,
  Button,
  Checkbox,
  Collapse,
  Group,
  NativeSelect,
  NumberInput,
  Slider,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionRequest } from '#libs/api-client';
import { KINDS, linesOf, MOMENTS } from './edited-template.js';
import styles from './templates.module.css';

/** One thing that conversations are checked for: what it is, how much it counts, from where on it passes. */
export function CriterionFields(props: {
  criterion: CriterionRequest;
  onEdit: (part: Partial<CriterionRequest>) => void;
  onRemove?: () => void;
}) {
  const { t } = useTranslation();
  const { criterion, onEdit } = props;
  const [isOpen, { toggle }] = useDisclosure(false);
  const [examples, setExamples] = useState((criterion.examples ?? []).join('\n'));
  const name = criterion.category_name || t('qaTemplates.unnamed');
  return (
    <section className={styles.edited} aria-label={name}>
      <Stack gap="sm">
        <Group wrap="nowrap" align="flex-end">
          <TextInput
            flex={1}
            label={t('qaTemplates.criterion')}
            required
            maxLength={100}
            value={criterion.category_name}
            onChange={({ currentTarget }) => onEdit({ category_name: currentTarget.value })}
          />
          {props.onRemove && (
            <ActionIcon
              size="lg"
              variant="subtle"
              color="gray"
              aria-label={t('roleSetup.remove', { text: name })}
              onClick={props.onRemove}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          )}
        </Group>
        <Textarea
          label={t('qaTemplates.prompt')}
          required
          autosize
          maxLength={2_000}
          value={criterion.evaluation_prompt}
          onChange={({ currentTarget }) => onEdit({ evaluation_prompt: currentTarget.value })}
        />
        <div className={styles.scale}>
          <Slider
            value={criterion.weight}
            onChange={(weight) => onEdit({ weight })}
            label={(value) => `${value} %`}
            thumbLabel={t('roleSetup.weightOf', { name })}
          />
          <NumberInput
            aria-label={t('roleSetup.weightOf', { name })}
            min={0}
            max={100}
            suffix=" %"
            value={criterion.weight}
            onChange={(value) => onEdit({ weight: Number(value) || 0 })}
          />
        </div>
        <Group gap="lg" align="flex-end">
          <NumberInput
            w={160}
            label={t('qaTemplates.criterionPasses')}
            min={0}
            max={100}
            value={criterion.passing_score}
            onChange={(value) => onEdit({ passing_score: Number(value) || 0 })}
          />
          <Checkbox
            pb={10}
            label={t('qaTemplates.fatal')}
            checked={criterion.is_fatal === true}
            onChange={({ currentTarget }) => onEdit({ is_fatal: currentTarget.checked })}
          />
        </Group>
        <Group>
          <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={toggle}>
            {t('qaTemplates.more')}
          </Button>
        </Group>
        <Collapse expanded={isOpen}>
          <Stack gap="sm">
            <div className={styles.pair}>
              <NativeSelect
                label={t('qaTemplates.kind')}
                value={criterion.kind ?? 'behaviour'}
                data={KINDS.map((kind) => ({ value: kind, label: t(`qaTemplates.kinds.${kind}`) }))}
                onChange={({ currentTarget }) => {
                  const kind = KINDS.find((one) => one === currentTarget.value);
                  if (kind) onEdit({ kind });
                }}
              />
              <NativeSelect
                label={t('qaTemplates.moment')}
                value={criterion.moment ?? 'anywhere'}
                data={MOMENTS.map((moment) => ({ value: moment, label: t(`qaTemplates.moments.${moment}`) }))}
                onChange={({ currentTarget }) => {
                  const moment = MOMENTS.find((one) => one === currentTarget.value);
                  if (moment) onEdit({ moment });
                }}
              />
            </div>
            <TextInput
              label={t('qaTemplates.when')}
              placeholder={t('qaTemplates.always')}
              maxLength={1_000}
              value={criterion.applies_when ?? ''}
              onChange={({ currentTarget }) =>
                onEdit({ applies_when: currentTarget.value === '' ? null : currentTarget.value })
              }
            />
            <Textarea
              label={t('qaTemplates.examples')}
              description={t('qaTemplates.aLineEach')}
              autosize
              minRows={2}
              value={examples}
              onChange={({ currentTarget }) => {
                setExamples(currentTarget.value);
                onEdit({ examples: linesOf(currentTarget.value) });
              }}
            />
          </Stack>
        </Collapse>
      </Stack>
    </section>
  );
}
