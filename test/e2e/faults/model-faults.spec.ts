import { readFile, writeFile } from 'node:fs/promises';
import { registerPerson, type Person } from '../../support/actors.js';
import { TestApp } from '../../support/app.js';
import { RunningModelServer } from '../../support/model-server.js';
import { STORY } from '../interviewer/talking.js';
import { renderFaults, type Consequence, type FaultRow } from './fault-table.js';
import { answerFirst, beginPractice, keptOf, rushEngine, type Begun, type Door, type Kept } from './faulty-turns.js';

const PAGE = 'docs/faults.md';
const SHOULD_WRITE = process.env['WRITE_FAULTS'] === '1';

/** Enough for every answer that comes, on a busy machine too. */
const PATIENCE_MS = 1_500;
/** Where none comes. */
const SHORT_PATIENCE_MS = 300;

interface Trouble {
  fault: string;
  /** As the model server knows it. */
  what: string;
  /** Calls in a row that it strikes. */
  times: number;
  retryAfterSeconds?: number;
  patienceMs?: number;
}

const TROUBLES: Trouble[] = [
  { fault: '429, come again in 1 s', what: '429', times: 1, retryAfterSeconds: 1 },
  { fault: '429, come again in 60 s', what: '429', times: 1, retryAfterSeconds: 60 },
  { fault: '500', what: '500', times: 1 },
  { fault: '500 twice', what: '500', times: 2 },
  { fault: '401', what: '401', times: 1 },
  { fault: 'silence from the start', what: 'stall', times: 1, patienceMs: SHORT_PATIENCE_MS },
  { fault: 'silence in the middle', what: 'stall-mid', times: 1, patienceMs: SHORT_PATIENCE_MS },
  { fault: 'connection reset in the middle', what: 'reset', times: 1 },
  { fault: 'connection reset in the middle, twice', what: 'reset', times: 2 },
  { fault: 'stream closed politely in the middle', what: 'hang-up', times: 1 },
  { fault: 'answer is JSON cut off', what: 'malformed', times: 1 },
  { fault: 'answer is JSON cut off, twice', what: 'malformed', times: 2 },
  { fault: 'answer is other JSON', what: 'off-schema', times: 1 },
  { fault: 'answer is other JSON, twice', what: 'off-schema', times: 2 },
  { fault: 'response is no JSON', what: 'broken-body', times: 1 },
  { fault: 'no choices', what: 'empty', times: 1 },
  { fault: 'content filter ends the answer', what: 'filter', times: 1 },
  { fault: 'content filter refuses the question', what: 'filter-prompt', times: 1 },
  { fault: 'model declines', what: 'refusal', times: 1 },
  { fault: 'question too long', what: 'context', times: 1 },
  { fault: 'question too long, twice', what: 'context', times: 2 },
];

const JUDGING = 1;
const ASKING = 2;

