import { Tooltip } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { IconAlertTriangle, IconClock, IconMailFast, IconPencil, IconPlayerPause } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedbackResponse } from '#libs/api-client';
import { State } from '../../kit/state.js';
import { Time } from '../../kit/time.js';
import { duration, exactTime } from '../../texts/format.js';
import { isBeingWritten } from './feedback-queries.js';

const LOOK_AGAIN_MS = 30_000;

/** What becomes of a letter when nobody does anything. `isShort`: for a list, whose heading says the rest. */
export function Standing({ letter, isShort = false }: { letter: FeedbackResponse; isShort?: boolean }) {
  const { t } = useTranslation();
  if (isBeingWritten(letter)) return <State Icon={IconPencil} tone="quiet" text={t('feedback.beingWritten')} />;
  if (letter.status === 'draft') {
    return <State Icon={IconAlertTriangle} tone="person" text={t('feedback.notWritten')} />;
  }
  if (letter.sent_at !== null) {
    const by = letter.approved_by?.name;
    return (
      <span>
        {by === undefined ? t('feedback.sentByItself') : t('feedback.sentBy', { name: by })},{' '}
        <Time at={letter.sent_at} />
      </span>
    );
  }
  if (letter.status === 'approved') return <State Icon={IconMailFast} tone="accent" text={t('feedback.onItsWay')} />;
  if (letter.held_at !== null) {
    const name = letter.held_by?.name;
    return (
      <State
        Icon={IconPlayerPause}
        tone="quiet"
        text={name === undefined || isShort ? t('feedback.held') : t('feedback.heldBy', { name })}
      />
    );
  }
  return <Countdown at={letter.auto_send_at} isShort={isShort} />;
}

function Countdown({ at, isShort }: { at: string; isShort: boolean }) {
  const { t } = useTranslation();
  const moment = new Date(at);
  const [now, setNow] = useState(() => Date.now());
  useInterval(() => setNow(Date.now()), LOOK_AGAIN_MS, { autoInvoke: true });
  const seconds = (moment.getTime() - now) / 1_000;
  const left = duration(seconds);
  const text =
    seconds <= 0 ? t('feedback.goesOutNow') : t(isShort ? 'feedback.goesOutShort' : 'feedback.goesOut', { left });
  return (
    <Tooltip label={exactTime(moment)}>
      <time dateTime={at} aria-label={`${text}, ${exactTime(moment)}`}>
        <State Icon={IconClock} tone="person" text={text} />
      </time>
    </Tooltip>
  );
}
