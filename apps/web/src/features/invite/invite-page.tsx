import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { invitationValidate } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { Loading } from '../../kit/loading.js';
import { PlainShell } from '../../shell/plain-shell.js';
import { exactTime, relativeTime } from '../../texts/format.js';
import { ClosedInvitation } from './closed-invitation.js';
import { Entrance } from './entrance.js';
import styles from './invite.module.css';
import { WhatToExpect } from './what-to-expect.js';

const route = getRouteApi('/invite');

/** Who invites to what, what happens there, and the way in. Nobody has to sign in to read it. */
export function InvitePage() {
  const { t } = useTranslation();
  const { token = '' } = route.useSearch();
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => ask(invitationValidate({ query: { token } })),
    enabled: token !== '',
    // It may be read for as long as anybody likes; the door tells soon enough when it has closed.
    staleTime: Infinity,
  });
  useEffect(() => {
    document.title = `${t('invite.page')} · Talenti`;
  }, [t]);
  if (token === '' || invitation.error) {
    return (
      <PlainShell>
        <ClosedInvitation error={invitation.error} onRetry={() => void invitation.refetch()} />
      </PlainShell>
    );
  }
  if (!invitation.data) {
    return (
      <PlainShell>
        <div className={styles.page}>
          <Loading rows={4} />
        </div>
      </PlainShell>
    );
  }
  const { organisation_name: organisation, job_title: role, candidate_name: name, expires_at: end } = invitation.data;
  const { message } = invitation.data;
  return (
    <PlainShell>
      <article className={styles.page}>
        <header className={styles.head}>
          <Text c="dimmed">{t('invite.hello', { name })}</Text>
          <Title order={1} className={styles.title}>
            {t('invite.title', { organisation, role })}
          </Title>
          <Text c="dimmed">
            {t('invite.until')}{' '}
            <time dateTime={end}>
              <b>{exactTime(new Date(end))}</b>
            </time>{' '}
            {t('invite.yourTime', { zone: timeZone(), when: relativeTime(new Date(end)) })}
          </Text>
        </header>
        {message !== null && (
          <figure className={styles.message}>
            <figcaption>{t('invite.message', { organisation })}</figcaption>
            <blockquote className="said">{message}</blockquote>
          </figure>
        )}
        <div className={styles.columns}>
          <WhatToExpect invitation={invitation.data} />
          <Entrance token={token} invitation={invitation.data} />
        </div>
      </article>
    </PlainShell>
  );
}

/** What the reader's clock follows, such as `Europe/Berlin`. */
const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
