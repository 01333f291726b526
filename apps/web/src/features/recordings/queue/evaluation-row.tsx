import { IconDice3, IconEye, IconUserExclamation } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListedEvaluationResponse } from '#libs/api-client';
import rows from '../../../kit/linked-rows.module.css';
import { Score } from '../../../kit/score.js';
import { Time } from '../../../kit/time.js';
import { percentage } from '../../../texts/format.js';
import styles from '../recordings.module.css';
import { Verdict } from '../verdict.js';

/** One evaluation: whose conversation it is, how it stands, and whether a person is needed. */
export function EvaluationRow(row: {
  evaluation: ListedEvaluationResponse;
  agent: string | null;
  template: string | null;
}) {
  const { t } = useTranslation();
  const { evaluation } = row;
  const about = [row.agent, evaluation.team, row.template].filter((part) => part !== null).join(' · ');
  const { coverage } = evaluation;
  const isMade = evaluation.status !== 'pending';
  return (
    <li className={`${rows.row} ${styles.evaluation}`}>
      <div className={styles.what}>
        <Link
          to="/recordings/$recordingId"
          params={{ recordingId: evaluation.recording_id }}
          search={{ evaluation: evaluation.id }}
          className={rows.name}
        >
          {evaluation.file_name}
        </Link>
        <div className={rows.quiet}>{about}</div>
      </div>
      <div className={styles.outcome}>
        <Verdict evaluation={evaluation} />
        {isMade && <Score score={evaluation.effective_score} />}
        {isMade && evaluation.status !== 'reviewed' && coverage !== null && coverage > 0 && coverage < 1 && (
          <span className={rows.quiet}>{t('recordings.restsOn', { share: percentage(coverage) })}</span>
        )}
      </div>
      <div className={`${rows.quiet} ${styles.standing}`}>
        {evaluation.status === 'reviewed' ? (
          <span className={styles.state}>
            <IconEye size={16} aria-hidden />
            {t('recordings.reviewed')}
          </span>
        ) : (
          evaluation.needs_person &&
          evaluation.effective_verdict !== 'undecided' && (
            <span className={styles.state} data-tone="person">
              <IconUserExclamation size={16} aria-hidden />
              {t('recordings.needsPerson')}
            </span>
          )
        )}
        {evaluation.sampled && evaluation.status !== 'reviewed' && (
          <span className={styles.state}>
            <IconDice3 size={16} aria-hidden />
            {t('recordings.sampled')}
          </span>
        )}
        <Time at={evaluation.reviewed_at ?? evaluation.evaluated_at ?? evaluation.created_at} />
      </div>
    </li>
  );
}
