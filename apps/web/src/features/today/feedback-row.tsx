import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FeedbackResponse } from '#libs/api-client';
import { Time } from '../../kit/time.js';
import { newestApplicationsQuery } from '../../shell/newest-applications.js';
import styles from './today.module.css';

/** A letter that waits. It knows who it is for and about which role; the application of both is looked up. */
export function FeedbackRow({ feedback }: { feedback: FeedbackResponse }) {
  const { t } = useTranslation();
  const { candidate, job_role: role, file_name: file, auto_send_at: at, held_at: held } = feedback;
  const applications = useQuery({ ...newestApplicationsQuery, enabled: role !== null });
  const application = applications.data?.items.find(
    (one) => one.candidate_id === candidate.id && one.job_role_id === role?.id,
  );
  return (
    <li className={styles.row}>
      <span>
        {application ? (
          <Link
            to="/applications/$applicationId"
            params={{ applicationId: application.id }}
            search={{ tab: 'resume' }}
            className={styles.who}
          >
            {candidate.name}
          </Link>
        ) : (
          <strong>{candidate.name}</strong>
        )}
        <span className={styles.about}>{role?.name ?? file}</span>
      </span>
      <span className={styles.about}>{t(held === null ? 'today.feedbackSends' : 'today.feedbackHeld')}</span>
      <span className={styles.when}>{held === null && <Time at={at} />}</span>
    </li>
  );
}
