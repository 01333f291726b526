import { Llm, type AskOptions } from '#libs/providers';
import type { TestApp } from '../../support/app.js';

export interface Told {
  role: 'user' | 'assistant' | 'system';
  content: string;
}

export const STORY =
  'In January the handhelds lost connection in aisle 14 on the late shift. I borrowed six units from the day team, printed pick lists for forty orders and called IT, because two lorries had to leave at nine. We lost 40 minutes and shipped everything.';

/** What arrived on an event stream. */
export interface Heard {
  pieces: string[];
  isDone: boolean;
  /** The problem of an `error` event. */
  problem: { type: string; status: number; detail: string } | null;
}

export function openStream(
  app: TestApp,
  auth: string,
  interviewId: string,
  messages: Told[],
  more: { signal?: AbortSignal; headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(`${app.config.publicBaseUrl}/api/v1/ai/interviewer/stream`, {
    method: 'POST',
    headers: { Authorization: auth, 'Content-Type': 'application/json', ...more.headers },
    body: JSON.stringify({ interview_id: interviewId, messages }),
    signal: more.signal,
  });
}

export async function hear(response: Response): Promise<Heard> {
  const heard: Heard = { pieces: [], isDone: false, problem: null };
  for (const event of (await response.text()).split('\n\n').filter((text) => text !== '')) {
    const data = /^data: (.*)$/m.exec(event)?.[1] ?? '';
    if (event.startsWith('event: error')) heard.problem = JSON.parse(data);
    else if (data === '[DONE]') heard.isDone = true;
    else if (!event.startsWith(':')) heard.pieces.push(JSON.parse(data).content);
  }
  return heard;
}

type Speak = (pieces: readonly string[], say: (piece: string) => void) => Promise<void>;

/**
 * Lets the engine think as ever, and puts the way in which it speaks into the test's hands: slowly, in the middle of a
 * word, or breaking off. Returns how many questions were asked for, and how to end it.
 */
export function speakingEngine(app: TestApp, speak: Speak): { questions: () => number; restore: () => void } {
  const engine = app.nest.get(Llm);
  const think = engine.answer.bind(engine) as (...asked: unknown[]) => Promise<{ output: { text?: string } }>;
  let questions = 0;
  const spy = jest.spyOn(engine, 'answer').mockImplementation((async (
    prompt: { id: string },
    input: unknown,
    options: AskOptions = {},
  ) => {
    const { onText, ...silently } = options;
    const answer = await think(prompt, input, silently);
    if (prompt.id !== 'question.ask') return answer;
    questions += 1;
    await speak((answer.output.text ?? '').match(/\S+\s*/g) ?? [], onText ?? (() => undefined));
    return answer;
  }) as never);
  return { questions: () => questions, restore: () => spy.mockRestore() };
}
