import { Group, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../kit/links.js';
import { Score } from '../../kit/score.js';
import { Time } from '../../kit/time.js';
import type { ApplicationTab } from '../application/application-tabs.js';
import { FeedbackRow } from './feedback-row.js';
import { isKnownFlag, type Kind } from './kinds.js';
import styles from './today.module.css';
import type { NoticedInterview, Waiting } from './waiting.js';

/** What one number of the strip counts, the most urgent first where there is a date. */
export function WaitingList({ kind, lists }: { kind: Kind; lists: Waiting }) {
  const { t } = useTranslation();
  const rows = ROWS[kind](lists);
  return (
    <section className={styles.part} aria-labelledby="waiting">
      <div className={styles.partHead}>
        <Title order={2} id="waiting">
          {t(`today.lists.${kind}`)}
        </Title>
        <Group gap="md">
          {PAGES[kind] !== undefined && (
            <TextLink to={PAGES[kind]} fz="sm">
              {t('today.all')}
            </TextLink>
          )}
          <TextLink to="/today" search={{}} resetScroll={false} fz="sm">
            {t('today.backToNewest')}
          </TextLink>
        </Group>
      </div>
      {rows.length === 0 ? (
        <p className={styles.nothing}>{t(`today.noneOf.${kind}`)}</p>
      ) : (
        <ul className={styles.list}>{rows}</ul>
      )}
    </section>
  );
}

/** Where a kind has a page of its own. */
const PAGES: Partial<Record<Kind, '/feedback' | '/invitations'>> = {
  feedback: '/feedback',
  invitations: '/invitations',
};

const ROWS: Record<Kind, (lists: Waiting) => ReactNode[]> = {
  decide: ({ decide }) =>
    decide.map(({ id, candidate, job_role: role, latest_interview: interview, updated_at: at }) => (
      <ApplicationRow key={id} applicationId={id} name={candidate.name} about={role.title} at={at}>
        <Score score={interview?.overall_score ?? null} />
      </ApplicationRow>
    )),
  feedback: ({ feedback }) => feedback.map((one) => <FeedbackRow key={one.id} feedback={one} />),
  contests: ({ contests }) =>
    contests.map(({ id, application_id: application, candidate, role_title: role, reason, due_at: at }) => (
      <ApplicationRow key={id} applicationId={application} name={candidate.name} about={role} at={at}>
        <span className={styles.about}>{reason}</span>
      </ApplicationRow>
    )),
  flags: ({ flags }) => flags.map((one) => <NoticeRow key={one.interviewId} noticed={one} />),
  invitations: ({ invitations }) =>
    invitations.map(({ id, application_id: application, candidate_name: name, job_title: role, ...rest }) => (
      <ApplicationRow key={id} applicationId={application} name={name} about={role} at={rest.expires_at}>
        <InvitationState status={rest.status} />
      </ApplicationRow>
    )),
};

/** What was noticed beside somebody's answers; the row leads to where it is judged, away from the scores. */
function NoticeRow({ noticed }: { noticed: NoticedInterview }) {
  const { t } = useTranslation();
  const { applicationId, name, role, types, at } = noticed;
  const named = types.map((type) => (isKnownFlag(type) ? t(`today.flags.${type}`) : type.replaceAll('_', ' ')));
  return (
    <ApplicationRow applicationId={applicationId} tab="integrity" name={name} about={role ?? ''} at={at}>
      <span className={styles.about}>{named.join(', ')}</span>
    </ApplicationRow>
  );
}

function InvitationState({ status }: { status: Waiting['invitations'][number]['status'] }) {
  const { t } = useTranslation();
  return (
    <span className={styles.about}>{t(status === 'opened' ? 'today.invitationOpened' : 'today.invitationSent')}</span>
  );
}

/** A candidate with what waits about them; the whole row leads to their page. */
export function ApplicationRow(row: {
  applicationId: string | null;
  tab?: ApplicationTab;
  name: string;
  about: string;
  at: string;
  children: ReactNode;
}) {
  return (
    <li className={styles.row}>
      <span>
        {row.applicationId === null ? (
          <strong>{row.name}</strong>
        ) : (
          <Link
            to="/applications/$applicationId"
            params={{ applicationId: row.applicationId }}
            search={row.tab === undefined ? {} : { tab: row.tab }}
            className={styles.who}
          >
            {row.name}
          </Link>
        )}
        <span className={styles.about}>{row.about}</span>
      </span>
      <span>{row.children}</span>
      <span className={styles.when}>
        <Time at={row.at} />
      </span>
    </li>
  );
}
