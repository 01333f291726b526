import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FeedbackResponse } from '#libs/api-client';
import { Time } from '../../kit/time.js';
import styles from './today.module.css';

/** A letter that waits, for whom and about which role. */
export function FeedbackRow({ feedback }: { feedback: FeedbackResponse }) {
  const { t } = useTranslation();
  const { candidate, job_role: role, file_name: file, auto_send_at: at, held_at: held } = feedback;
  return (
    <li className={styles.row}>
      <span>
        <Link to="/feedback/$resumeId" params={{ resumeId: feedback.resume_id }} className={styles.who}>
          {candidate.name}
        </Link>
        <span className={styles.about}>{role?.name ?? file}</span>
      </span>
      <span className={styles.about}>{t(held === null ? 'today.feedbackSends' : 'today.feedbackHeld')}</span>
      <span className={styles.when}>{held === null && <Time at={at} />}</span>
    </li>
  );
}
