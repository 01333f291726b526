import { useCallback, useEffect, useRef, useState } from 'react';

export type RecorderState = 'off' | 'opening' | 'ready' | 'recording' | 'refused' | 'absent';

/** What was said between pressing and letting go, and the answer as a whole so far. */
export interface Take {
  piece: Blob;
  whole: Blob;
}

const BITS_PER_SECOND = 32_000;
/** The server listens to five minutes; the last seconds are for letting go. */
export const LONGEST_MS = 290_000;
const TICK_MS = 250;
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

/**
 * The microphone of one answer. It can be talked into several times: every time is a piece to be listened to at once,
 * and all of them are one recording.
 */
export function useRecorder(onTake: (take: Take) => void) {
  const [state, setState] = useState<RecorderState>('off');
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [spentMs, setSpentMs] = useState(0);
  const live = useRef<MediaStream | null>(null);
  const opening = useRef<Promise<MediaStream | null> | null>(null);
  const whole = useRef<{ recorder: MediaRecorder; parts: Blob[] } | null>(null);
  const piece = useRef<MediaRecorder | null>(null);
  const isWanted = useRef(false);
  const take = useRef(onTake);
  useEffect(() => {
    take.current = onTake;
  });

  const open = useCallback((): Promise<MediaStream | null> => {
    if (live.current?.active === true) return Promise.resolve(live.current);
    opening.current ??= openMicrophone(setState)
      .then((opened) => {
        live.current = opened;
        setStream(opened);
        return opened;
      })
      .finally(() => (opening.current = null));
    return opening.current;
  }, []);

  const pause = useCallback(() => {
    isWanted.current = false;
    const [all, one] = [whole.current, piece.current];
    if (!all || one?.state !== 'recording') return;
    piece.current = null;
    one.ondataavailable = ({ data }) => {
      // The whole hands over what it has before it is looked at.
      all.recorder.ondataavailable = ({ data: rest }) => {
        all.parts.push(rest);
        take.current({ piece: data, whole: new Blob(all.parts, { type: rest.type }) });
      };
      all.recorder.requestData();
    };
    all.recorder.pause();
    one.stop();
    setState('ready');
  }, []);

  const begin = useCallback(async () => {
    isWanted.current = true;
    const microphone = await open();
    if (!microphone || !isWanted.current || piece.current) return;
    const options = {
      mimeType: TYPES.find((type) => MediaRecorder.isTypeSupported(type)),
      audioBitsPerSecond: BITS_PER_SECOND,
    };
    if (whole.current) whole.current.recorder.resume();
    else {
      whole.current = { recorder: new MediaRecorder(microphone, options), parts: [] };
      whole.current.recorder.start();
    }
    piece.current = new MediaRecorder(microphone, options);
    piece.current.start();
    setState('recording');
  }, [open]);

  /** For the next answer, or to begin this one again. */
  const drop = useCallback(() => {
    isWanted.current = false;
    for (const recorder of [whole.current?.recorder, piece.current]) {
      if (!recorder || recorder.state === 'inactive') continue;
      recorder.ondataavailable = null;
      recorder.stop();
    }
    whole.current = null;
    piece.current = null;
    setSpentMs(0);
    if (live.current?.active === true) setState('ready');
  }, []);

  useEffect(() => {
    if (state !== 'recording') return undefined;
    const timer = setInterval(() => setSpentMs((ms) => ms + TICK_MS), TICK_MS);
    return () => clearInterval(timer);
  }, [state]);
  const isFull = spentMs >= LONGEST_MS;
  useEffect(() => {
    if (isFull) pause();
  }, [isFull, pause]);

  useEffect(
    () => () => {
      drop();
      live.current?.getTracks().forEach((track) => track.stop());
      live.current = null;
    },
    [drop],
  );
  return { state, stream, spentMs, isFull, open, begin, pause, drop };
}

async function openMicrophone(tell: (state: RecorderState) => void): Promise<MediaStream | null> {
  if (!('mediaDevices' in navigator) || typeof MediaRecorder === 'undefined') {
    tell('absent');
    return null;
  }
  tell('opening');
  try {
    const audio = { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true };
    const stream = await navigator.mediaDevices.getUserMedia({ audio });
    tell('ready');
    return stream;
  } catch (error) {
    tell(error instanceof DOMException && error.name === 'NotFoundError' ? 'absent' : 'refused');
    return null;
  }
}
