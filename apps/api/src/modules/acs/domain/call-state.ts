import type { CallNews } from './call-news.js';

export const CALL_STATUSES = ['requested', 'connecting', 'connected', 'ended', 'failed'] as const;
export type CallStatus = (typeof CALL_STATUSES)[number];

/** A call that occupies its interview. */
export const LIVE: readonly CallStatus[] = ['requested', 'connecting', 'connected'];

export type CallRecording = 'none' | 'recording' | 'stopped';

/** What news can change about a call. */
export interface CallState {
  status: CallStatus;
  connectionId: string | null;
  serverCallId: string | null;
  correlationId: string | null;
  startedAt: Date | null;
  endedAt: Date | null;
  durationSeconds: number | null;
  recordingId: string | null;
  recordingStatus: CallRecording;
}

/**
 * The call after a piece of news. News comes in any order and more than once: whatever the order, the call ends in the
 * same state, and it never goes back from an end.
 */
export function follow(call: CallState, news: CallNews): CallState {
  const next = told(call, news);
  return isOver(next) && next.recordingStatus === 'recording' ? { ...next, recordingStatus: 'stopped' } : next;
}

export function isOver({ status }: Pick<CallState, 'status'>): boolean {
  return !LIVE.includes(status);
}

function told(call: CallState, news: CallNews): CallState {
  switch (news.kind) {
    case 'started':
      return {
        ...call,
        status: isOver(call) ? call.status : 'connected',
        connectionId: call.connectionId ?? news.connection ?? null,
        serverCallId: call.serverCallId ?? news.server ?? null,
        correlationId: call.correlationId ?? news.correlation ?? null,
        startedAt: earlier(call.startedAt, new Date(news.at)),
      };
    case 'ended':
      return {
        ...call,
        status: 'ended',
        endedAt: earlier(call.endedAt, new Date(news.at)),
        durationSeconds: news.seconds === null ? call.durationSeconds : Math.round(news.seconds),
      };
    case 'failed':
      return call.status === 'ended'
        ? call
        : { ...call, status: 'failed', endedAt: earlier(call.endedAt, new Date(news.at)) };
    case 'recording':
      return recordingTold(call, news.recording, news.state);
    default:
      return call;
  }
}

/** News of another recording than the newest one is about the past, and a recording that is over does not begin again. */
function recordingTold(call: CallState, recordingId: string, state: 'active' | 'inactive'): CallState {
  if (call.recordingId !== null && call.recordingId !== recordingId) return call;
  if (state === 'inactive') return { ...call, recordingId, recordingStatus: 'stopped' };
  return call.recordingId === null ? { ...call, recordingId, recordingStatus: 'recording' } : call;
}

function earlier(one: Date | null, other: Date): Date {
  return one !== null && one <= other ? one : other;
}
