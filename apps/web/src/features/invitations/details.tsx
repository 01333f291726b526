import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InvitationResponse } from '#libs/api-client';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { exactTime } from '../../texts/format.js';
import { mailsQuery } from './invitation-queries.js';
import styles from './invitations.module.css';

const MOVES = ['created_at', 'sent_at', 'opened_at', 'accepted_at', 'expires_at'] as const;

/** When what happened to an invitation, and what became of its mails. */
export function Details({ invitation }: { invitation: InvitationResponse }) {
  const { t } = useTranslation();
  const mails = useQuery(mailsQuery(invitation.application_id));
  const sent = mails.data?.items.filter(({ template }) => template.startsWith('invitation')) ?? [];
  return (
    <>
      <dl className={styles.facts}>
        {MOVES.map((move) => {
          const at = invitation[move];
          if (at === null) return null;
          return (
            <div key={move}>
              <dt>{t(`invitations.moves.${move}`)}</dt>
              <dd>
                <time dateTime={at}>{exactTime(new Date(at))}</time>
              </dd>
            </div>
          );
        })}
        <div>
          <dt>{t('invitations.attempts')}</dt>
          <dd>{invitation.send_attempts}</dd>
        </div>
      </dl>
      {mails.isPending && <Loading rows={1} />}
      <ProblemNotice error={mails.error} onRetry={() => void mails.refetch()} />
      {sent.length > 0 && (
        <ul className={styles.mails}>
          {sent.map((mail) => (
            <li key={mail.id}>
              {t(`invitations.mail.${mail.status}`)},{' '}
              <time dateTime={mail.sent_at ?? mail.created_at}>
                {exactTime(new Date(mail.sent_at ?? mail.created_at))}
              </time>
              {mail.problem !== null && <span className={styles.problem}>{mail.problem}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
