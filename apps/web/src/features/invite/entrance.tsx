import { Button, Checkbox, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedInvitationResponse } from '#libs/api-client';
import { session } from '../../api/session.js';
import { meQuery } from '../../api/who.js';
import { ButtonLink } from '../../kit/links.js';
import { Accept } from './accept.js';
import { ClaimForm } from './claim-form.js';
import styles from './invite.module.css';

const whenSessionChanges = (listener: () => void): (() => void) => session.onChange(listener);

const CONSENTS = ['interview', 'keeping'] as const;
type Consent = (typeof CONSENTS)[number];

/** What one agrees to, each by itself, and then the way in: with a new account or the one there is. */
export function Entrance({ token, invitation }: { token: string; invitation: OpenedInvitationResponse }) {
  const { t } = useTranslation();
  const isSignedIn = useSyncExternalStore(whenSessionChanges, () => session.isSignedIn);
  const me = useQuery({ ...meQuery, enabled: isSignedIn }).data ?? null;
  const [given, give] = useState<ReadonlySet<Consent>>(new Set());
  const { organisation_name: organisation, candidate_email: email, needs_account: needsAccount } = invitation;
  if (isSignedIn && me !== null && me.email.toLowerCase() !== email.toLowerCase()) {
    return (
      <section className={styles.entrance} aria-labelledby="entrance">
        <Title order={2} id="entrance" mb="xs">
          {t('invite.otherPerson')}
        </Title>
        <Text c="dimmed" mb="md">
          {t('invite.otherPersonTell', { signedIn: me.email, invited: email })}
        </Text>
        <Button variant="default" onClick={() => void session.end()}>
          {t('app.signOut')}
        </Button>
      </section>
    );
  }
  const mustSignIn = !needsAccount && !isSignedIn;
  const hasAgreed = CONSENTS.every((consent) => given.has(consent));
  const toggle = (consent: Consent): void =>
    give(new Set(CONSENTS.filter((one) => given.has(one) !== (one === consent))));
  return (
    <section className={styles.entrance} aria-labelledby="entrance">
      <Title order={2} id="entrance" mb="md">
        {t('invite.entrance')}
      </Title>
      {!mustSignIn && <Consents organisation={organisation} given={given} onToggle={toggle} />}
      {needsAccount && !isSignedIn && <ClaimForm token={token} invitation={invitation} hasAgreed={hasAgreed} />}
      {mustSignIn && (
        <Stack gap="xs">
          <Text>{t('invite.haveAccount', { email })}</Text>
          <ButtonLink to="/sign-in" search={{ then: `/invite?token=${encodeURIComponent(token)}` }}>
            {t('invite.signInToAccept')}
          </ButtonLink>
        </Stack>
      )}
      {isSignedIn && <Accept token={token} hasAgreed={hasAgreed} />}
    </section>
  );
}

function Consents(props: { organisation: string; given: ReadonlySet<Consent>; onToggle: (consent: Consent) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.consents}>
      <legend>{t('invite.consent')}</legend>
      {CONSENTS.map((consent) => (
        <Checkbox
          key={consent}
          label={t(`invite.consents.${consent}`, { organisation: props.organisation })}
          description={t(`invite.consents.${consent}Tell`, { organisation: props.organisation })}
          styles={{ label: { fontWeight: 550 }, description: { fontSize: '0.875rem' } }}
          checked={props.given.has(consent)}
          onChange={() => props.onToggle(consent)}
        />
      ))}
      <Text fz="sm" c="dimmed">
        {t('invite.recordingTell')}
      </Text>
    </fieldset>
  );
}
