import { randomUUID } from 'node:crypto';
import { registerPerson } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { inviteCandidate, inviteTo, startInterview, type InvitedCandidate } from '../../support/hiring.js';

const STORY =
  'In January the handhelds lost connection in aisle 14 on the late shift. I borrowed six units from the day team, printed pick lists for forty orders and called IT, because two lorries had to leave at nine. We lost 40 minutes and shipped everything.';
const MINUTE_MS = 60_000;

interface Signal {
  type: string;
  occurred_at: string;
  received_at: string;
  duration_ms: number | null;
  message_id: string | null;
  details: Record<string, unknown>;
}

describe('what the browser noticed', () => {
  const app = useApp();
  let invited: InvitedCandidate;
  beforeAll(async () => {
    invited = await inviteCandidate(app(), {
      interview_structure: { questions: [], duration_minutes: 10, question_count: 3 },
    });
  });

  const fresh = async () => {
    const other = await inviteTo(app(), invited.recruiter, invited.roleId);
    return { ...other, ...(await startInterview(app(), other)), auth: other.candidate.auth };
  };
  const send = (id: string, auth: string, signals: unknown) =>
    app().http().patch(`/interviews/${id}`).set('Authorization', auth).send({ anti_cheat_signals: signals });
  const kept = async (one: { id: string; auth: string }): Promise<Signal[]> =>
    (await app().http().get(`/interviews/${one.id}`).set('Authorization', one.auth).expect(200)).body
      .anti_cheat_signals;
  const answer = (one: { id: string; auth: string }, text = STORY) =>
    app().http().post(`/interviews/${one.id}/messages`).set('Authorization', one.auth).send({ content_text: text });
  const complete = (one: { id: string; auth: string }, body: object) =>
    app().http().post(`/interviews/${one.id}/complete`).set('Authorization', one.auth).send(body);
  const inMinutes = (minutes: number) => new Date(app().clock.now().getTime() + minutes * MINUTE_MS).toISOString();

  it('is seen by the candidate and the recruiter with its time, its duration and the question that waited', async () => {
    const one = await fresh();
    const at = app().clock.now().toISOString();
    const { body } = await send(one.id, one.auth, [
      { type: 'tab_switch', occurred_at: at, duration_ms: 4_200, details: { to: 'unknown' } },
    ]).expect(200);
    const [signal] = body.anti_cheat_signals as Signal[];
    expect(body.anti_cheat_signals).toHaveLength(1);
    expect(signal).toMatchObject({
      type: 'tab_switch',
      occurred_at: at,
      duration_ms: 4_200,
      message_id: one.question.message_id,
      details: { to: 'unknown' },
    });
    expect(Date.parse(signal!.received_at)).toBeGreaterThanOrEqual(Date.parse(at));
    expect(await kept({ id: one.id, auth: invited.recruiter.auth })).toEqual(body.anti_cheat_signals);
  });

  it('belongs to the question that waited then, also when it arrives two questions later', async () => {
    const one = await fresh();
    app().clock.jump(MINUTE_MS);
    const duringFirst = inMinutes(-0.5);
    const { body } = await answer(one).expect(200);
    app().clock.jump(MINUTE_MS);
    const duringSecond = inMinutes(-0.5);
    await answer(one, `${STORY} That was the second one.`).expect(200);
    await send(one.id, one.auth, [
      { type: 'focus_loss', at: duringFirst },
      { type: 'focus_loss', at: duringSecond },
    ]).expect(200);
    expect((await kept(one)).map((signal) => signal.message_id)).toEqual([
      one.question.message_id,
      body.next_question.message_id,
    ]);
  });

  it('is understood in the forms that older clients have for it', async () => {
    const one = await fresh();
    app().clock.jump(10 * MINUTE_MS);
    const at = (minutes: number) => Date.parse(inMinutes(minutes));
    await send(one.id, one.auth, [
      { type: 'tab_hidden', at: new Date(at(-9)).toISOString(), duration_ms: 900, detail: 'back soon' },
      { event: 'visibilitychange', timestamp: at(-8), duration: 1_500 },
      { kind: 'blur', timestamp: at(-7), data: { target: 'window' } },
      { eventType: 'fullscreenExit', occurredAt: at(-6) },
      { type: 'silence', at: at(-5), duration_seconds: 7.5 },
      { type: 'multiple_faces', at: at(-4), faces: [{ x: 1 }, { x: 2 }], certainty: 0.7 },
      { whatever: true, at: at(-3) },
    ]).expect(200);
    expect((await kept(one)).map(({ type, duration_ms, details }) => [type, duration_ms, details])).toEqual([
      ['tab_switch', 900, { detail: 'back soon' }],
      ['tab_switch', 1_500, {}],
      ['focus_loss', null, { target: 'window' }],
      ['fullscreen_exit', null, {}],
      ['silence', 7_500, {}],
      ['other', null, { name: 'multiple_faces', faces: [{ x: 1 }, { x: 2 }], certainty: 0.7 }],
      ['other', null, { whatever: true }],
    ]);
  });

  it('of a paste is how many characters it had, and never the text', async () => {
    const one = await fresh();
    app().clock.jump(MINUTE_MS);
    const at = app().clock.now().getTime() - 1_000;
    await send(one.id, one.auth, [
      { type: 'paste', at, details: { characters: 240, trusted: true } },
      { type: 'paste', at: at + 1, text: 'my secret notes' },
      { type: 'copy', at: at + 2, data: { content: 'my secret question', from: 'my secret page' } },
    ]).expect(200);
    expect((await kept(one)).map(({ details }) => details)).toEqual([
      { characters: 240, trusted: true },
      { characters: 15 },
      { characters: 18 },
    ]);
    const rows = await app().database.query(`select from interview_signals where details::text like '%secret%'`);
    expect(rows).toHaveLength(0);
  });

  it('is kept once, however often and in whatever pieces it is sent', async () => {
    const one = await fresh();
    const at = app().clock.now().toISOString();
    const list: object[] = [
      { type: 'tab_switch', at, duration_ms: 10 },
      { type: 'tab_switch', at, duration_ms: 20 },
      { type: 'paste' },
      { type: 'paste' },
      { type: 'camera_covered', at: 'a while ago' },
      { id: randomUUID(), type: 'silence', occurred_at: at, duration_ms: 5 },
    ];
    await send(one.id, one.auth, list).expect(200);
    const before = await kept(one);
    expect(before).toHaveLength(6);
    app().clock.jump(MINUTE_MS);
    await Promise.all(Array.from({ length: 4 }, () => send(one.id, one.auth, list).expect(200)));
    await send(one.id, one.auth, list.slice(0, 3)).expect(200);
    expect(await kept(one)).toEqual(before);
    await send(one.id, one.auth, [...list, { type: 'paste' }]).expect(200);
    expect(await kept(one)).toHaveLength(7);
  });

  it('is moved into the interview when its clock is wrong, and keeps the time that was said', async () => {
    const one = await fresh();
    app().clock.jump(5 * MINUTE_MS);
    const [early, late] = [inMinutes(-60), inMinutes(60)];
    const { body } = await send(one.id, one.auth, [
      { type: 'blur', at: early },
      { type: 'blur', at: late },
      { type: 'blur' },
    ]).expect(200);
    const [first, ...others] = body.anti_cheat_signals as Signal[];
    expect(first).toMatchObject({ occurred_at: body.started_at, details: { claimed: early } });
    expect(others.map((signal) => signal.occurred_at)).toEqual(others.map((signal) => signal.received_at));
    expect(others.map((signal) => signal.details)).toContainEqual({ claimed: late });
    expect(others.map((signal) => signal.details)).toContainEqual({});
  });

  it.each([
    ['text', 'tab_switch', 'must be a list'],
    ['one object', { type: 'tab_switch' }, 'must be a list'],
    ['nothing', undefined, 'must be a list'],
    ['a list of names', ['tab_switch'], 'each entry must be an object'],
    ['a list of lists', [[{ type: 'tab_switch' }]], 'each entry must be an object'],
    ['501 signals', Array.from({ length: 501 }, () => ({ type: 'blur' })), 'must have at most 500 entries'],
    ['a page of text', [{ type: 'x', note: 'ü'.repeat(1_100) }], 'each entry must have at most 2048 bytes as JSON'],
  ])('is refused with the name of the field when it is %s', async (_, signals, message) => {
    const one = await fresh();
    for (const refused of [
      await send(one.id, one.auth, signals),
      await complete(one, { anti_cheat_signals: signals ?? 7 }),
    ]) {
      expect({ status: refused.status, errors: refused.body.errors }).toEqual({
        status: 422,
        errors: [{ field: 'anti_cheat_signals', message }],
      });
    }
    expect(await kept(one)).toEqual([]);
  });

  it('is kept whatever strange values its fields have', async () => {
    const one = await fresh();
    const strange = [
      -1,
      1e300,
      1e15,
      '',
      'NaN',
      '2026-02-31T25:61:00Z',
      '\u0000',
      '\ud800',
      null,
      true,
      [],
      {},
      [[[[[[1]]]]]],
    ];
    const list = strange.map((value) => ({
      type: value,
      at: value,
      duration_ms: value,
      id: value,
      [typeof value === 'string' ? value : 'key']: value,
    }));
    const { status, body } = await send(one.id, one.auth, list);
    expect(status).toBe(200);
    expect((body.anti_cheat_signals as Signal[]).map(({ type }) => type)).toEqual(list.map(() => 'other'));
  });

  it('is nobody else’s to report', async () => {
    const one = await fresh();
    const stranger = await registerPerson(app());
    for (const auth of [stranger.auth, invited.recruiter.auth]) {
      expect((await send(one.id, auth, [{ type: 'blur' }])).status).toBe(404);
    }
    expect(await kept(one)).toEqual([]);
  });

  it('comes at the latest with the end of the interview', async () => {
    const one = await fresh();
    await answer(one).expect(200);
    const last = { anti_cheat_signals: [{ type: 'copy', details: { characters: 12 } }] };
    await complete(one, last).expect(202);
    await complete(one, last).expect(202);
    const late = await send(one.id, one.auth, [{ type: 'blur' }]);
    expect({ status: late.status, type: late.body.type }).toEqual({
      status: 409,
      type: 'urn:talenti:problem:interview.not_in_progress',
    });
    expect((await kept(one)).map(({ type }) => type)).toEqual(['copy']);
  });

  it('is counted, and no longer kept, after five thousand', async () => {
    const one = await fresh();
    const signals = (from: number) =>
      Array.from({ length: 500 }, (_, index) => ({ type: 'blur', duration_ms: from + index }));
    for (let from = 0; from < 4_500; from += 500) await send(one.id, one.auth, signals(from)).expect(200);
    await send(one.id, one.auth, signals(4_510)).expect(200);
    const { body } = await send(one.id, one.auth, signals(4_600)).expect(200);
    expect(body.anti_cheat_signals).toHaveLength(5_000);
    expect(body.anti_cheat_signals_not_kept).toBe(90);
    await answer(one).expect(200);
    await complete(one, { anti_cheat_signals: signals(9_000) }).expect(202);
    expect(await kept(one)).toHaveLength(5_000);
  }, 60_000);

  it('changes nothing about what is asked next', async () => {
    const [calm, noisy] = [await fresh(), await fresh()];
    // The same interview twice: what is asked depends on the plan and its seed.
    await app().database.query(
      `update interview_sessions noisy set progression_state = jsonb_set(calm.progression_state, '{exchanges,0,question_message_id}',
         noisy.progression_state #> '{exchanges,0,question_message_id}')
       from interview_sessions calm where calm.interview_id = $1 and noisy.interview_id = $2`,
      [calm.id, noisy.id],
    );
    await app().database.query(
      `update interview_messages noisy set content_text = calm.content_text,
         metadata = calm.metadata || jsonb_build_object('main_question_id', noisy.id)
       from interview_messages calm where calm.interview_id = $1 and noisy.interview_id = $2`,
      [calm.id, noisy.id],
    );
    const asked = async (one: { id: string; auth: string }): Promise<{ text: string; progress: object }> => {
      const { body } = await answer(one).expect(200);
      return { text: body.next_question.text, progress: body.progress };
    };
    const noise = Array.from({ length: 400 }, (_, index) => ({ type: 'paste', duration_ms: index, characters: 900 }));
    await send(noisy.id, noisy.auth, noise).expect(200);
    expect(await asked(noisy)).toEqual(await asked(calm));
  });
});
