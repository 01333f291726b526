import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/problem.js';
import { session } from '../../api/session.js';
import { ButtonLink } from '../../kit/links.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import styles from './invite.module.css';

const REASONS = ['expired', 'revoked', 'used', 'application_ended', 'not_found'] as const;
type Reason = (typeof REASONS)[number];

/** A link that leads nowhere any more says why, and what can be done. */
export function ClosedInvitation({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const reason = reasonOf(error);
  if (reason === null) return <ProblemNotice error={error} onRetry={onRetry} />;
  return (
    <div className={styles.closed}>
      <Title order={1} mb="xs">
        {t(`invite.closed.${reason}`)}
      </Title>
      <Text c="dimmed" mb="lg">
        {t(`invite.closed.${reason}Tell`)}
      </Text>
      {reason === 'used' ? (
        <ButtonLink {...(session.isSignedIn ? { to: '/home' } : { to: '/sign-in', search: { then: '/home' } })}>
          {t(session.isSignedIn ? 'home.title' : 'account.signIn')}
        </ButtonLink>
      ) : (
        <ButtonLink to="/" variant="default">
          {t('app.goHome')}
        </ButtonLink>
      )}
    </div>
  );
}

/** Without an error there was no token at all, which is a link that nobody knows. */
function reasonOf(error: unknown): Reason | null {
  if (error === null) return 'not_found';
  if (!(error instanceof Refusal)) return null;
  if (error.status === 422) return 'not_found';
  return REASONS.find((reason) => error.code.endsWith(`invitation.${reason}`)) ?? null;
}
