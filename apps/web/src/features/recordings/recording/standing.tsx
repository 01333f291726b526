import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EvaluationResponse } from '#libs/api-client';
import { Loading } from '../../../kit/loading.js';
import { Score } from '../../../kit/score.js';
import { figure, percentage } from '../../../texts/format.js';
import styles from './recording.module.css';
import { Verdict } from '../verdict.js';

/** How it stands as a whole, how much that rests on, and whether the matter was settled. */
export function Standing({ evaluation }: { evaluation: EvaluationResponse }) {
  const { t } = useTranslation();
  const { overall_score: found, effective_score: counting, coverage } = evaluation;
  if (evaluation.status === 'pending') return <Loading rows={3} />;
  const failed = evaluation.parts.filter(({ status }) => status === 'failed');
  return (
    <>
      <div className={styles.total}>
        <Text fz="lg" fw={620} component="div">
          <Verdict evaluation={evaluation} />
        </Text>
        <Score score={counting} />
      </div>
      <dl className={styles.facts}>
        {coverage !== null && evaluation.status !== 'reviewed' && (
          <>
            <dt>{t('recordings.standing.restsOn')}</dt>
            <dd>
              {coverage >= 1
                ? t('recordings.standing.wholeWeight')
                : t('recordings.standing.coverage', { share: percentage(coverage) })}
            </dd>
          </>
        )}
        <dt>{t('recordings.standing.resolution')}</dt>
        <dd>
          {evaluation.resolution_detected === null
            ? t('recordings.standing.unknown')
            : t(evaluation.resolution_detected ? 'recordings.standing.settled' : 'recordings.standing.notSettled')}
          {evaluation.resolution_detected !== null && evaluation.resolution_confidence !== null && (
            <Text span c="dimmed" inherit>
              {', '}
              {t('recordings.sure', { sure: percentage(evaluation.resolution_confidence) })}
            </Text>
          )}
        </dd>
        {counting !== found && (
          <>
            <dt>{t('recordings.standing.engine')}</dt>
            <dd>
              <Text span c="dimmed" td="line-through" inherit>
                {found === null ? t('app.noScore') : figure(found)}
              </Text>
            </dd>
          </>
        )}
      </dl>
      {(evaluation.problem !== null || failed.length > 0) && (
        <Alert role="status" variant="outline" color="amber" mb="md">
          {evaluation.problem ?? t('recordings.standing.partial')}
          {failed.map(({ part, problem }) => (
            <Text key={part} fz="sm">
              {part}: {problem}
            </Text>
          ))}
        </Alert>
      )}
    </>
  );
}
