import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/who.js';
import { TextLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import styles from './application.module.css';
import { reviewsQuery } from './application-queries.js';

/** Who scored without the engine; what they said opens once the reader is not looking blind themselves. */
export function Opinions({ interviewId, isBlind }: { interviewId: string; isBlind: boolean }) {
  const { t } = useTranslation();
  const me = useMe();
  const reviews = useQuery(reviewsQuery(interviewId));
  if (reviews.error) return <ProblemNotice error={reviews.error} onRetry={() => void reviews.refetch()} />;
  if (!reviews.data) return <Loading rows={1} />;
  if (reviews.data.items.length === 0) return <Text fz="sm">{t('application.opinions.none')}</Text>;
  return (
    <ul className={styles.events}>
      {reviews.data.items.map(({ id, reviewer, submitted_at: at, saw_assessment_before: knew }) => (
        <li key={id} className={styles.event}>
          <span>
            {reviewer?.name ?? t('application.erased')}
            {knew && (
              <Text span fz="sm" c="dimmed">
                {' · '}
                {t('application.opinions.knew')}
              </Text>
            )}
          </span>
          <Text span fz="sm" c="dimmed">
            {at === null ? t('application.opinions.draft') : <Time at={at} />}
            {(reviewer?.id === me.id || (!isBlind && at !== null)) && (
              <>
                {' · '}
                <TextLink
                  to="/interviews/$interviewId/blind-review"
                  params={{ interviewId }}
                  search={reviewer?.id === me.id ? {} : { review: id }}
                >
                  {t('application.opinions.read')}
                </TextLink>
              </>
            )}
          </Text>
        </li>
      ))}
    </ul>
  );
}
