import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/who.js';
import { EmptyState } from '../../../kit/empty-state.js';
import { Loading } from '../../../kit/loading.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { reviewsQuery } from '../application-queries.js';
import { mayReview } from '../may.js';
import { Begin } from './begin.js';
import { reviewQuery } from './blind-queries.js';
import { Result } from './result.js';
import { ScoreSheet } from './score-sheet.js';

const route = getRouteApi('/signed-in/staff/interviews/$interviewId/blind-review');

/**
 * One's own scores of an interview, before the engine's are seen: an address of its own, where neither a name nor
 * anything that the engine thinks is asked for.
 */
export function BlindReviewPage() {
  const { t } = useTranslation();
  const me = useMe();
  const { interviewId } = route.useParams();
  const { review: asked } = route.useSearch();
  const reviews = useQuery({ ...reviewsQuery(interviewId), enabled: asked === undefined });
  const own = reviews.data?.items.find(({ reviewer }) => reviewer?.id === me.id);
  const reviewId = asked ?? own?.id;
  const review = useQuery({ ...reviewQuery(reviewId ?? ''), enabled: reviewId !== undefined });
  const error = reviews.error ?? review.error;
  if (error) return <ProblemNotice error={error} onRetry={() => void (review.error ? review : reviews).refetch()} />;
  if (reviewId === undefined) {
    if (reviews.isPending) return <Loading />;
    return mayReview(me) ? <Begin interviewId={interviewId} /> : <EmptyState title={t('application.blind.notYours')} />;
  }
  if (!review.data) return <Loading />;
  return review.data.status === 'draft' ? <ScoreSheet review={review.data} /> : <Result review={review.data} />;
}
