import { setTimeout as sleep } from 'node:timers/promises';
import { CandidateClient, type LiveInterview } from './candidate-client.ts';
import type { Measured } from './measure-turns.ts';
import type { Stage } from './stage.ts';

export interface MemoryResult {
  live: number;
  /** Heap per interview while all of them wait for the model, above the same server at rest. */
  waitingHeapBytes: number;
  /** Of the whole process, then. */
  waitingProcessBytes: number;
  /** Heap per interview when all have their next question and their connections are open. */
  restingHeapBytes: number;
  failed: number;
}

const LATENCY_MS = 4_000;
/** Half of the latency is the shortest that a call takes. */
const ALL_WAIT_AFTER_MS = 1_800;
const SETTLED_AFTER_MS = 500;

let answers = 0;

function answerIn({ mark }: LiveInterview): string {
  return `What I did, number ${(answers += 1)} of ${mark}, was to measure first and to change one thing at a time.`;
}

/** All candidates answer at once and wait for a slow model: what does each of them occupy meanwhile? */
export async function measureMemory(
  stage: Stage,
  { process: product, url }: Measured,
  interviews: LiveInterview[],
): Promise<MemoryResult> {
  const live = interviews.length;
  // Once around first: what is made once and kept is not an interview's.
  await stage.rehearse({ latency: 0 });
  const first = new CandidateClient(url);
  await Promise.allSettled(interviews.map((interview) => first.answer(interview, answerIn(interview))));
  first.close();
  await stage.rehearse({ latency: LATENCY_MS });
  await sleep(SETTLED_AFTER_MS);
  const before = await product.ask('collect');
  const client = new CandidateClient(url);
  const turns = Promise.allSettled(interviews.map((interview) => client.answer(interview, answerIn(interview))));
  await sleep(ALL_WAIT_AFTER_MS);
  const waiting = await product.ask('collect');
  const outcomes = await turns;
  await sleep(SETTLED_AFTER_MS);
  const resting = await product.ask('collect');
  client.close();
  return {
    live,
    waitingHeapBytes: (waiting.heapBytes - before.heapBytes) / live,
    waitingProcessBytes: waiting.rssBytes,
    restingHeapBytes: (resting.heapBytes - before.heapBytes) / live,
    failed: outcomes.filter(({ status }) => status === 'rejected').length,
  };
}
