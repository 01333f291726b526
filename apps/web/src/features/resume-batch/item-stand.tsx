import { Progress, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCopy,
  IconMail,
  IconMailCheck,
  IconUserCheck,
  IconUserMinus,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BatchItemResponse } from '#libs/api-client';
import { TextLink } from '../../kit/links.js';
import { State } from '../../kit/state.js';
import styles from './resume-batch.module.css';

/** How much of the way a file has behind it, in per cent. */
const WAY = { uploaded: 45, queued: 55, reading: 80 } as const;

/** How a file stands, and why. */
export function ItemStand({ item, others }: { item: BatchItemResponse; others: readonly BatchItemResponse[] }) {
  const { t } = useTranslation();
  const { status, invitation, problem, skipped } = item;
  if (skipped) return <State Icon={IconUserMinus} tone="quiet" text={t('resumeBatch.stand.aside')} />;
  if (invitation.status !== 'none') return <Invited item={item} />;
  if (item.approved_at !== null) {
    return <State Icon={IconUserCheck} tone="accent" text={t('resumeBatch.stand.approved')} />;
  }
  if (status === 'uploaded' || status === 'queued' || status === 'reading') {
    return (
      <div className={styles.way}>
        <Text fz="sm">{t(`resumeBatch.steps.${status}`)}</Text>
        <Progress
          value={WAY[status]}
          size="sm"
          animated={status === 'reading'}
          aria-label={t('resumeBatch.progressOf', { file: item.file_name })}
        />
      </div>
    );
  }
  if (status === 'failed') {
    return (
      <div>
        <State Icon={IconAlertTriangle} tone="person" text={t('resumeBatch.stand.failed')} />
        {problem !== null && <p className={styles.why}>{problem.detail}</p>}
      </div>
    );
  }
  if (status === 'duplicate') return <Duplicate item={item} others={others} />;
  if (item.email === null || item.name === null) {
    return (
      <div>
        <State Icon={IconAlertTriangle} tone="person" text={t('resumeBatch.stand.incomplete')} />
        <p className={styles.why}>{t(item.email === null ? 'resumeBatch.noEmail' : 'resumeBatch.noName')}</p>
      </div>
    );
  }
  return <State Icon={IconCircleCheck} tone="quiet" text={t('resumeBatch.stand.ready')} />;
}

function Invited({ item: { invitation, duplicate_of: duplicate } }: { item: BatchItemResponse }) {
  const { t } = useTranslation();
  const application = invitation.application_id ?? duplicate?.application_id ?? null;
  const toApplication = application !== null && (
    <TextLink to="/applications/$applicationId" params={{ applicationId: application }} fz="sm">
      {t('resumeBatch.toApplication')}
    </TextLink>
  );
  if (invitation.status === 'failed') {
    return (
      <div>
        <State Icon={IconAlertTriangle} tone="person" text={t('resumeBatch.stand.notInvited')} />
        <p className={styles.why}>
          {invitation.problem} {t('resumeBatch.inviteAgain')}
        </p>
      </div>
    );
  }
  if (invitation.status === 'queued')
    return <State Icon={IconMail} tone="quiet" text={t('resumeBatch.stand.inviting')} />;
  const isInvited = invitation.status === 'invited';
  return (
    <div className={styles.stack}>
      <State
        Icon={isInvited ? IconMailCheck : IconCopy}
        tone={isInvited ? 'accent' : 'quiet'}
        text={t(isInvited ? 'resumeBatch.stand.invited' : 'resumeBatch.stand.alreadyApplied')}
      />
      {toApplication}
    </div>
  );
}

function Duplicate({ item, others }: { item: BatchItemResponse; others: readonly BatchItemResponse[] }) {
  const { t } = useTranslation();
  const duplicate = item.duplicate_of;
  if (duplicate === null) return null;
  const { reason, item_id: otherId, application_id: application } = duplicate;
  const other = others.find(({ id }) => id === otherId);
  return (
    <div>
      <State Icon={IconCopy} tone="person" text={t('resumeBatch.stand.duplicate')} />
      <p className={styles.why}>
        {t(`resumeBatch.same.${reason}`, {
          other:
            application !== null ? t('resumeBatch.anApplication') : (other?.file_name ?? t('resumeBatch.anotherFile')),
        })}{' '}
        {reason === 'same_name_and_phone' && t('resumeBatch.mayBeAnother')}
      </p>
      {application !== null && (
        <TextLink to="/applications/$applicationId" params={{ applicationId: application }} fz="sm">
          {t('resumeBatch.toApplication')}
        </TextLink>
      )}
    </div>
  );
}
