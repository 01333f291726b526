import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationResponse } from '#libs/api-client';
import { Loading } from '../../kit/loading.js';
import { Time } from '../../kit/time.js';
import styles from './application.module.css';
import { useContests } from './contest-notice.js';
import { ContestPart } from './contest-part.js';
import { FirstLook } from './first-look.js';
import { LegalHoldPart } from './legal-hold.js';
import { Mails } from './mails.js';
import { Opinions } from './opinions.js';
import type { Look } from './use-look.js';
import { Versions } from './versions.js';

/** What happened to this application: contests, the decision, opinions, assessments, mails, holds. */
export function HistoryTab({ application, look }: { application: ApplicationResponse; look: Look }) {
  const { t } = useTranslation();
  const contests = useContests(application.id);
  const interview = application.latest_interview;
  return (
    <div className={styles.history}>
      {contests.map((contest) => (
        <ContestPart key={contest.id} contest={contest} />
      ))}
      {application.decided_at !== null && (
        <Part title={t('application.decided')}>
          <div className={styles.event}>
            <Text>
              <strong>{t(`pipeline.status.${application.status}`)}</strong>,{' '}
              {application.decided_by?.name ?? t('application.erased')}
              {application.decision_reason !== null && (
                <>
                  : <q>{application.decision_reason}</q>
                </>
              )}
            </Text>
            <Text fz="sm" c="dimmed">
              <Time at={application.decided_at} />
            </Text>
          </div>
        </Part>
      )}
      <Part title={t('application.assessments')}>
        {interview === null ? (
          <Text>{t('application.noInterview')}</Text>
        ) : look.isPending ? (
          <Loading rows={2} />
        ) : look.isBlind ? (
          <FirstLook interviewId={interview.id} look={look} />
        ) : (
          <Versions interviewId={interview.id} />
        )}
      </Part>
      {interview !== null && (
        <Part title={t('application.opinions.title')}>
          <Opinions interviewId={interview.id} isBlind={look.isBlind} />
        </Part>
      )}
      <Part title={t('application.mails.title')}>
        <Mails applicationId={application.id} />
      </Part>
      <LegalHoldPart application={application} />
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      {children}
    </section>
  );
}
