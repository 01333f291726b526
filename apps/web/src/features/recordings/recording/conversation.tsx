import type { DiarizedSegmentResponse, QaTranscriptResponse } from '#libs/api-client';
import { Text } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../kit/empty-state.js';
import { percentage } from '../../../texts/format.js';
import styles from './recording.module.css';
import { marksBySegment, type Passage } from './passages.js';
import { Player } from './player.js';
import { Segment } from './segment.js';
import { Speakers } from './speakers.js';
import type { Chosen } from './use-chosen.js';

const GIVEN = 'given';
const NONE: readonly Passage[] = [];

/** What was said, to be heard and read; who the voices are can be put right. */
export function Conversation(conversation: {
  transcript: QaTranscriptResponse;
  passages?: readonly Passage[];
  chosen?: Chosen | null;
  onChoose?: (passage: Passage | null) => void;
  canCorrect: boolean;
}) {
  const { t } = useTranslation();
  const { transcript, passages = NONE, chosen = null, onChoose } = conversation;
  const segments = transcript.diarized_segments;
  const audio = useRef<HTMLAudioElement>(null);
  const [current, setCurrent] = useState<number | null>(null);
  const marks = useMemo(() => marksBySegment(passages), [passages]);
  useEffect(() => {
    const at = chosen?.passage.at_ms;
    if (typeof at === 'number' && audio.current) audio.current.currentTime = at / 1_000;
  }, [chosen]);
  const onTime = useCallback((ms: number) => setCurrent(segmentAt(segments, ms)), [segments]);
  const seek = useCallback((ms: number): void => {
    if (!audio.current) return;
    audio.current.currentTime = ms / 1_000;
    void audio.current.play();
  }, []);
  const pick = useCallback(
    (id: string): void => onChoose?.(passages.find((one) => one.id === id) ?? null),
    [onChoose, passages],
  );
  const hasSound = transcript.engine !== GIVEN;
  if (segments.length === 0) {
    return <EmptyState title={t('recordings.words.nobodySpeaks')} hint={t('recordings.words.nobodySpeaksHint')} />;
  }
  return (
    <>
      {hasSound && <Player recordingId={transcript.recording_id} audio={audio} onTime={onTime} />}
      <Speakers transcript={transcript} canCorrect={conversation.canCorrect} />
      {transcript.transcription_confidence !== null && (
        <Text fz="sm" c="dimmed" mb="md">
          {t('recordings.words.sure', { sure: percentage(transcript.transcription_confidence) })}
        </Text>
      )}
      <ol className={styles.segments}>
        {segments.map((segment) => (
          <Segment
            key={segment.index}
            segment={segment}
            marks={marks.get(segment.index)}
            chosen={chosen?.passage.segment === segment.index ? chosen.passage.id : null}
            isCurrent={current === segment.index}
            onChoose={pick}
            onSeek={hasSound ? seek : null}
          />
        ))}
      </ol>
    </>
  );
}

/** The last segment that has begun. */
function segmentAt(segments: readonly DiarizedSegmentResponse[], ms: number): number | null {
  return segments.findLast(({ start_ms: start }) => start !== null && start <= ms)?.index ?? null;
}
