import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { refusalOf } from '../../../../../test/contract/transcriber-contract.js';
import { ANSWER, recording } from '../../../../../test/support/speech/recordings.js';
import { wordErrorRate } from '../../../../../test/support/speech/word-errors.js';
import { EmbeddedSynthesizer } from './embedded-synthesizer.js';
import { EmbeddedTranscriber } from './embedded-transcriber.js';

const MINUTE = { maxDurationMs: 60_000, timeoutMs: 25_000 };
const answer = recording('answer.webm');

/** The engine's processes that were started since, by this test alone. */
let started: ChildProcess[];
let onStart: ((child: ChildProcess) => void) | undefined;
const watch = (message: unknown) => {
  const { process: child } = message as { process: ChildProcess };
  started.push(child);
  // It is told a little before it knows what it is.
  setImmediate(() => onStart?.(child));
};
beforeEach(() => {
  started = [];
  onStart = undefined;
  subscribe('child_process', watch);
});
afterEach(() => unsubscribe('child_process', watch));

const isRunning = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;
const programOf = (child: ChildProcess) => child.spawnargs.join(' ');

async function withTranscriber(
  work: (transcriber: EmbeddedTranscriber) => Promise<void>,
  options: { mostWaiting?: number } = {},
): Promise<void> {
  const transcriber = new EmbeddedTranscriber(options);
  try {
    await work(transcriber);
  } finally {
    await transcriber.stop();
  }
}

it('costs nothing until somebody is to be heard', async () => {
  await withTranscriber(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    expect(started).toEqual([]);
  });
});

it.each(['hearing.process', 'recognition.process'])('hears a recording although its %s is killed', async (program) => {
  await withTranscriber(async (transcriber) => {
    onStart = (child) => {
      if (programOf(child).includes(program)) {
        onStart = undefined;
        child.kill('SIGKILL');
      }
    };
    const { text } = await transcriber.transcribe(answer, MINUTE);
    expect(wordErrorRate(ANSWER, text)).toBeLessThanOrEqual(0.1);
    expect(started.some((child) => child.signalCode === 'SIGKILL' && programOf(child).includes(program))).toBe(true);
  });
});

it('says that it failed when its processes die again and again, and works when they live', async () => {
  await withTranscriber(async (transcriber) => {
    onStart = (child) => child.kill('SIGKILL');
    expect(await refusalOf(transcriber.transcribe(answer, MINUTE))).toMatchObject({
      code: 'speech.failed',
      kind: 'provider_failed',
    });
    expect(started).toHaveLength(2);
    onStart = undefined;
    expect(wordErrorRate(ANSWER, (await transcriber.transcribe(answer, MINUTE)).text)).toBeLessThanOrEqual(0.1);
  });
});

it('is not kept from hearing by processes that died while they had nothing to do', async () => {
  await withTranscriber(async (transcriber) => {
    await transcriber.transcribe(answer, MINUTE);
    await Promise.all(
      started.map((child) => {
        const gone = once(child, 'exit');
        child.kill('SIGKILL');
        return gone;
      }),
    );
    expect(wordErrorRate(ANSWER, (await transcriber.transcribe(answer, MINUTE)).text)).toBeLessThanOrEqual(0.1);
  });
});

it('turns recordings away with a time to come back when too many are waiting, and hears the others', async () => {
  await withTranscriber(
    async (transcriber) => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 8 }, () => transcriber.transcribe(recording('silence.ogg'), MINUTE)),
      );
      const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
      expect(refused).toHaveLength(2);
      for (const reason of refused) {
        expect(reason).toMatchObject({ code: 'speech.unavailable', kind: 'unavailable', retryAfterSeconds: 10 });
      }
    },
    { mostWaiting: 2 },
  );
});

it('lets go of a recording in the middle when nobody waits for it any more', async () => {
  await withTranscriber(async (transcriber) => {
    const caller = new AbortController();
    const onProgress = () => caller.abort();
    await expect(
      transcriber.transcribe(answer, { ...MINUTE, signal: caller.signal, onProgress }),
    ).rejects.toMatchObject({ code: 'speech.failed' });
    const [hearing] = started;
    if (hearing && isRunning(hearing)) await once(hearing, 'exit');
    expect(hearing?.signalCode).toBe('SIGKILL');
  });
});

it('tells how far it is, and gets to the end', async () => {
  await withTranscriber(async (transcriber) => {
    const shares: number[] = [];
    await transcriber.transcribe(answer, { ...MINUTE, onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBeGreaterThan(0.9);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});

it('leaves no process behind when the server stops, not even in the middle of a word', async () => {
  const transcriber = new EmbeddedTranscriber();
  const synthesizer = new EmbeddedSynthesizer();
  const bothBegan = new Promise<void>((resolve) => {
    onStart = () => started.length >= 2 && resolve();
  });
  const heard = refusalOf(transcriber.transcribe(answer, MINUTE));
  const spoken = refusalOf(synthesizer.synthesize('One moment please. '.repeat(100)));
  await bothBegan;
  await Promise.all([transcriber.stop(), synthesizer.stop()]);
  expect(await heard).toMatchObject({ code: 'speech.failed' });
  expect(await spoken).toMatchObject({ code: 'speech.failed' });
  expect(started.filter(isRunning)).toEqual([]);
});
