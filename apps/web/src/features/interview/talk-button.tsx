import { Button, Text } from '@mantine/core';
import { IconMicrophone, IconMicrophoneOff, IconPlayerStopFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LevelMeter } from './level-meter.js';
import styles from './talk.module.css';
import type { useRecorder } from './use-recorder.js';
import { useTalkKey } from './use-talk-key.js';

/** Hold it, or press it, to talk. Without a microphone it says so, and typing is always there. */
export function TalkButton(props: {
  recorder: ReturnType<typeof useRecorder>;
  isAllowed: boolean;
  onBegin?: () => void;
}) {
  const { recorder } = props;
  const { t } = useTranslation();
  const isOn = recorder.state === 'recording' || recorder.state === 'opening';
  const talk = useTalkKey({
    isOn,
    isAllowed: props.isAllowed,
    begin: () => {
      props.onBegin?.();
      void recorder.begin();
    },
    end: recorder.pause,
  });
  const isMissing = recorder.state === 'refused' || recorder.state === 'absent';
  return (
    <>
      <Button
        {...talk}
        className={styles.talk}
        variant={recorder.state === 'recording' ? 'light' : 'default'}
        aria-pressed={recorder.state === 'recording'}
        disabled={!props.isAllowed}
        leftSection={
          recorder.state === 'recording' ? (
            <IconPlayerStopFilled size={18} aria-hidden />
          ) : isMissing ? (
            <IconMicrophoneOff size={18} aria-hidden />
          ) : (
            <IconMicrophone size={18} aria-hidden />
          )
        }
      >
        {t(recorder.state === 'recording' ? 'interview.stopTalking' : 'interview.talk')}
      </Button>
      {recorder.state === 'recording' && recorder.stream && (
        <>
          <LevelMeter stream={recorder.stream} />
          <Text fz="sm" c="dimmed" className="figures" aria-hidden>
            {clock(recorder.spentMs)}
          </Text>
        </>
      )}
      {(recorder.state === 'refused' || recorder.state === 'absent') && (
        <Text fz="sm" c="dimmed" role="status" className={styles.note}>
          {t(`interview.microphone.${recorder.state}`)}
        </Text>
      )}
      {recorder.isFull && (
        <Text fz="sm" c="dimmed" role="status" className={styles.note}>
          {t('interview.full')}
        </Text>
      )}
    </>
  );
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
