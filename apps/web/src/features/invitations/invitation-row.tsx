import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconCalendarPlus,
  IconChevronDown,
  IconCircleCheck,
  IconClock,
  IconDots,
  IconEye,
  IconHourglassOff,
  IconMail,
  IconMailForward,
  IconMailOff,
  type Icon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationResponse } from '#libs/api-client';
import { mayHire, useMe } from '../../api/who.js';
import rows from '../../kit/linked-rows.module.css';
import { State } from '../../kit/state.js';
import { Time } from '../../kit/time.js';
import { Details } from './details.js';
import { endsSoon, isOpen } from './invitation-queries.js';
import styles from './invitations.module.css';
import { useWithdraw } from './use-withdraw.js';

const LOOKS: Record<InvitationResponse['status'], { Icon: Icon; tone: 'accent' | 'person' | 'quiet' }> = {
  pending: { Icon: IconClock, tone: 'person' },
  sent: { Icon: IconMail, tone: 'quiet' },
  opened: { Icon: IconEye, tone: 'accent' },
  accepted: { Icon: IconCircleCheck, tone: 'accent' },
  expired: { Icon: IconHourglassOff, tone: 'person' },
  revoked: { Icon: IconMailOff, tone: 'quiet' },
};

export function InvitationRow(row: {
  invitation: InvitationResponse;
  /** Another one for the same application took its place. */
  isReplaced: boolean;
  onExtend: () => void;
  onSendAgain: () => void;
}) {
  const { t } = useTranslation();
  const { invitation, isReplaced, onExtend, onSendAgain } = row;
  const { application_id: applicationId, candidate_name: name, candidate_email: email, status } = invitation;
  const [areDetailsOpen, openDetails] = useState(false);
  const detailsId = useId();
  const withdraw = useWithdraw(invitation);
  const may = mayHire(useMe());
  const canAct = may && !isReplaced && status !== 'accepted';
  return (
    <li className={`${rows.row} ${styles.row}`}>
      <span className={styles.who}>
        <Link data-row to="/applications/$applicationId" params={{ applicationId }} className={rows.name}>
          {name}
        </Link>
        <span className={`${rows.quiet} ${styles.about}`}>
          {invitation.job_title} · {email}
        </span>
      </span>
      <span className={styles.standing}>
        <State {...LOOKS[status]} text={t(`invitations.status.${status}`)} />
        <span className={rows.quiet}>
          <LastMove invitation={invitation} />
        </span>
      </span>
      <span className={styles.acts}>
        {canAct &&
          (isOpen(invitation) && endsSoon(invitation) ? (
            <Button size="sm" variant="default" onClick={onExtend}>
              {t('invitations.extend')}
            </Button>
          ) : (
            (status === 'expired' || status === 'revoked') && (
              <Button size="sm" variant="default" onClick={onSendAgain}>
                {t(status === 'revoked' ? 'invitations.inviteAnew' : 'invitations.sendAgain')}
              </Button>
            )
          ))}
        {canAct && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" size="lg" aria-label={t('invitations.actsFor', { name })}>
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconMailForward size={18} aria-hidden />} onClick={onSendAgain}>
                {t(status === 'revoked' ? 'invitations.inviteAnew' : 'invitations.sendAgain')}
              </Menu.Item>
              {status !== 'revoked' && (
                <>
                  <Menu.Item leftSection={<IconCalendarPlus size={18} aria-hidden />} onClick={onExtend}>
                    {t('invitations.extend')}
                  </Menu.Item>
                  <Menu.Item leftSection={<IconMailOff size={18} aria-hidden />} onClick={withdraw}>
                    {t('invitations.withdraw')}
                  </Menu.Item>
                </>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t('invitations.detailsOf', { name })}
          aria-expanded={areDetailsOpen}
          aria-controls={detailsId}
          onClick={() => openDetails(!areDetailsOpen)}
        >
          <IconChevronDown size={18} aria-hidden className={styles.chevron} data-open={areDetailsOpen} />
        </ActionIcon>
      </span>
      <div id={detailsId} className={styles.details} hidden={!areDetailsOpen}>
        {areDetailsOpen && <Details invitation={invitation} />}
      </div>
    </li>
  );
}

/** What counts about an invitation now: when it ends, ended or was accepted. */
function LastMove({ invitation }: { invitation: InvitationResponse }) {
  const { t } = useTranslation();
  const { status, accepted_at: accepted, expires_at: end, sent_at: sent } = invitation;
  if (status === 'accepted') return <Time at={accepted ?? end} />;
  if (status === 'revoked')
    return (
      sent !== null && (
        <>
          {t('invitations.sentThen')} <Time at={sent} />
        </>
      )
    );
  return (
    <>
      {t(status === 'expired' ? 'invitations.ended' : 'invitations.ends')} <Time at={end} />
    </>
  );
}
