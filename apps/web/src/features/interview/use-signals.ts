import { useCallback, useEffect, useRef } from 'react';
import { interviewChange, type ClientSignal } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { Refusal } from '../../api/problem.js';

const SEND_AFTER_MS = 2_000;
const AGAIN_AFTER_MS = 15_000;
const MOST_AT_ONCE = 500;
const KEPT = 'talenti.noticed.';

/**
 * What the browser notices while an interview runs, as the candidate was told before: leaving the page, pasting (how
 * much, never what) and losing the connection. It is kept until the server has it; sent twice, it counts once.
 */
export function useSignals(interviewId: string, isWatching: boolean) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const again = useRef<() => void>(undefined);

  const send = useCallback(async () => {
    const waiting = keptSignals(interviewId).slice(0, MOST_AT_ONCE);
    if (waiting.length === 0) return;
    try {
      await ask(interviewChange({ path: { id: interviewId }, body: { anti_cheat_signals: waiting } }));
    } catch (error) {
      if (error instanceof Refusal && error.isPassing) {
        timer.current = setTimeout(() => again.current?.(), AGAIN_AFTER_MS);
        return;
      }
    }
    const sent = new Set(waiting.map(({ id }) => id));
    keepSignals(
      interviewId,
      keptSignals(interviewId).filter(({ id }) => !sent.has(id)),
    );
  }, [interviewId]);

  useEffect(() => {
    again.current = () => void send();
  }, [send]);

  const note = useCallback(
    (signal: ClientSignal) => {
      keepSignals(interviewId, [...keptSignals(interviewId), { id: crypto.randomUUID(), ...signal }]);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), SEND_AFTER_MS);
    },
    [interviewId, send],
  );

  useEffect(() => {
    if (!isWatching) return undefined;
    void send();
    const away = stopwatch();
    const lost = stopwatch();
    const look = (): void => {
      if (document.visibilityState === 'hidden') away.start();
      else away.stop((time) => note({ type: 'tab_switch', ...time }));
    };
    const offline = (): void => lost.start();
    const online = (): void => lost.stop((time) => note({ type: 'network_loss', ...time }));
    document.addEventListener('visibilitychange', look);
    window.addEventListener('offline', offline);
    window.addEventListener('online', online);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('offline', offline);
      window.removeEventListener('online', online);
    };
  }, [isWatching, note, send]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const pasted = useCallback(
    (characters: number) => {
      note({ type: 'paste', occurred_at: new Date().toISOString(), details: { characters } });
    },
    [note],
  );
  return { pasted };
}

function stopwatch() {
  let since: Date | null = null;
  return {
    start: () => {
      since ??= new Date();
    },
    stop: (tell: (time: { occurred_at: string; duration_ms: number }) => void) => {
      if (since) tell({ occurred_at: since.toISOString(), duration_ms: Date.now() - since.getTime() });
      since = null;
    },
  };
}

export function keptSignals(interviewId: string): ClientSignal[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT + interviewId) ?? '[]');
    return Array.isArray(kept) ? (kept as ClientSignal[]) : [];
  } catch {
    return [];
  }
}

export function keepSignals(interviewId: string, signals: readonly ClientSignal[]): void {
  try {
    if (signals.length === 0) localStorage.removeItem(KEPT + interviewId);
    else localStorage.setItem(KEPT + interviewId, JSON.stringify(signals));
  } catch {
    // A browser that keeps nothing sends what it can.
  }
}
