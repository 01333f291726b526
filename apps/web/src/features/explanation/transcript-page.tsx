import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../kit/empty-state.js';
import { ButtonLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { Conversation } from './conversation.js';
import styles from './explanation.module.css';
import { myInterviewQuery, myTranscriptQuery } from './explanation-queries.js';

const route = getRouteApi('/signed-in/candidate/interviews/$interviewId/transcript');

/** Everything that was asked and said. */
export function TranscriptPage() {
  const { t } = useTranslation();
  const { interviewId } = route.useParams();
  const transcript = useQuery(myTranscriptQuery(interviewId));
  const interview = useQuery(myInterviewQuery(interviewId)).data;
  const role = interview?.application?.job_role;
  return (
    <Page
      narrow
      title={t('explanation.transcript')}
      lead={
        interview && (
          <>
            {role && `${role.title}, ${role.organisation.name} · `}
            <Time at={interview.started_at ?? interview.created_at} />
          </>
        )
      }
      action={
        interview?.status === 'completed' && (
          <ButtonLink to="/interviews/$interviewId/explanation" params={{ interviewId }} variant="default">
            {t('explanation.title')}
          </ButtonLink>
        )
      }
    >
      <ProblemNotice error={transcript.error} onRetry={() => void transcript.refetch()} />
      {transcript.isPending && <Loading />}
      {transcript.data?.items.length === 0 && <EmptyState title={t('explanation.nothingSaid')} />}
      {transcript.data && transcript.data.items.length > 0 && (
        <div className={styles.sheet}>
          <Conversation messages={transcript.data.items} />
        </div>
      )}
    </Page>
  );
}
