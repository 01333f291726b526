import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssessmentResponse, RubricDimension } from '#libs/api-client';
import { Score } from '../../kit/score.js';
import { percentage } from '../../texts/format.js';
import styles from './application.module.css';
import { anchorFor, type Evidence } from './evidence.js';

/** Every criterion with its weight, its score and the candidate's own words behind it. */
export function EvidenceList(props: {
  assessment: AssessmentResponse;
  rubric: readonly RubricDimension[];
  evidence: readonly Evidence[];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  return props.assessment.dimensions.map((found) => {
    const anchor = anchorFor(
      found.score,
      props.rubric.find(({ name }) => name === found.dimension),
    );
    return (
      <section key={found.dimension} className={styles.evidence} aria-label={found.dimension}>
        <Group justify="space-between" wrap="nowrap" align="baseline" mb={6}>
          <Title order={3}>{found.dimension}</Title>
          <Text fz="sm" c="dimmed" className="figures">
            {t('application.weight', { weight: percentage(found.weight) })}
          </Text>
        </Group>
        <Score score={found.score} confidence={found.confidence} />
        {anchor !== null && (
          <Text fz="sm" c="dimmed" mt={6}>
            {anchor}
          </Text>
        )}
        <Text fz="sm" mt={8} className="reading">
          {found.reasoning ?? found.evidence}
        </Text>
        {props.evidence
          .filter(({ dimension }) => dimension === found.dimension)
          .map(({ id, text }) => (
            <button
              key={id}
              type="button"
              className={`said ${styles.quote}`}
              aria-pressed={props.chosen === id}
              aria-label={t('application.showQuote', { text })}
              onClick={() => props.onChoose(id)}
            >
              “{text}”
            </button>
          ))}
      </section>
    );
  });
}
