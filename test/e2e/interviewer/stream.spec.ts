import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '#libs/kernel';
import { eventually, useApp } from '../../support/app.js';
import { inviteCandidate, inviteTo, startInterview, type InvitedCandidate } from '../../support/hiring.js';
import { hear, openStream, speakingEngine, STORY, type Told } from './talking.js';

describe('a question that is heard while it is written', () => {
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
    const answered: Told[] = [
      { role: 'assistant', content: question.text },
      { role: 'user', content: STORY },
    ];
    return { id, question, auth, answered };
  };
  const transcript = async ({ id, auth }: { id: string; auth: string }): Promise<string[]> => {
    const { body } = await app().http().get(`/interviews/${id}/messages`).set('Authorization', auth).expect(200);
    return (body.items as { content_text: string }[]).map((line) => line.content_text);
  };
  const failure = () => new DomainError('llm.failed', 'The model broke off.', { kind: 'provider_failed' });

  it('arrives in pieces that together are what stands in the transcript', async () => {
    const one = await fresh();
    const response = await openStream(app(), one.auth, one.id, one.answered);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    const { pieces, isDone } = await hear(response);
    expect(isDone).toBe(true);
    expect(pieces.length).toBeGreaterThan(3);
    expect(await transcript(one)).toEqual([one.question.text, STORY, pieces.join('')]);
  });

  it('arrives piece by piece, not all at the end', async () => {
    const one = await fresh();
    let goOn = (): void => undefined;
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    const engine = speakingEngine(app(), async ([first = '', ...rest], say) => {
      say(first);
      await gate;
      rest.forEach(say);
    });
    const response = await openStream(app(), one.auth, one.id, one.answered);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const { value } = await reader.read();
    expect(Buffer.from(value ?? []).toString()).toMatch(/^data: \{"content":"\S+ ?"\}\n\n$/);
    expect(await transcript(one)).toHaveLength(2);
    goOn();
    while (!(await reader.read()).done);
    engine.restore();
    expect(await transcript(one)).toHaveLength(3);
  });

  it('opens with the question that waits, and says it again to whoever asks again', async () => {
    const one = await fresh();
    const opening = await hear(await openStream(app(), one.auth, one.id, []));
    expect(opening.pieces.join('')).toBe(one.question.text);
    const engine = speakingEngine(app(), async (pieces, say) => pieces.forEach(say));
    const heard = [];
    for (let time = 0; time < 3; time++)
      heard.push(await hear(await openStream(app(), one.auth, one.id, one.answered)));
    engine.restore();
    expect(engine.questions()).toBe(1);
    expect(new Set(heard.map(({ pieces }) => pieces.join(''))).size).toBe(1);
    expect(await transcript(one)).toHaveLength(3);
  });

  it('is not lost on a client that disconnects in the middle', async () => {
    const one = await fresh();
    let goOn = (): void => undefined;
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    const engine = speakingEngine(app(), async (pieces, say) => {
      say(pieces[0] ?? '');
      await gate;
      pieces.slice(1).forEach(say);
    });
    const gone = new AbortController();
    const response = await openStream(app(), one.auth, one.id, one.answered, { signal: gone.signal });
    await (response.body as ReadableStream<Uint8Array>).getReader().read();
    gone.abort();
    await sleep(50);
    goOn();
    const saved = await eventually(async () => (await transcript(one))[2], { what: 'the question to be saved' });
    const again = await hear(await openStream(app(), one.auth, one.id, one.answered));
    engine.restore();
    expect(again.pieces.join('')).toBe(saved);
    expect(engine.questions()).toBe(1);
    expect(await transcript(one)).toHaveLength(3);
  });

  it('is shared, from its beginning, with whoever asks while it is being written', async () => {
    const one = await fresh();
    let goOn = (): void => undefined;
    const everybodyListens = new Promise<void>((resolve) => (goOn = resolve));
    let hasBegun = false;
    const engine = speakingEngine(app(), async (pieces, say) => {
      pieces.slice(0, 3).forEach(say);
      hasBegun = true;
      await everybodyListens;
      pieces.slice(3).forEach(say);
    });
    const first = openStream(app(), one.auth, one.id, one.answered).then(hear);
    await eventually(async () => hasBegun);
    // It is answered at once, with what was said before it came.
    const later = hear(await openStream(app(), one.auth, one.id, one.answered));
    goOn();
    const plain = app()
      .http()
      .post('/ai/interviewer')
      .set('Authorization', one.auth)
      .send({ interview_id: one.id, messages: one.answered });
    const [a, b, c] = await Promise.all([first, later, plain]);
    engine.restore();
    expect(a.pieces.length).toBeGreaterThan(b.pieces.length);
    expect([b.pieces.join(''), c.body.response]).toEqual([a.pieces.join(''), a.pieces.join('')]);
    expect([a.isDone, b.isDone, engine.questions()]).toEqual([true, true, 1]);
    expect(await transcript(one)).toHaveLength(3);
  });

  it('fails as an ordinary problem while nothing was heard, and the answer is safe', async () => {
    const one = await fresh();
    const engine = speakingEngine(app(), () => Promise.reject(failure()));
    const failed = await openStream(app(), one.auth, one.id, one.answered);
    engine.restore();
    expect([failed.status, failed.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await failed.json()).toMatchObject({ detail: expect.stringContaining('Your answer is saved') });
    const { pieces, isDone } = await hear(await openStream(app(), one.auth, one.id, one.answered));
    expect(isDone).toBe(true);
    expect(await transcript(one)).toEqual([one.question.text, STORY, pieces.join('')]);
  });

  it('tells with an error event when the engine breaks off, and goes on with the next call', async () => {
    const one = await fresh();
    // No prepared question begins like that; one that did would simply be gone on with.
    const engine = speakingEngine(app(), async (_, say) => {
      ['Unheard', '-of ', 'words'].forEach(say);
      throw failure();
    });
    const broken = await hear(await openStream(app(), one.auth, one.id, one.answered));
    expect(broken).toMatchObject({ isDone: false, problem: { status: 503 } });
    expect(broken.problem?.detail).toContain('Your answer is saved');
    expect(await transcript(one)).toHaveLength(2);

    // The second try has begun to speak as well, so the prepared question that was kept instead is for the next call.
    const other = await hear(await openStream(app(), one.auth, one.id, one.answered));
    engine.restore();
    expect(other.problem?.type).toBe('urn:talenti:problem:interview.other_question_saved');
    const { pieces, isDone, problem } = await hear(await openStream(app(), one.auth, one.id, one.answered));
    expect([isDone, problem]).toEqual([true, null]);
    expect(await transcript(one)).toEqual([one.question.text, STORY, pieces.join('')]);
  });

  it('ends with courteous words', async () => {
    const one = await fresh();
    const told = [...one.answered];
    let words = '';
    for (let turn = 0; !words.startsWith('Thank you'); turn++) {
      expect(turn).toBeLessThan(20);
      words = (await hear(await openStream(app(), one.auth, one.id, told))).pieces.join('');
      told.push({ role: 'assistant', content: words }, { role: 'user', content: `${STORY} Number ${turn}.` });
    }
    expect(await transcript(one)).not.toContain(words);
  });

  it('takes no notice of an Idempotency-Key', async () => {
    const one = await fresh();
    const headers = { 'Idempotency-Key': 'the-same-for-all' };
    for (const messages of [[], one.answered, one.answered]) {
      const heard = await hear(await openStream(app(), one.auth, one.id, messages, { headers }));
      expect(heard.isDone).toBe(true);
      expect((await transcript(one)).at(-1)).toBe(heard.pieces.join(''));
    }
  });
});
