import {
  ActionIcon,
  Button,
  Collapse,
  Group,
  NumberInput,
  Slider,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconCircleCheck, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RubricDimension } from '#libs/api-client';
import styles from './role-setup.module.css';
import type { StepProps } from './setup-steps.js';
import { inPercent, shareOut, toWeights, type EditedDimension } from './weights.js';

/** The levels that a new anchor is offered for. */
const ANCHOR_LEVELS = [20, 50, 80] as const;

/** What interviews are scored by, how much each thing counts, and what its levels look like. */
export function RubricStep({ role, keep, isKeeping }: StepProps) {
  const { t } = useTranslation();
  const [dimensions, setDimensions] = useState(() => inPercent(role.scoring_rubric.dimensions));
  const sum = dimensions.reduce((total, { percent }) => total + percent, 0);
  const edit = (index: number, part: Partial<EditedDimension>): void =>
    setDimensions(dimensions.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <Stack maw={820}>
      <Text c="dimmed" className="reading">
        {t('roleSetup.rubricTell', { version: role.scoring_rubric.version })}
      </Text>
      <div className={styles.weights}>
        {dimensions.map((dimension, index) => (
          <section key={index} className={styles.dimension} aria-label={dimension.name}>
            <Stack gap="sm">
              <Group wrap="nowrap" align="flex-end">
                <TextInput
                  flex={1}
                  label={t('roleSetup.criterion')}
                  value={dimension.name}
                  onChange={(event) => edit(index, { name: event.currentTarget.value })}
                />
                <ActionIcon
                  size="lg"
                  variant="subtle"
                  color="gray"
                  aria-label={t('roleSetup.remove', { text: dimension.name })}
                  onClick={() => setDimensions(dimensions.filter((_, at) => at !== index))}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </Group>
              <TextInput
                label={t('roleSetup.meaning')}
                value={dimension.description ?? ''}
                onChange={(event) => edit(index, { description: event.currentTarget.value })}
              />
              <div className={styles.weight}>
                <Slider
                  value={dimension.percent}
                  onChange={(percent) => edit(index, { percent })}
                  label={(value) => `${value} %`}
                  thumbLabel={t('roleSetup.weightOf', { name: dimension.name })}
                />
                <NumberInput
                  aria-label={t('roleSetup.weightOf', { name: dimension.name })}
                  min={0}
                  max={100}
                  suffix=" %"
                  value={dimension.percent}
                  onChange={(value) => edit(index, { percent: Number(value) || 0 })}
                />
              </div>
              <Anchors dimension={dimension} onChange={(anchors) => edit(index, { anchors })} />
            </Stack>
          </section>
        ))}
      </div>
      <div className={styles.sum}>
        <Group gap="xs" role="status">
          {sum === 100 ? (
            <>
              <IconCircleCheck size={18} color="var(--accent)" aria-hidden />
              <Text>{t('roleSetup.addsUp')}</Text>
            </>
          ) : (
            <>
              <Text c="var(--person)">{t('roleSetup.doesNotAddUp', { sum })}</Text>
              <Button size="xs" variant="default" onClick={() => setDimensions(shareOut(dimensions))}>
                {t('roleSetup.makeAddUp')}
              </Button>
            </>
          )}
        </Group>
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setDimensions([...dimensions, { name: '', percent: 0, weight: 0 }])}
          >
            {t('roleSetup.addCriterion')}
          </Button>
          <Button
            disabled={sum !== 100}
            loading={isKeeping}
            onClick={() => keep({ scoring_rubric: { dimensions: toWeights(dimensions) } })}
          >
            {t('roleSetup.keep')}
          </Button>
        </Group>
      </div>
    </Stack>
  );
}

/** What answers at a level are like; shown when there are some, or somebody asks. */
function Anchors(props: { dimension: RubricDimension; onChange: (anchors: RubricDimension['anchors']) => void }) {
  const { t } = useTranslation();
  const anchors = props.dimension.anchors ?? [];
  const [isOpen, setOpen] = useState(anchors.length > 0);
  const describe = (level: number, description: string): void =>
    props.onChange(
      [
        ...anchors.filter((anchor) => anchor.level !== level),
        ...(description === '' ? [] : [{ level, description }]),
      ].sort((a, b) => a.level - b.level),
    );
  const levels = [...new Set([...anchors.map(({ level }) => level), ...ANCHOR_LEVELS])].sort((a, b) => a - b);
  return (
    <div>
      <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('roleSetup.anchors')}
      </Button>
      <Collapse expanded={isOpen}>
        <Stack gap="xs" mt="xs">
          {levels.map((level) => (
            <Textarea
              key={level}
              autosize
              label={t('roleSetup.anchorAt', { level })}
              value={anchors.find((anchor) => anchor.level === level)?.description ?? ''}
              onChange={(event) => describe(level, event.currentTarget.value)}
            />
          ))}
        </Stack>
      </Collapse>
    </div>
  );
}
