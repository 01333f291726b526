import { IconCircleCheck, IconCircleX, IconHourglassLow, IconUserQuestion, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ListedEvaluationResponse } from '#libs/api-client';
import styles from './recordings.module.css';

const ICONS: Record<NonNullable<ListedEvaluationResponse['verdict']>, Icon> = {
  passed: IconCircleCheck,
  failed: IconCircleX,
  undecided: IconUserQuestion,
};

/** How a conversation stands after what people said: an icon and a word; why it failed is said too. */
export function Verdict({ evaluation }: { evaluation: ListedEvaluationResponse }) {
  const { t } = useTranslation();
  const { effective_verdict: verdict, failed_by: failedBy, status } = evaluation;
  const Icon = verdict === null ? IconHourglassLow : ICONS[verdict];
  const isWaiting = status === 'completed' && (verdict !== 'passed' || evaluation.needs_person);
  const word = verdict === null ? 'recordings.verdict.pending' : (`recordings.verdict.${verdict}` as const);
  const why = verdict === 'failed' && evaluation.verdict === 'failed' && failedBy !== null ? failedBy : null;
  return (
    <span className={styles.state} data-tone={isWaiting ? 'person' : 'plain'}>
      <Icon size={18} stroke={1.8} aria-hidden />
      <span>
        {t(word)}
        {why !== null && <span className={styles.why}> · {t(`recordings.failedBy.${why}`)}</span>}
      </span>
    </span>
  );
}
