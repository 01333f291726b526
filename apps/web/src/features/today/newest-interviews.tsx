import { Title } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { interviewList } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Score } from '../../kit/score.js';
import { applicationQuery } from '../application/application-queries.js';
import styles from './today.module.css';
import { ApplicationRow } from './waiting-list.js';
import { toDecideQuery } from './waiting.js';

const SHOWN = 6;

/** The interviews that ended last. Their list names no candidates, so each one's application is looked up. */
export function NewestInterviews() {
  const { t } = useTranslation();
  const interviews = useQuery({
    queryKey: ['interviews', 'newest'],
    queryFn: () => ask(interviewList({ query: { status: 'completed', limit: SHOWN } })),
  });
  const scored = useQuery(toDecideQuery);
  const held = (interviews.data?.items ?? []).filter(({ kind }) => kind === 'real');
  const known = new Map((scored.data?.items ?? []).map((application) => [application.id, application]));
  const applications = useQueries({
    queries: held.map(({ application_id: id }) => ({
      ...applicationQuery(id ?? ''),
      enabled: scored.isFetched && id !== null && !known.has(id),
    })),
  });
  if (interviews.isPending) return <Loading rows={3} />;
  if (interviews.error) return <ProblemNotice error={interviews.error} onRetry={() => void interviews.refetch()} />;
  const rows = held.flatMap(({ id, application_id: applicationId, completed_at: at, created_at: began }, index) => {
    const application = known.get(applicationId ?? '') ?? applications[index]?.data;
    return application ? [{ id, application, at: at ?? began }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="newest">
      <div className={styles.partHead}>
        <Title order={2} id="newest">
          {t('today.newest')}
        </Title>
      </div>
      <ul className={styles.list}>
        {rows.map(({ id, application, at }) => (
          <ApplicationRow
            key={id}
            applicationId={application.id}
            name={application.candidate.name}
            about={`${application.job_role.title} · ${t(`pipeline.status.${application.status}`)}`}
            at={at}
          >
            <Score score={application.latest_interview?.overall_score ?? null} />
          </ApplicationRow>
        ))}
      </ul>
    </section>
  );
}