describe('an interview on a model that fails', () => {
  let model: RunningModelServer;
  let app: TestApp;
  let candidate: Person;
  const rows: FaultRow[] = [];
  /** What was seen to all that was found behind it, as JSON. */
  const consequences = new Map<string, Set<string>>();

  beforeAll(async () => {
    model = await RunningModelServer.start();
    app = await TestApp.start({ OPENAI_BASE_URL: `${model.url}/v1`, OPENAI_MODEL: 'rehearsal', LOG_LEVEL: 'silent' });
    candidate = await registerPerson(app);
  }, 60_000);
  afterAll(async () => {
    await app?.stop();
    await model?.stop();
  });
  beforeEach(() => model.behave({ faults: '', 'retry-after': 1 }));
  afterEach(() => jest.restoreAllMocks());

  const begin = async (): Promise<Begun & { tokens: number }> => {
    await model.behave({ faults: '' });
    rushEngine(app, model.url, PATIENCE_MS);
    const begun = await beginPractice(app, candidate.auth);
    return { ...begun, tokens: (await keptOf(app, begun.id)).tokens };
  };

  /** The candidate answers into the fault and sends the same answer again when it is over. */
  const struck = async ({ what, times, retryAfterSeconds = 1, patienceMs }: Trouble, at: number, door: Door) => {
    const one = await begin();
    if (patienceMs !== undefined) rushEngine(app, model.url, patienceMs);
    await model.behave({ faults: `${what}@${at}-${at + times - 1}`, 'retry-after': retryAfterSeconds });
    const seen = await answerFirst(app, candidate.auth, one, door);
    const kept = await keptOf(app, one.id);
    expectSound(kept);

    await model.behave({ faults: '' });
    rushEngine(app, model.url, PATIENCE_MS);
    const again = await answerFirst(app, candidate.auth, one, door);
    const after = await keptOf(app, one.id);
    expectSound(after);
    expect(after.questions).toHaveLength(2);
    if (seen.question !== null) expect(again.question).toBe(seen.question);
    if (again.question !== null) expect(after.questions[1]?.text).toBe(again.question);
    const words = seenOf(seen, kept);
    const nextTry = seen.question === null ? seenOf(again, after) : 'the same question';
    note(words, { detail: seen.detail, kept: told(kept, one.tokens), nextTry });
    return words;
  };

  /** The candidate sends the same answer until a question comes, while every call fails. */
  const neverEnding = async ({ what, retryAfterSeconds = 1, patienceMs }: Trouble) => {
    const one = await begin();
    if (patienceMs !== undefined) rushEngine(app, model.url, patienceMs);
    await model.behave({ faults: `${what}@*`, 'retry-after': retryAfterSeconds });
    const first = await answerFirst(app, candidate.auth, one, 'message');
    const kept = await keptOf(app, one.id);
    if (first.question !== null) return seenOf(first, kept);
    const second = await answerFirst(app, candidate.auth, one, 'message');
    const after = await keptOf(app, one.id);
    expectSound(after);
    return `${seenOf(first, kept)}; then ${seenOf(second, after)}`;
  };

  const note = (seen: string, consequence: Consequence) =>
    consequences.set(seen, (consequences.get(seen) ?? new Set()).add(JSON.stringify(consequence)));

  it.each(TROUBLES.map((trouble): [string, Trouble] => [trouble.fault, trouble]))(
    'keeps the answer once and gets one next question: %s',
    async (fault, trouble) => {
      const isOfStreams = trouble.what === 'hang-up';
      const judging = isOfStreams ? '–' : await struck(trouble, JUDGING, 'message');
      const asking = isOfStreams ? '–' : await struck(trouble, ASKING, 'message');
      if (!isOfStreams) {
        expect(await struck(trouble, JUDGING, 'stream')).toBe(judging);
        expect(await struck(trouble, ASKING, 'conversation')).toBe(asking);
      }
      const speaking = await struck(trouble, ASKING, 'stream');
      const always = isOfStreams ? '–' : await neverEnding(trouble);
      rows.push({ fault, judging, asking, speaking, always });
    },
  );

  it('leaves a model alone that is down, lets everybody go on meanwhile, and comes back to it', async () => {
    const begun: Begun[] = [];
    for (let count = 0; count < 5; count++) begun.push(await begin());
    const timing = rushEngine(app, model.url, PATIENCE_MS);
    await model.behave({ faults: '503@*' });
    await model.forget();
    const engines: (string | undefined)[] = [];
    const answer = async (one: Begun | undefined) => {
      if (!one) throw new Error('There are five');
      await answerFirst(app, candidate.auth, one, 'message');
      const kept = await keptOf(app, one.id);
      expectSound(kept);
      engines.push(kept.questions[1]?.engine);
    };
    for (const one of begun.slice(0, 4)) await answer(one);
    expect(await model.log()).toHaveLength(5);
    await model.behave({ faults: '' });
    timing.jump(60_000);
    await answer(begun[4]);
    expect(engines).toEqual(['prepared', 'prepared', 'prepared', 'prepared', 'openai-compatible']);
  });

  it(`stands in ${PAGE} (run with WRITE_FAULTS=1 and commit what changes)`, async () => {
    expect(rows).toHaveLength(TROUBLES.length);
    const page = renderFaults(rows, consequences);
    if (SHOULD_WRITE) await writeFile(PAGE, page);
    expect(await readFile(PAGE, 'utf8')).toBe(page);
  });
});

/** Whatever happened: what the candidate said is there once, in the right place, and the interview goes on. */
function expectSound({ status, counted, answers, questions }: Kept): void {
  expect(status).toBe('in_progress');
  expect(answers.map(({ text }) => text)).toEqual([STORY]);
  expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length);
  expect(questions.length).toBeLessThanOrEqual(2);
  expect(counted).toBe(questions.length);
}

function seenOf({ words, question }: { words: string; question: string | null }, kept: Kept): string {
  const waiting = kept.questions[1];
  if (question === null) return words;
  expect(waiting?.text).toBe(question);
  return waiting?.engine === 'prepared' ? 'prepared question' : words;
}

function told({ tokens, answers, questions }: Kept, tokensBefore: number): string {
  const failedTries = answers[0]?.failedTries ?? 0;
  return [
    'the answer',
    ...questions.slice(1).map(({ engine }) => (engine === 'prepared' ? 'a prepared question' : 'the question')),
    ...(failedTries > 0 ? [failedTries === 1 ? '1 failed try' : `${failedTries} failed tries`] : []),
    tokens > tokensBefore ? 'the tokens of the turn' : 'no tokens',
  ].join(', ');
}
