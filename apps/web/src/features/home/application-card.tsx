import { Text, Title } from '@mantine/core';
import {
  IconArchive,
  IconCircleCheck,
  IconHourglass,
  IconMailOff,
  IconPlayerPause,
  IconPlayerPlay,
  IconSend,
  IconStar,
  IconUserCheck,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink, TextLink } from '../../kit/links.js';
import { Time } from '../../kit/time.js';
import { exactTime } from '../../texts/format.js';
import styles from './home.module.css';
import { isOver, type Standing, type Step } from './next-step.js';
import { Withdraw } from './withdraw.js';

const ICONS: Record<Step, Icon> = {
  continue: IconPlayerPause,
  start: IconPlayerPlay,
  begun: IconPlayerPlay,
  offered: IconCircleCheck,
  assessing: IconHourglass,
  deciding: IconUserCheck,
  shortlisted: IconStar,
  applied: IconSend,
  expired: IconMailOff,
  rejected: IconArchive,
  withdrawn: IconArchive,
};
const YOURS: ReadonlySet<Step> = new Set(['continue', 'start', 'begun']);

/** One application: where it stands in a sentence, and the one thing to do next. */
export function ApplicationCard({ standing, isNext }: { standing: Standing; isNext: boolean }) {
  const { t } = useTranslation();
  const { application, invitation, step } = standing;
  const { job_role: role, latest_interview: interview } = application;
  const Icon = ICONS[step];
  const isYours = YOURS.has(step);
  const ends =
    step === 'start' && invitation !== null && invitation.status !== 'accepted' ? invitation.expires_at : null;
  const variant = isNext ? 'filled' : 'default';
  const hasTalked = interview !== null && interview.status !== 'in_progress';
  return (
    <li className={styles.card}>
      <div className={styles.about}>
        <Title order={2}>{role.title}</Title>
        <Text c="dimmed">
          {role.organisation.name} · <Time at={application.created_at} />
        </Text>
        <p className={styles.step} data-yours={isYours}>
          <Icon size={20} stroke={1.6} aria-hidden />
          <span>
            <Text span fw={600}>
              {t(`home.steps.${step}`)}
            </Text>{' '}
            <Text span c="dimmed">
              {t(`home.stepsTell.${step}`, { organisation: role.organisation.name })}
              {ends !== null && ` ${t('home.until', { end: exactTime(new Date(ends)) })}`}
            </Text>
          </span>
        </p>
      </div>
      <div className={styles.way}>
        {step === 'continue' && interview !== null && (
          <ButtonLink
            to="/interview/$interviewId"
            params={{ interviewId: interview.id }}
            variant={variant}
            aria-label={t('home.continueFor', { role: role.title })}
          >
            {t('home.continue')}
          </ButtonLink>
        )}
        {(step === 'start' || step === 'begun') && (
          <ButtonLink
            to="/interview/start"
            search={{ application_id: application.id }}
            variant={variant}
            aria-label={t('home.startFor', { role: role.title })}
          >
            {t('home.start')}
          </ButtonLink>
        )}
        {hasTalked && step !== 'begun' && interview.status === 'completed' && (
          <ButtonLink
            to="/interviews/$interviewId/explanation"
            params={{ interviewId: interview.id }}
            variant={variant}
            aria-label={t('home.explanationFor', { role: role.title })}
          >
            {t('home.explanation')}
          </ButtonLink>
        )}
      </div>
      <div className={styles.more}>
        {hasTalked && (
          <TextLink
            to="/interviews/$interviewId/transcript"
            params={{ interviewId: interview.id }}
            fz="sm"
            aria-label={t('home.transcriptFor', { role: role.title })}
          >
            {t('home.transcript')}
          </TextLink>
        )}
        {!isOver(step) && <Withdraw application={application} />}
      </div>
    </li>
  );
}
