import { Group, NumberInput, Radio, Text, Textarea, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewCriterion } from '#libs/api-client';
import { figure, percentage } from '../../../texts/format.js';
import styles from './blind-review.module.css';
import { levelAt, levelsOf, type Given } from './given-scores.js';

const INSUFFICIENT = 'insufficient';

/** One criterion: the level that describes the answers best, or that they say too little, what that rests on, and a note. */
export function CriterionSheet(props: {
  criterion: ReviewCriterion;
  given: Given;
  onGive: (given: Given) => void;
  /** The words it rests on. */
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const titleId = useId();
  const { criterion, given, onGive } = props;
  const { points, isInsufficient } = given;
  const levels = levelsOf(criterion.anchors, (band) => t(`application.blind.bands.${band}`));
  const level = points === null ? null : levelAt(points, levels);
  const choose = (value: string): void =>
    onGive(
      value === INSUFFICIENT
        ? { ...given, isInsufficient: true, points: null }
        : { ...given, isInsufficient: false, points: Number(value) },
    );
  return (
    <section className={styles.criterion} aria-labelledby={titleId}>
      <Group justify="space-between" wrap="nowrap" align="baseline">
        <Title order={2} fz="md" id={titleId}>
          {criterion.name}
        </Title>
        <Text fz="sm" c="dimmed" className="figures">
          {t('application.weight', { weight: percentage(criterion.weight) })}
        </Text>
      </Group>
      {criterion.description !== null && criterion.description !== '' && (
        <Text fz="sm" c="dimmed" className="reading">
          {criterion.description}
        </Text>
      )}
      <Radio.Group
        mt="sm"
        aria-label={`${criterion.name}: ${t('application.blind.level')}`}
        value={isInsufficient ? INSUFFICIENT : level === null ? null : String(level.points)}
        onChange={choose}
      >
        <div className={styles.levels}>
          {levels.map(({ points: worth, words }) => (
            <Radio
              key={worth}
              className={styles.level}
              value={String(worth)}
              label={
                criterion.anchors.length > 0 ? (
                  <>
                    <strong className="figures">{figure(worth)}</strong> {words}
                  </>
                ) : (
                  words
                )
              }
            />
          ))}
          <Radio
            className={`${styles.level} ${styles.hatched}`}
            value={INSUFFICIENT}
            label={
              <span>
                <strong>{t('application.blind.insufficient')}</strong> {t('application.blind.insufficientTell')}
              </span>
            }
          />
        </div>
      </Radio.Group>
      {isInsufficient ? (
        <Textarea
          mt="sm"
          label={t('application.blind.why')}
          autosize
          minRows={2}
          required
          value={given.reason}
          onChange={({ currentTarget }) => onGive({ ...given, reason: currentTarget.value })}
        />
      ) : (
        points !== null && (
          <NumberInput
            mt="sm"
            label={t('application.blind.points')}
            description={t('application.blind.pointsTell')}
            inputWrapperOrder={['label', 'input', 'description']}
            styles={{ wrapper: { maxWidth: 112 } }}
            min={0}
            max={100}
            clampBehavior="strict"
            value={points ?? ''}
            onChange={(value) => onGive({ ...given, points: value === '' ? null : Number(value) })}
          />
        )
      )}
      {props.children}
      <Textarea
        mt="sm"
        label={t('application.blind.note')}
        autosize
        minRows={1}
        value={given.note}
        onChange={({ currentTarget }) => onGive({ ...given, note: currentTarget.value })}
      />
    </section>
  );
}
