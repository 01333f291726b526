import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { speechTranscribe, type TranscriptionResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { Refusal } from '../../api/problem.js';
import { forgetRecording, keepRecording, keptRecording, keptWords } from './kept-answers.js';
import { useRecorder } from './use-recorder.js';

/**
 * An answer that is spoken: every piece is listened to as soon as it was said, and what was heard is handed over to be
 * read and corrected. The recording waits beside the words, also through a reload.
 */
export function useSpokenAnswer(questionId: string, onHeard: (text: string) => void) {
  const [recording, setRecording] = useState<Blob | null>(null);
  const [unsure, setUnsure] = useState<string[]>([]);
  const takes = useRef(0);
  const said = useRef(onHeard);
  useEffect(() => {
    said.current = onHeard;
  });

  const hearing = useMutation({
    mutationFn: (piece: Blob) => ask<TranscriptionResponse>(speechTranscribe({ body: { file: piece } })),
    // What was said first is heard first.
    scope: { id: `hearing-${questionId}` },
    retry: (failures, error) => failures < 3 && error instanceof Refusal && error.isPassing,
    onSuccess: ({ text, segments }) => {
      said.current(text);
      const doubtful = segments.filter(({ band }) => band !== 'good').map((segment) => segment.text);
      setUnsure((before) => [...before, ...doubtful]);
    },
  });
  const { mutate: hear, reset } = hearing;

  const recorder = useRecorder(({ piece, whole }) => {
    takes.current += 1;
    const all = takes.current === 1 ? piece : whole;
    setRecording(all);
    void keepRecording(questionId, all);
    hear(piece);
  });

  useEffect(() => {
    let isGone = false;
    void keptRecording(questionId).then((kept) => {
      if (isGone || !kept) return;
      setRecording((now) => now ?? kept);
      // The page went before it was listened to.
      if (keptWords(questionId) === '') hear(kept);
    });
    return () => {
      isGone = true;
    };
  }, [questionId, hear]);

  const { drop } = recorder;
  /** Takes the recording away; the words are the candidate's. */
  const remove = useCallback(() => {
    takes.current = 0;
    drop();
    setRecording(null);
    setUnsure([]);
    reset();
    void forgetRecording(questionId);
  }, [drop, questionId, reset]);

  return { recorder, recording, unsure, hearing, remove };
}
