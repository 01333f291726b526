import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExplainedCriterion } from '#libs/api-client';
import { QuoteButton } from '../../kit/quote-button.js';
import { Score } from '../../kit/score.js';
import { percentage } from '../../texts/format.js';
import styles from './explanation.module.css';
import type { Heard } from './heard.js';

/** What was looked for, what came of it, and one's own words that it rests on. */
export function Criterion(props: {
  criterion: ExplainedCriterion;
  heard: readonly Heard[];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { name, description, weight, state, score, meaning } = props.criterion;
  return (
    <section className={styles.criterion} aria-label={name}>
      <Group justify="space-between" wrap="nowrap" align="baseline">
        <Title order={3}>{name}</Title>
        <Text fz="sm" c="dimmed" className="figures">
          {t('explanation.weight', { weight: percentage(weight) })}
        </Text>
      </Group>
      {description !== null && (
        <Text fz="sm" c="dimmed">
          {description}
        </Text>
      )}
      {state !== 'waiting' && (
        <div className={styles.score}>
          <Score score={score} />
        </div>
      )}
      <Text mt={6} className="reading">
        {meaning}
      </Text>
      {props.heard.length > 0 && (
        <Text fz="sm" c="dimmed" mt={10}>
          {t('explanation.heard')}
        </Text>
      )}
      {props.heard.map(({ id, text }) => (
        <QuoteButton
          key={id}
          isChosen={props.chosen === id}
          label={t('explanation.showQuote', { text })}
          onChoose={() => props.onChoose(id)}
        >
          “{text}”
        </QuoteButton>
      ))}
    </section>
  );
}
