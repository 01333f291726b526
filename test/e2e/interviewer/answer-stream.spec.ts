import { eventually, useApp } from '../../support/app.js';
import { inviteCandidate, inviteTo, startInterview, type InvitedCandidate } from '../../support/hiring.js';
import { speakingEngine, STORY } from './talking.js';

interface Event {
  content?: string;
  answered?: { candidate_message: { content_text: string }; next_question: { message_id: string; text: string } };
}

describe('an answer whose next question is read while it is written', () => {
  const app = useApp();
  let invited: InvitedCandidate;
  beforeAll(async () => {
    invited = await inviteCandidate(app(), {
      interview_structure: { questions: [], duration_minutes: 10, question_count: 3 },
    });
  });

  const fresh = async () => {
    const other = await inviteTo(app(), invited.recruiter, invited.roleId);
    const { id, question } = await startInterview(app(), other);
    const { auth } = other.candidate;
    const send = (body: object, signal?: AbortSignal): Promise<Response> =>
      fetch(`${app().config.publicBaseUrl}/api/v1/interviews/${id}/messages/stream`, {
        method: 'POST',
        headers: { Authorization: auth, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        signal: signal ?? null,
      });
    const transcript = async (): Promise<string[]> => {
      const { body } = await app().http().get(`/interviews/${id}/messages`).set('Authorization', auth).expect(200);
      return (body.items as { content_text: string }[]).map((line) => line.content_text);
    };
    return { question, send, transcript, answer: { content_text: STORY, in_reply_to: question.message_id } };
  };
  const eventsOf = async (response: Response): Promise<{ events: Event[]; isDone: boolean }> => {
    const data = (await response.text()).split('\n\n').flatMap((event) => /^data: (.*)$/m.exec(event)?.[1] ?? []);
    return { events: data.slice(0, -1).map((text) => JSON.parse(text) as Event), isDone: data.at(-1) === '[DONE]' };
  };

  it('brings the pieces, then the question as it stands in the transcript', async () => {
    const { question, send, transcript, answer } = await fresh();
    const response = await send({ ...answer, response_time_seconds: 40 });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const { events, isDone } = await eventsOf(response);
    const pieces = events.flatMap(({ content }) => content ?? []);
    expect(pieces.length).toBeGreaterThan(3);
    expect(isDone).toBe(true);
    expect(events.at(-1)?.answered).toMatchObject({
      candidate_message: { content_text: STORY },
      next_question: { text: pieces.join('') },
    });
    expect(await transcript()).toEqual([question.text, STORY, pieces.join('')]);
  });

  it('is one answer when it is sent again, and the question comes whole', async () => {
    const { send, transcript, answer } = await fresh();
    const first = await eventsOf(await send(answer));
    const again = await eventsOf(await send(answer));
    expect(again.events).toEqual([{ answered: first.events.at(-1)?.answered }]);
    expect(await transcript()).toHaveLength(3);
  });

  it('is kept with its next question when the reader goes away in the middle of it', async () => {
    const { send, transcript, answer } = await fresh();
    let goOn = (): void => undefined;
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    const engine = speakingEngine(app(), async ([first = '', ...rest], say) => {
      say(first);
      await gate;
      rest.forEach(say);
    });
    const gone = new AbortController();
    const response = await send(answer, gone.signal);
    await response.body?.getReader().read();
    gone.abort();
    goOn();
    await eventually(async () => (await transcript()).length === 3, { what: 'the next question' });
    engine.restore();
  });

  it('is refused as ever when there is nothing in it or another question waits', async () => {
    const { send, transcript, answer } = await fresh();
    const empty = await send({ ...answer, content_text: '  ' });
    expect([empty.status, empty.headers.get('content-type')]).toEqual([
      422,
      expect.stringContaining('application/problem+json'),
    ]);
    const late = await send({ ...answer, in_reply_to: '01890a5d-ac96-774b-bcce-b302099a8057' });
    expect(late.status).toBe(409);
    expect(await transcript()).toHaveLength(1);
  });
});
