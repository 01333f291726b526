import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { interviewList, type ListedInterviewResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Score } from '../../kit/score.js';
import { applicationQuery } from '../application/application-queries.js';
import styles from './today.module.css';
import { ApplicationRow } from './waiting-list.js';

const SHOWN = 6;

/** The interviews that ended last. */
export function NewestInterviews() {
  const { t } = useTranslation();
  const interviews = useQuery({
    queryKey: ['interviews', 'newest'],
    queryFn: () => ask(interviewList({ query: { status: 'completed', limit: SHOWN } })),
  });
  if (interviews.isPending) return <Loading rows={3} />;
  if (interviews.error) return <ProblemNotice error={interviews.error} onRetry={() => void interviews.refetch()} />;
  const held = interviews.data.items.filter(({ kind }) => kind === 'real');
  if (held.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="newest">
      <div className={styles.partHead}>
        <Title order={2} id="newest">
          {t('today.newest')}
        </Title>
      </div>
      <ul className={styles.list}>
        {held.map((interview) => (
          <InterviewRow key={interview.id} interview={interview} />
        ))}
      </ul>
    </section>
  );
}

/** Who was interviewed for what, and how the application stands, which is looked up. */
function InterviewRow({ interview }: { interview: ListedInterviewResponse }) {
  const { t } = useTranslation();
  const { application_id: id, candidate_name: name, job_title: role, completed_at: at, created_at: began } = interview;
  const { data: application } = useQuery({ ...applicationQuery(id ?? ''), enabled: id !== null });
  const status = application && t(`pipeline.status.${application.status}`);
  return (
    <ApplicationRow applicationId={id} name={name} about={[role, status].filter(Boolean).join(' · ')} at={at ?? began}>
      {application && <Score score={application.latest_interview?.overall_score ?? null} />}
    </ApplicationRow>
  );
}
