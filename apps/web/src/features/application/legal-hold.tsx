import { Button, Group, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { legalHoldList, type ApplicationResponse, type LegalHoldResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { useMe } from '../../api/who.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import styles from './application.module.css';
import { HoldDialog, type AskedHold } from './hold-dialog.js';
import { mayHold } from './may.js';

/** The holds that this candidate's records lie under, released ones too; asked for by administrators only. */
function useHolds({ id, candidate, latest_interview: interview, job_role: role }: ApplicationResponse) {
  const isAdmin = mayHold(useMe());
  const subjects = new Set([id, candidate.id, interview?.id, role.organisation.id]);
  const holds = useQuery({
    queryKey: ['retention', 'holds'],
    queryFn: () => ask(legalHoldList({ query: { limit: 200 } })),
    enabled: isAdmin,
  });
  return { ...holds, isAdmin, items: (holds.data?.items ?? []).filter((hold) => subjects.has(hold.subject_id)) };
}

/** Beside the name, as long as something is held. */
export function HeldMark({ application }: { application: ApplicationResponse }) {
  const { t } = useTranslation();
  const isHeld = useHolds(application).items.some(({ released_at: at }) => at === null);
  if (!isHeld) return null;
  return (
    <span className={styles.heldMark}>
      <IconLock size={16} aria-hidden />
      {t('application.hold.held')}
    </span>
  );
}

export function LegalHoldPart({ application }: { application: ApplicationResponse }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<AskedHold | null>(null);
  const holds = useHolds(application);
  if (!holds.isAdmin) return null;
  return (
    <section className={styles.part} aria-label={t('application.hold.title')}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={2}>{t('application.hold.title')}</Title>
          <Text fz="sm" c="dimmed" mt={4}>
            {t('application.hold.tell')}
          </Text>
        </div>
        <Button variant="default" size="sm" flex="none" onClick={() => setAsked({ kind: 'set' })}>
          {t('application.hold.set')}
        </Button>
      </Group>
      <ProblemNotice error={holds.error} onRetry={() => void holds.refetch()} />
      {holds.isSuccess && holds.items.length === 0 && (
        <Text fz="sm" mt="sm">
          {t('application.hold.none')}
        </Text>
      )}
      <ul className={styles.events} style={{ marginTop: holds.items.length > 0 ? 16 : 0 }}>
        {holds.items.map((hold) => (
          <Hold key={hold.id} hold={hold} onRelease={() => setAsked({ kind: 'release', hold })} />
        ))}
      </ul>
      {asked !== null && <HoldDialog application={application} asked={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

function Hold({ hold, onRelease }: { hold: LegalHoldResponse; onRelease: () => void }) {
  const { t } = useTranslation();
  const isReleased = hold.released_at !== null;
  return (
    <li className={styles.event}>
      <span>
        <Text span fw={600} c={isReleased ? 'dimmed' : undefined}>
          {t(`application.hold.subjects.${hold.subject_type}`)}
        </Text>
        <Text fz="sm" c="dimmed">
          {hold.reason} · {t('application.hold.since')} <Time at={hold.created_at} />
          {hold.released_at !== null && (
            <>
              {' · '}
              {t('application.hold.released')} <Time at={hold.released_at} />: {hold.release_reason}
            </>
          )}
        </Text>
      </span>
      {!isReleased && hold.subject_type !== 'organisation' && (
        <Button variant="subtle" size="sm" onClick={onRelease}>
          {t('application.hold.release')}
        </Button>
      )}
    </li>
  );
}
