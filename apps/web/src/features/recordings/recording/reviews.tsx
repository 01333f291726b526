import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EvaluationResponse } from '#libs/api-client';
import { Time } from '../../../kit/time.js';
import { figure } from '../../../texts/format.js';
import styles from './recording.module.css';

/** What people said about the whole, the newest first; nothing of it is ever overwritten. */
export function Reviews({ evaluation: { reviews } }: { evaluation: EvaluationResponse }) {
  const { t } = useTranslation();
  if (reviews.length === 0) return null;
  return (
    <section aria-labelledby="reviews" className={styles.group}>
      <Title order={2} id="reviews" fz="1.0625rem" mb="sm">
        {t('recordings.reviews')}
      </Title>
      <ol className={styles.log}>
        {reviews.map((review) => (
          <li key={review.id}>
            <Text fz="sm">
              <b>{review.reviewer?.name ?? t('recordings.erased')}</b>{' '}
              {review.effective_score === null
                ? t('recordings.leftIt')
                : t('recordings.leftItAt', { score: figure(review.effective_score) })}{' '}
              <Text span c="dimmed" inherit>
                <Time at={review.at} />
              </Text>
            </Text>
            {review.note !== null && <Text fz="sm">{review.note}</Text>}
          </li>
        ))}
      </ol>
    </section>
  );
}
