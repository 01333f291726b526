import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../kit/empty-state.js';
import rows from '../../../kit/linked-rows.module.css';
import { Loading } from '../../../kit/loading.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { More } from '../../../kit/more.js';
import { aboutMeQuery } from '../recordings-queries.js';
import { EvaluationRow } from './evaluation-row.js';

/** What was said about one's own conversations, the newest first. */
export function AboutMe() {
  const { t } = useTranslation();
  const evaluations = useInfiniteQuery(aboutMeQuery);
  const items = evaluations.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <ProblemNotice error={evaluations.error} onRetry={() => void evaluations.refetch()} />
      {evaluations.isPending && <Loading />}
      {evaluations.isSuccess && items.length === 0 && (
        <EmptyState title={t('recordings.noneOwn')} hint={t('recordings.noneOwnHint')} />
      )}
      {items.length > 0 && (
        <ul className={rows.list}>
          {items.map((evaluation) => (
            <EvaluationRow key={evaluation.id} evaluation={evaluation} agent={null} template={null} />
          ))}
        </ul>
      )}
      <More {...evaluations} />
    </>
  );
}
