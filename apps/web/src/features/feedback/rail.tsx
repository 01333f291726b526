import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FeedbackResponse } from '#libs/api-client';
import styles from './feedback.module.css';
import { Standing } from './standing.js';

/** The queue beside the letter, where there is room for it. */
export function Rail({ letters, chosen }: { letters: readonly FeedbackResponse[]; chosen: string }) {
  const { t } = useTranslation();
  return (
    <nav className={styles.rail} aria-label={t('feedback.queue')}>
      {letters.map((letter) => (
        <Link
          key={letter.id}
          to="/feedback/$resumeId"
          params={{ resumeId: letter.resume_id }}
          className={styles.railLink}
          aria-current={letter.resume_id === chosen ? 'page' : undefined}
        >
          <strong>{letter.candidate.name}</strong>
          <span className={styles.quiet}>{letter.job_role?.name ?? letter.file_name}</span>
          <Standing letter={letter} isShort />
        </Link>
      ))}
    </nav>
  );
}
