import { ActionIcon, Group, Kbd, NativeSelect, Text, Tooltip } from '@mantine/core';
import { IconRewindBackward10, IconRewindForward10 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { figure } from '../../../texts/format.js';
import { audioQuery } from '../recordings-queries.js';
import styles from './recording.module.css';
import { usePlayerKeys } from './use-player-keys.js';

const SPEEDS = [0.75, 1, 1.25, 1.5, 2] as const;

/** Hears the recording; the browser's own controls, and keys for both hands. */
export function Player(player: {
  recordingId: string;
  audio: RefObject<HTMLAudioElement | null>;
  onTime: (ms: number) => void;
}) {
  const { t } = useTranslation();
  const { audio, onTime } = player;
  const link = useQuery(audioQuery(player.recordingId));
  const { back, on } = usePlayerKeys(audio);
  if (link.error) return <ProblemNotice error={link.error} onRetry={() => void link.refetch()} />;
  return (
    <div className={styles.player}>
      <audio
        ref={audio}
        controls
        preload="metadata"
        src={link.data?.url}
        aria-label={t('recordings.listen.player')}
        className={styles.audio}
        onTimeUpdate={({ currentTarget }) => onTime(currentTarget.currentTime * 1_000)}
      />
      <Group gap={4} wrap="nowrap">
        <Tooltip label={t('recordings.listen.back')}>
          <ActionIcon variant="subtle" size="lg" aria-label={t('recordings.listen.back')} onClick={back}>
            <IconRewindBackward10 size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('recordings.listen.on')}>
          <ActionIcon variant="subtle" size="lg" aria-label={t('recordings.listen.on')} onClick={on}>
            <IconRewindForward10 size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <NativeSelect
          size="xs"
          aria-label={t('recordings.listen.speed')}
          defaultValue="1"
          data={SPEEDS.map((speed) => ({ value: String(speed), label: `${figure(speed, 2)}×` }))}
          onChange={({ currentTarget }) => {
            if (audio.current) audio.current.playbackRate = Number(currentTarget.value);
          }}
        />
      </Group>
      <Text fz="xs" c="dimmed" className={styles.keys}>
        <Kbd size="xs">{t('recordings.listen.space')}</Kbd> {t('recordings.listen.plays')} <Kbd size="xs">J</Kbd>{' '}
        <Kbd size="xs">L</Kbd> {t('recordings.listen.steps')} <Kbd size="xs">E</Kbd> {t('recordings.listen.next')}
      </Text>
    </div>
  );
}
