import type { CallNews } from './call-news.js';
import { follow, type CallState } from './call-state.js';

const placed: CallState = {
  status: 'connecting',
  connectionId: 'connection',
  serverCallId: null,
  correlationId: null,
  startedAt: null,
  endedAt: null,
  durationSeconds: null,
  recordingId: null,
  recordingStatus: 'none',
};

const started: CallNews = { kind: 'started', at: '2026-11-21T10:00:00.000Z', server: 'server', correlation: 'c' };
const connected: CallNews = { kind: 'started', at: '2026-11-21T10:00:01.000Z', connection: 'other' };
const active: CallNews = { kind: 'recording', recording: 'r', state: 'active' };
const inactive: CallNews = { kind: 'recording', recording: 'r', state: 'inactive' };
const ended: CallNews = { kind: 'ended', at: '2026-11-21T10:09:00.000Z', seconds: 539.6 };
const disconnected: CallNews = { kind: 'ended', at: '2026-11-21T10:08:59.000Z', seconds: null };

const orders = <T>(things: readonly T[]): T[][] =>
  things.length === 0
    ? [[]]
    : things.flatMap((thing, at) => orders(things.filter((_, other) => other !== at)).map((rest) => [thing, ...rest]));

describe('a call', () => {
  it('comes to the same end in whatever order it hears its news, and however often', () => {
    const news = [started, connected, active, inactive, ended, disconnected];
    for (const order of orders(news)) {
      const twice = [...order, ...order].reduce(follow, placed);
      expect(twice).toEqual({
        status: 'ended',
        connectionId: 'connection',
        serverCallId: 'server',
        correlationId: 'c',
        startedAt: new Date('2026-11-21T10:00:00.000Z'),
        endedAt: new Date('2026-11-21T10:08:59.000Z'),
        durationSeconds: 540,
        recordingId: 'r',
        recordingStatus: 'stopped',
      });
    }
  });

  it('that is over does not connect again, and its recording does not go on', () => {
    expect([ended, connected, active].reduce(follow, placed)).toMatchObject({
      status: 'ended',
      recordingStatus: 'stopped',
    });
  });

  it('that could not be placed has failed, unless it is known to have ended', () => {
    const failed: CallNews = { kind: 'failed', at: '2026-11-21T10:00:00.000Z' };
    expect(follow(placed, failed).status).toBe('failed');
    expect([failed, ended].reduce(follow, placed).status).toBe('ended');
    expect([ended, failed].reduce(follow, placed).status).toBe('ended');
  });

  it('does not take news of an earlier recording for its newest one', () => {
    const second = { ...placed, status: 'connected', recordingId: 'second', recordingStatus: 'recording' } as const;
    expect(follow(second, inactive)).toEqual(second);
  });
});
