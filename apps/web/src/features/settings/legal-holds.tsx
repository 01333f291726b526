import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { legalHoldList, legalHoldRelease, legalHoldSet, type LegalHoldResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { Section } from './section.js';
import styles from './settings.module.css';
import { State } from '../../kit/state.js';

type Asked = { kind: 'set' } | { kind: 'release'; hold: LegalHoldResponse };

/** What no run may delete, because a court or an authority may ask for it. */
export function LegalHolds({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [reason, setReason] = useState('');
  const holds = useQuery({
    queryKey: ['retention', 'holds'],
    queryFn: () => ask(legalHoldList({ query: { limit: 200 } })),
  });
  const act = useMutation({
    mutationFn: (what: Asked) =>
      what.kind === 'set'
        ? ask(legalHoldSet({ body: { subject_type: 'organisation', subject_id: organisationId, reason } }))
        : ask(legalHoldRelease({ path: { id: what.hold.id }, body: { reason } })),
    onSuccess: async () => {
      setAsked(null);
      setReason('');
      await client.invalidateQueries({ queryKey: ['retention'] });
    },
  });
  const close = (): void => {
    act.reset();
    setAsked(null);
  };
  return (
    <Section
      title={t('settings.holds.title')}
      lead={t('settings.holds.lead')}
      action={
        <Button variant="default" onClick={() => setAsked({ kind: 'set' })}>
          {t('settings.holds.set')}
        </Button>
      }
    >
      <ProblemNotice error={holds.error} onRetry={() => void holds.refetch()} />
      {holds.data?.items.length === 0 && (
        <Text c="dimmed" fz="sm">
          {t('settings.holds.none')}
        </Text>
      )}
      {holds.data && holds.data.items.length > 0 && (
        <ul className={styles.list}>
          {holds.data.items.map((hold) => (
            <li key={hold.id} className={styles.row}>
              <span className={styles.main}>
                <strong>{t(`settings.holds.subjects.${hold.subject_type}`)}</strong>
                <span className={styles.quiet}>
                  {hold.reason} · <Time at={hold.created_at} />
                </span>
              </span>
              {hold.released_at === null ? (
                <>
                  <State Icon={IconLock} tone="plain" text={t('settings.holds.holds')} />
                  <Button variant="subtle" size="sm" onClick={() => setAsked({ kind: 'release', hold })}>
                    {t('settings.holds.release')}
                  </Button>
                </>
              ) : (
                <State Icon={IconLockOpen} tone="quiet" text={t('settings.holds.released')} />
              )}
            </li>
          ))}
        </ul>
      )}
      <Modal
        opened={asked !== null}
        onClose={close}
        title={t(asked?.kind === 'release' ? 'settings.holds.release' : 'settings.holds.set')}
      >
        <Stack>
          <ProblemNotice error={act.error} />
          <Text>{t(asked?.kind === 'release' ? 'settings.holds.releaseTell' : 'settings.holds.setTell')}</Text>
          <Textarea
            label={t('settings.reason')}
            required
            autosize
            minRows={3}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('app.cancel')}
            </Button>
            <Button
              loading={act.isPending}
              disabled={reason.trim() === ''}
              onClick={() => asked !== null && act.mutate(asked)}
            >
              {t(asked?.kind === 'release' ? 'settings.holds.release' : 'settings.holds.setDo')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Section>
  );
}
