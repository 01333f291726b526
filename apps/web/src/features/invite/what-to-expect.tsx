import { VisuallyHidden } from '@mantine/core';
import { IconAccessible, IconArchive, IconClock, IconMessages, IconUserCheck, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OpenedInvitationResponse } from '#libs/api-client';
import { figure, longWhile } from '../../texts/format.js';
import styles from './invite.module.css';

const POINTS = [
  ['time', IconClock],
  ['ai', IconMessages],
  ['person', IconUserCheck],
  ['kept', IconArchive],
  ['help', IconAccessible],
  ['human', IconUsers],
] as const;

/** Everything one should know before agreeing to be interviewed by a machine. */
export function WhatToExpect({ invitation }: { invitation: OpenedInvitationResponse }) {
  const { t } = useTranslation();
  const { organisation_name: organisation, duration_minutes: minutes, retention_days: days } = invitation;
  const facts = {
    organisation,
    minutes: minutes === null ? '' : figure(minutes),
    transcript: longWhile(days.transcript),
    evidence: longWhile(days.evidence),
    decision: longWhile(days.decision_log),
    recording: longWhile(days.recording),
  };
  return (
    <section aria-labelledby="what-to-expect">
      <VisuallyHidden>
        <h2 id="what-to-expect">{t('invite.expect')}</h2>
      </VisuallyHidden>
      <dl className={styles.points}>
        {POINTS.map(([point, Icon]) => (
          <div key={point} className={styles.point}>
            <Icon size={24} stroke={1.4} color="var(--accent)" aria-hidden />
            <dt>
              {t(point === 'time' && minutes !== null ? 'invite.points.timeAbout' : `invite.points.${point}`, facts)}
            </dt>
            <dd>{t(`invite.points.${point}Tell`, facts)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
