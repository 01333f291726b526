import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComparisonCandidate, ComparisonCell, ComparisonCriterion } from '#libs/api-client';
import { TextLink } from '../../kit/links.js';
import { Score } from '../../kit/score.js';
import { figure, percentage } from '../../texts/format.js';
import styles from './compare.module.css';
import { weightOf } from './compared.js';

/** One criterion of one person: the score, what the rubric says about it, and the words it rests on most. */
export function ComparedCell({ cell, anchor, name }: { cell: ComparisonCell; anchor: string | null; name: string }) {
  const { t } = useTranslation();
  const [quote] = cell.quotes;
  if (cell.state === 'not_assessed' || cell.state === 'not_in_rubric') {
    return (
      <Text fz="sm" c="dimmed">
        {t(`compare.state.${cell.state}`)}
      </Text>
    );
  }
  return (
    <>
      <Score score={cell.score} confidence={cell.confidence} />
      {anchor !== null && (
        <Text fz="sm" c="dimmed" mt={6}>
          {anchor}
        </Text>
      )}
      {quote && (
        <blockquote className={`said ${styles.quote}`}>
          “{quote.text}”{' '}
          <TextLink
            to="/applications/$applicationId"
            params={{ applicationId: cell.application_id }}
            search={{ tab: 'evidence' }}
            className={styles.source}
            aria-label={t('compare.evidenceOf', { name })}
          >
            {t('compare.evidence')}
          </TextLink>
        </blockquote>
      )}
    </>
  );
}

/** The overall score that counts. Where a person set it, the engine's stays visible. */
export function ComparedTotal({ candidate }: { candidate: ComparisonCandidate }) {
  const { t } = useTranslation();
  const { overall_score: found, effective_score: counting, human_override: override } = candidate;
  if (candidate.assessment_id === null) {
    return (
      <Text fz="sm" c="dimmed">
        {t('compare.state.not_assessed')}
      </Text>
    );
  }
  return (
    <>
      <Score score={counting} />
      {override !== null && (
        <Text fz="sm" mt={6}>
          {typeof override.overall_score === 'number' && (
            <>
              <Text span c="dimmed" td="line-through">
                {found === null ? t('app.noScore') : figure(found)}
              </Text>{' '}
            </>
          )}
          {t('application.overruledBy', { name: override.by?.name ?? t('application.erased') })}{' '}
          <q>{override.reason}</q>
        </Text>
      )}
      {candidate.evidence_coverage !== null && (
        <Text fz="sm" c="dimmed" mt={6}>
          {t('compare.coverage', { share: percentage(candidate.evidence_coverage) })}
        </Text>
      )}
    </>
  );
}

/** What the criterion weighs, and how far apart the scores lie or that they do not compare. */
export function CriterionFacts({ criterion }: { criterion: ComparisonCriterion }) {
  const { t } = useTranslation();
  const weight = weightOf(criterion);
  const { description, difference: points } = criterion;
  const facts = [
    weight !== null && t('application.weight', { weight: percentage(weight) }),
    points !== null && t('compare.apart', { points: figure(points, 0) }),
  ].filter((fact) => fact !== false);
  return (
    <>
      {description !== '' && <span className={styles.meaning}>{description}</span>}
      {facts.length > 0 && <span className={styles.meaning}>{facts.join(', ')}</span>}
      {!criterion.is_comparable && <span className={styles.unlike}>{t('compare.unlike')}</span>}
    </>
  );
}
