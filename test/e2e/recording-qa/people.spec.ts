import { memberOf, recruiterOf, type Member } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import {
  BAD_CALL,
  callNumber,
  checkConversation,
  processed,
  senderOf,
  takeTemplate,
  type Sender,
} from '../../support/conversations.js';

const NOBODYS_ID = '018f0000-0000-7000-8000-00000000dead';

interface Score {
  criterion_key: string;
  state: string;
  score: number | null;
  passed: boolean | null;
  person: { score: number | null; passed: boolean | null } | null;
}

describe('people and evaluations', () => {
  const app = useApp();
  let manager: Member;
  let reviewer: Member;
  let other: Member;
  let viewer: Member;
  let agent: Member;
  let sender: Sender;
  let templateId: string;
  let serial = 0;
  beforeAll(async () => {
    const { organisationId } = await recruiterOf(app());
    manager = await memberOf(app(), organisationId, 'qa_manager');
    reviewer = await memberOf(app(), organisationId, 'reviewer');
    other = await memberOf(app(), organisationId, 'reviewer');
    viewer = await memberOf(app(), organisationId, 'viewer');
    agent = await memberOf(app(), organisationId, 'recruiter');
    sender = senderOf(app(), manager);
    templateId = await takeTemplate(sender);
  });

  const send = (method: 'get' | 'post' | 'delete', who: { auth: string }, path: string, body?: object) =>
    app().http()[method](path).set('Authorization', who.auth).send(body);
  const get = async (who: { auth: string }, path: string) => (await send('get', who, path).expect(200)).body;
  const checked = async (about: object = {}, content?: string): Promise<string> => {
    const call = content ?? callNumber((serial += 1));
    const id = await checkConversation(sender, call, {
      policy_template_id: templateId,
      agent_id: agent.userId,
      ...about,
    });
    return (await processed(sender, id)).evaluation?.id ?? '';
  };
  /** What is said about every criterion that is unsure, and whatever else is corrected. */
  const review = async (who: { auth: string }, id: string, corrections: object[] = [], more: object = {}) => {
    const { category_scores: scores } = await get(who, `/evaluations/${id}`);
    const said = corrections as { criterion_key: string }[];
    const unsure = (scores as Score[]).filter(
      ({ state, criterion_key: key }) => state === 'unsure' && said.every((one) => one.criterion_key !== key),
    );
    const decided = unsure.map(({ criterion_key }) => ({ criterion_key, score: 80 }));
    return send('post', who, `/evaluations/${id}/review`, { corrections: [...said, ...decided], ...more });
  };

  it('a reviewer corrects one score, and the engine’s stays beside it', async () => {
    const id = await checked();
    const before = await get(reviewer, `/evaluations/${id}`);
    const [first] = before.category_scores as Score[];
    const correction = { criterion_key: first?.criterion_key, score: 10, note: 'The name was missing.' };
    const { body } = await review(reviewer, id, [correction]);
    expect(body.status).toBe('reviewed');
    const [after] = body.category_scores as Score[];
    expect(after).toMatchObject({ score: first?.score, passed: first?.passed, person: { score: 10, passed: false } });
    expect(body).toMatchObject({ overall_score: before.overall_score, needs_person: false });
    expect(body.effective_score).not.toBe(before.overall_score);
    expect(body.reviews[0].reviewer.id).toBe(reviewer.userId);
  });

  it('nobody passes over what the engine was unsure about, or judges what is not there', async () => {
    const id = await checked({}, `Speaker 1: So.\nSpeaker 2: So what? Number ${(serial += 1)}.`);
    const refused = await send('post', reviewer, `/evaluations/${id}/review`, {}).expect(422);
    expect(refused.body.errors[0]).toMatchObject({ field: 'corrections' });
    const unknown = {
      corrections: [{ criterion_key: 'nonsense', score: 5 }],
      violations: [{ violation_id: NOBODYS_ID, verdict: 'dismissed' }],
    };
    const { body } = await send('post', reviewer, `/evaluations/${id}/review`, unknown).expect(422);
    const fields = (body.errors as { field: string }[]).map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['corrections[0].criterion_key', 'violations[0].violation_id']));
  });

  it('a violation that is dismissed counts no more', async () => {
    const id = await checked({}, `${BAD_CALL}\n[00:01:01] Customer: Number ${(serial += 1)}.`);
    const before = await get(reviewer, `/evaluations/${id}`);
    const verdicts = (before.violations as { id: string }[]).map((one) => ({
      violation_id: one.id,
      verdict: 'dismissed',
    }));
    const perfect = (before.category_scores as Score[]).map(({ criterion_key }) => ({ criterion_key, score: 100 }));
    const { body } = await review(reviewer, id, perfect, { violations: verdicts });
    expect(before.effective_verdict).toBe('failed');
    expect(body).toMatchObject({ effective_score: 100, effective_verdict: 'passed', verdict: 'failed' });
    expect(body.violations.every((one: { person: string }) => one.person === 'dismissed')).toBe(true);
  });

  it('the queue begins with what failed and nobody has seen, and ends with what was reviewed', async () => {
    const failed = await checked({ team: 'queue' }, `${BAD_CALL}\n[00:01:01] Customer: Number ${(serial += 1)}.`);
    const seen = await checked({ team: 'queue' }, `${BAD_CALL}\n[00:01:01] Customer: Number ${(serial += 1)}.`);
    expect((await review(reviewer, seen)).status).toBe(200);
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { id: string; status: string }[]; next_cursor: string | null } = await get(
        reviewer,
        `/evaluations?limit=2${cursor === null ? '' : `&cursor=${cursor}`}`,
      );
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.next_cursor;
    } while (cursor !== null);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toBe(failed);
    const all = await get(reviewer, '/evaluations?limit=200');
    const reviewed = (all.items as { id: string; status: string }[]).map(({ status }) => status === 'reviewed');
    expect(reviewed).toEqual([...reviewed].sort());
    expect(ids.indexOf(seen)).toBeGreaterThan(ids.indexOf(failed));
  });

  it('the person it is about disputes it, and somebody else than the reviewer answers', async () => {
    const id = await checked();
    expect((await review(reviewer, id)).status).toBe(200);
    await send('post', viewer, `/evaluations/${id}/dispute`, { reason: 'I do not like it.' }).expect(403);
    const opened = await send('post', agent, `/evaluations/${id}/dispute`, { reason: 'I did say my name.' }).expect(
      201,
    );
    expect(opened.body.disputes[0]).toMatchObject({ outcome: null, opened_by: { id: agent.userId } });
    await send('post', agent, `/evaluations/${id}/dispute`, { reason: 'Once more.' }).expect(409);
    expect((await get(other, '/evaluations?limit=1')).items[0].id).toBe(id);

    const answer = { outcome: 'changed', explanation: 'We listened again.' };
    const upheld = { outcome: 'upheld', explanation: 'It stands.' };
    const own = await send('post', reviewer, `/evaluations/${id}/dispute/answer`, upheld).expect(409);
    expect(own.body.type).toBe('urn:talenti:problem:qa.not_independent');
    const early = await send('post', other, `/evaluations/${id}/dispute/answer`, answer).expect(409);
    expect(early.body.type).toBe('urn:talenti:problem:qa.nothing_changed');
    const [first] = (await get(other, `/evaluations/${id}`)).category_scores as Score[];
    await review(other, id, [{ criterion_key: first?.criterion_key, score: 95 }]);
    const { body } = await send('post', other, `/evaluations/${id}/dispute/answer`, answer).expect(200);
    expect(body.disputes[0]).toMatchObject({ outcome: 'changed', answered_by: { id: other.userId } });
    expect(body.reviews).toHaveLength(2);
    expect((await get(agent, `/evaluations/${id}`)).disputes[0].explanation).toBe('We listened again.');
    const mine = await get(agent, '/evaluations/about-me?limit=200');
    expect(mine.items.every((one: { agent_id: string }) => one.agent_id === agent.userId)).toBe(true);
  });

  it('nobody reviews an evaluation of themselves, and a manager passes on what a stranger says', async () => {
    const own = await checked({ agent_id: other.userId });
    await send('post', other, `/evaluations/${own}/review`, {}).expect(403);
    const strangers = await checked({ agent_id: undefined, agent_name: 'Kim Osei' });
    const opened = await send('post', manager, `/evaluations/${strangers}/dispute`, { reason: 'Kim says no.' }).expect(
      201,
    );
    expect(opened.body.disputes[0]).toMatchObject({ on_behalf_of: 'Kim Osei' });
  });

  it('calibrate without each other and without the engine, and then see who agrees', async () => {
    const id = await checked();
    const reviewer_ids = [reviewer.userId, other.userId];
    await send('post', manager, '/calibrations', { evaluation_id: id, reviewer_ids: [reviewer.userId] }).expect(422);
    const opened = await send('post', manager, '/calibrations', { evaluation_id: id, reviewer_ids }).expect(201);
    const path = `/calibrations/${opened.body.id}`;
    const keys = (opened.body.criteria as { criterion_key: string }[]).map(({ criterion_key }) => criterion_key);

    await send('get', reviewer, `/evaluations/${id}`).expect(409);
    const listed = await get(reviewer, '/evaluations?limit=200');
    expect(listed.items.map((one: { id: string }) => one.id)).not.toContain(id);
    const half = { judgements: keys.slice(1).map((criterion_key) => ({ criterion_key, score: 100 })) };
    await send('post', reviewer, `${path}/reading`, half).expect(422);
    const readings = (low: number) => ({
      judgements: keys.map((criterion_key, at) => ({ criterion_key, score: at < low ? 0 : 100 })),
    });
    await send('post', reviewer, `${path}/reading`, readings(1)).expect(200);
    await send('post', reviewer, `${path}/reading`, readings(1)).expect(409);
    await send('post', viewer, `${path}/reading`, readings(1)).expect(403);
    const meanwhile = await get(other, path);
    const theirs = (
      meanwhile.readings as { reviewer: { id: string }; is_submitted: boolean; judgements: unknown }[]
    ).find((one) => one.reviewer.id === reviewer.userId);
    expect([theirs?.is_submitted, theirs?.judgements, meanwhile.engine, meanwhile.pairs]).toEqual([
      true,
      null,
      null,
      null,
    ]);
    await send('post', other, `${path}/reading`, readings(2)).expect(200);
    const { body } = await send('post', manager, `${path}/close`).expect(200);
    expect(body.pairs).toHaveLength(3);
    const people = (body.pairs as { with_engine: boolean; agreement: { n: number; observed: number } }[]).find(
      (pair) => !pair.with_engine,
    );
    expect(people?.agreement).toMatchObject({ n: keys.length, observed: 1 - 1 / keys.length });
    expect(body.engine).toHaveLength(keys.length);
    await get(reviewer, `/evaluations/${id}`);

    const agreement = await get(manager, `/evaluations/agreement?policy_template_id=${templateId}`);
    const blind = (agreement.items as { criterion_key: string; blind: { n: number } }[]).reduce(
      (n, one) => n + one.blind.n,
      0,
    );
    expect(blind).toBeGreaterThan(0);
    const reviewed = (agreement.items as { reviewed: { n: number; observed: number } }[]).map((one) => one.reviewed);
    expect(reviewed.every(({ n, observed }) => n > 0 && observed <= 1)).toBe(true);
  });

  it('see trends by agent, team, criterion and version, and take everything along as CSV and JSON', async () => {
    await checked({ team: '=HYPERLINK("https://example.com")', agent_id: undefined, agent_name: '@Kim' });
    for (const group of ['agent', 'team', 'criterion', 'template_version']) {
      const trend = await get(manager, `/evaluations/trends?group_by=${group}`);
      expect(trend.items[0]).toMatchObject({
        evaluations: expect.any(Number),
        from: expect.stringMatching(/T00:00:00/),
      });
    }
    await send('get', manager, '/evaluations/trends?group_by=team&from=2026-W47').expect(422);
    const byAgent = (await get(manager, '/evaluations/trends?group_by=agent&interval=month')).items as {
      group_id: string;
      evaluations: number;
    }[];
    const listed = await get(manager, `/evaluations?agent_id=${agent.userId}&limit=200`);
    expect(byAgent.find((one) => one.group_id === agent.userId)?.evaluations).toBe(listed.items.length);
    const csv = (await send('get', manager, '/evaluations/export?format=csv').expect(200)).text;
    expect(csv).toContain(`"'=HYPERLINK(""https://example.com"")"`);
    expect(csv).toContain(`'@Kim`);
    const json = JSON.parse((await send('get', manager, '/evaluations/export?format=json').buffer(true)).text);
    expect(json.length).toBe((await get(manager, '/evaluations?limit=200')).items.length);
    expect(json[0].category_scores.length).toBeGreaterThan(0);
  });

  it('have some looked at by rule: all of one kind, and two of an agent and week', async () => {
    const own = await takeTemplate(sender);
    const about = { policy_template_id: own, agent_id: viewer.userId };
    const rule = { kind: 'per_agent_per_week', amount: 2, seed: 'spring', policy_template_id: own };
    const made = await send('post', manager, '/sampling-rules', rule).expect(201);
    const drawn = async () =>
      (await get(manager, `/evaluations?policy_template_id=${own}&sampled=true&limit=200`)).items as { id: string }[];
    for (let at = 0; at < 5; at += 1) await checked(about);
    expect(await drawn()).toHaveLength(2);
    await send('delete', manager, `/sampling-rules/${made.body.id}`).expect(204);
    await send('post', manager, '/sampling-rules', { kind: 'percent', amount: 100, policy_template_id: own }).expect(
      201,
    );
    await checked(about);
    expect(await drawn()).toHaveLength(3);
  });

  it('do what their role may, and see nothing of another organisation', async () => {
    const id = await checked();
    const { recording_id: recordingId } = await get(manager, `/evaluations/${id}`);
    const stranger = await recruiterOf(app());
    const reads = [
      `/evaluations/${id}`,
      `/recordings/${recordingId}`,
      `/recordings/${recordingId}/transcript`,
      `/recordings/${recordingId}/audio`,
      `/templates/${templateId}`,
      `/templates/${templateId}/export`,
    ];
    for (const path of reads) {
      for (const who of [manager, reviewer, viewer]) await get(who, path);
      await send('get', stranger, path).expect(404);
    }
    const own = [`/evaluations/${id}`, `/recordings/${recordingId}/transcript`, `/recordings/${recordingId}/audio`];
    for (const path of own) await get(agent, path);
    const passerBy = await memberOf(app(), manager.organisationId, 'recruiter');
    for (const path of own) await send('get', passerBy, path).expect(404);
    for (const path of reads.filter((one) => !own.includes(one))) await send('get', agent, path).expect(403);
    const writes: [string, object][] = [
      [`/recordings/${recordingId}/evaluations`, {}],
      [`/recordings/${recordingId}/retry`, {}],
      [`/evaluations/${id}/replay`, {}],
      ['/calibrations', { evaluation_id: id, reviewer_ids: [] }],
    ];
    for (const [path, body] of writes) {
      const foreign = (await send('post', stranger, path, body)).status;
      expect([path, foreign]).toEqual([path, 404]);
    }
    await send('post', viewer, `/evaluations/${id}/review`, {}).expect(403);
    await send('post', stranger, `/evaluations/${id}/review`, {}).expect(404);
    await send('post', stranger, `/evaluations/${id}/dispute`, { reason: 'Because.' }).expect(404);
    for (const who of [reviewer, viewer]) {
      await send('post', who, '/recordings/signed-url', { file_name: 'a.mp3' }).expect(403);
      await send('post', who, '/templates/from-library', { key: 'sales' }).expect(403);
    }
    await send('post', manager, '/recordings/signed-url?file_name=a.mp3').expect(200);
    await send('post', manager, '/recordings/signed-url', { file_name: 'a.exe' }).expect(422);
  });
});
