import { Llm } from '#libs/providers';
import { OpenAiCompatibleLlm } from '../../../libs/providers/src/openai/openai-compatible-llm.js';
import type { TestApp } from '../../support/app.js';
import { FastTiming } from '../../support/timing.js';
import { hear, openStream, STORY } from '../interviewer/talking.js';

/** The ways in which a candidate can answer. */
export type Door = 'message' | 'conversation' | 'stream';

export interface Begun {
  id: string;
  question: { message_id: string; text: string };
}

interface Problem {
  status: number;
  type: string;
}

/** What a candidate got for an answer: in few words, what else it said, and the question if there was one. */
export interface Seen {
  words: string;
  detail: string;
  question: string | null;
}

/** An interview as the tables have it. */
export interface Kept {
  status: string;
  tokens: number;
  counted: number;
  answers: { text: string; failedTries: number }[];
  questions: { text: string; engine: string }[];
}

/** The rules' time, which runs faster than ours and can be set forward. */
export class RushedTiming extends FastTiming {
  private aheadMs = 0;

  override nowMs(): number {
    return super.nowMs() + this.aheadMs;
  }

  jump(milliseconds: number): void {
    this.aheadMs += milliseconds;
  }
}

/**
 * Puts the same adapter in the place of the product's, new and with faster rules: 20 s are so many milliseconds. Its
 * circuit breaker has seen nothing yet.
 */
export function rushEngine(app: TestApp, modelUrl: string, twentySecondsInMs: number): RushedTiming {
  const timing = new RushedTiming(20_000 / twentySecondsInMs);
  const engine = new OpenAiCompatibleLlm({ baseUrl: `${modelUrl}/v1`, model: 'rehearsal', timing });
  jest.spyOn(app.nest.get(Llm), 'answer').mockImplementation((...asked) => engine.answer(...asked));
  return timing;
}

/** A practice interview, at its first question. */
export async function beginPractice(app: TestApp, auth: string): Promise<Begun> {
  const { body } = await app
    .http()
    .post('/interviews')
    .set('Authorization', auth)
    .send({ role_type: 'react' })
    .expect(201);
  return { id: body.id, question: body.first_question };
}

/** Sends the same answer to the first question, by any door. */
export async function answerFirst(app: TestApp, auth: string, { id, question }: Begun, door: Door): Promise<Seen> {
  const told = [
    { role: 'assistant' as const, content: question.text },
    { role: 'user' as const, content: STORY },
  ];
  if (door === 'stream') {
    const response = await openStream(app, auth, id, told);
    if (response.status !== 200)
      return refusal((await response.json()) as Problem, response.headers.get('retry-after'));
    const { pieces, isDone, problem } = await hear(response);
    if (problem) return { words: `first words, then ${problem.status}`, detail: codeOf(problem), question: null };
    return isDone ? asked(pieces.join('')) : { words: 'first words, then nothing', detail: '', question: null };
  }
  const path = door === 'message' ? `/interviews/${id}/messages` : '/ai/interviewer';
  const body =
    door === 'message'
      ? { content_text: STORY, in_reply_to: question.message_id }
      : { interview_id: id, messages: told };
  const response = await app.http().post(path).set('Authorization', auth).send(body);
  if (response.status !== 200) return refusal(response.body, response.headers['retry-after'] ?? null);
  return asked(door === 'message' ? response.body.next_question.text : response.body.response);
}

export async function keptOf(app: TestApp, id: string): Promise<Kept> {
  const [row] = await app.database.query<{ status: string; tokens: number; counted: number }>(
    `select status, total_tokens_used as tokens, questions_asked_count as counted
     from interviews join interview_sessions on interview_id = interviews.id where interviews.id = $1`,
    [id],
  );
  if (!row) throw new Error('The interview is gone');
  const lines = await app.database.query<{ type: string; text: string; engine: string; tries: number }>(
    `select message_type as type, content_text as text, metadata->'provenance'->>'engine' as engine,
       (metadata->>'failed_tries')::int as tries
     from interview_messages where interview_id = $1 order by sequence_number`,
    [id],
  );
  return {
    ...row,
    answers: lines
      .filter(({ type }) => type === 'candidate_response')
      .map(({ text, tries }) => ({ text, failedTries: tries })),
    questions: lines.filter(({ type }) => type === 'ai_question').map(({ text, engine }) => ({ text, engine })),
  };
}

function asked(question: string): Seen {
  return { words: 'next question', detail: '', question };
}

function refusal(problem: Problem, retryAfter: string | null): Seen {
  const patience = retryAfter === null ? '' : `, \`Retry-After: ${retryAfter}\``;
  return { words: String(problem.status), detail: `${codeOf(problem)}${patience}`, question: null };
}

function codeOf({ type }: Pick<Problem, 'type'>): string {
  return `\`${type.replace('urn:talenti:problem:', '')}\``;
}
