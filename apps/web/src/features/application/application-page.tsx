import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../kit/empty-state.js';
import { Loading } from '../../kit/loading.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import styles from './application.module.css';
import { applicationQuery } from './application-queries.js';
import { APPLICATION_TABS, type ApplicationTab } from './application-tabs.js';
import { ContestNotice } from './contest-notice.js';
import { Decide } from './decide.js';
import { EvidenceTab } from './evidence-tab.js';
import { FirstLook } from './first-look.js';
import { HistoryTab } from './history-tab.js';
import { IntegrityTab } from './integrity-tab.js';
import { HeldMark } from './legal-hold.js';
import { ResumeTab } from './resume-tab.js';
import { useLook } from './use-look.js';
import { TextLink } from '../../kit/links.js';

const route = getRouteApi('/signed-in/staff/applications/$applicationId');

/** One candidate for one role: what was said, what follows from it, and the decision. */
export function ApplicationPage() {
  const { t } = useTranslation();
  const { applicationId } = route.useParams();
  const { tab = 'evidence' } = route.useSearch();
  const navigate = route.useNavigate();
  const application = useQuery(applicationQuery(applicationId));
  const look = useLook(application.data?.latest_interview ?? null);
  if (!application.data) {
    return application.error ? (
      <ProblemNotice error={application.error} onRetry={() => void application.refetch()} />
    ) : (
      <Loading />
    );
  }
  const { candidate, job_role: role, latest_interview: interview, status } = application.data;
  const noInterview = <EmptyState title={t('application.noInterview')} hint={t('application.noInterviewHint')} />;
  return (
    <Page
      wide
      title={candidate.name}
      lead={
        <>
          <TextLink to="/roles/$roleId" params={{ roleId: role.id }}>
            {role.title}
          </TextLink>
          {' · '}
          {t(`pipeline.status.${status}`)}
          <HeldMark application={application.data} />
        </>
      }
      action={<Decide application={application.data} />}
    >
      <ContestNotice applicationId={applicationId} />
      <Tabs
        value={tab}
        onChange={(value) => void navigate({ search: { tab: value as ApplicationTab } })}
        keepMounted={false}
      >
        <Tabs.List mb="md" className={styles.tabs}>
          {APPLICATION_TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`application.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="evidence">
          {interview ? <EvidenceTab interviewId={interview.id} roleId={role.id} look={look} /> : noInterview}
        </Tabs.Panel>
        <Tabs.Panel value="resume">
          <ResumeTab candidateId={candidate.id} />
        </Tabs.Panel>
        <Tabs.Panel value="integrity">
          {interview === null ? (
            noInterview
          ) : look.isPending ? (
            <Loading rows={3} />
          ) : look.isBlind ? (
            <FirstLook interviewId={interview.id} look={look} />
          ) : (
            <IntegrityTab interviewId={interview.id} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryTab application={application.data} look={look} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
