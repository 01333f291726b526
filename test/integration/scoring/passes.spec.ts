import { DomainError } from '#libs/kernel';
import { Llm } from '#libs/providers';
import { memberOf, recruiterOf } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { inviteCandidate, type InvitedCandidate } from '../../support/hiring.js';
import { aStory, assessed, interviewWith, LENGTH_OF_THREE, type Assessment } from './whole-interview.js';

const PATIENCE_MS = 120_000;

describe('an assessment in four passes', () => {
  const app = useApp();
  let invited: InvitedCandidate;
  let interviewId: string;
  let first: Assessment;
  beforeAll(async () => {
    invited = await inviteCandidate(app(), LENGTH_OF_THREE);
    interviewId = await interviewWith(app(), invited, aStory);
    first = await assessed(app(), invited, interviewId);
  }, PATIENCE_MS);
  afterEach(() => jest.restoreAllMocks());

  const staff = (method: 'get' | 'post', path: string, auth = invited.recruiter.auth) =>
    app().http()[method](path).set('Authorization', auth);
  const versions = async (id = interviewId): Promise<{ id: string; version: number; status: string }[]> =>
    (await staff('get', `/interviews/${id}/assessments`).expect(200)).body.items;

  /** An engine that cannot answer one prompt. */
  const breakPrompt = (promptId: string) => {
    const engine = app().nest.get(Llm);
    const real = engine.answer.bind(engine);
    return jest
      .spyOn(engine, 'answer')
      .mockImplementation((prompt, input, options) =>
        prompt.id === promptId
          ? Promise.reject(new DomainError('llm.failed', 'The engine is down.', { kind: 'provider_failed' }))
          : real(prompt, input, options),
      );
  };

  it('has all of them, each with its provenance, and says what it was made of', async () => {
    expect(first).toMatchObject({ version: 1, status: 'completed', missing_parts: [], problem: null });
    expect(first.passes.map(({ pass, status, attempts }) => [pass, status, attempts])).toEqual([
      ['scores', 'completed', 1],
      ['integrity', 'completed', 1],
      ['reasoning', 'completed', 1],
      ['actions', 'completed', 1],
    ]);
    const { provenance } = (await staff('get', `/assessments/${first.id}`)).body;
    expect(provenance.passes).toMatchObject({
      scores: { prompt_id: 'assessment.score' },
      integrity: { prompt_id: 'assessment.consistency' },
      reasoning: { prompt_id: 'assessment.reason' },
      actions: { prompt_id: 'assessment.recommend' },
    });
    expect(provenance.inputs.transcript_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(provenance.output_hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['assessment.consistency', ['integrity'], 'Missing: the integrity check.'],
    ['assessment.reason', ['reasoning'], 'Missing: the reasoning with the feedback.'],
    ['assessment.recommend', ['actions'], 'Missing: the recommended actions.'],
    [
      'assessment.score',
      ['scores', 'reasoning', 'actions'],
      'Missing: the scores, the reasoning with the feedback and the recommended actions.',
    ],
  ])(
    'without an answer to %s is partial, says what is missing, and goes on when it is asked to',
    async (promptId, missing, words) => {
      const broken = breakPrompt(promptId);
      const begun = await staff('post', `/assessments/${first.id}/regenerate`).expect(202);
      const partial = await assessed(app(), invited, interviewId, 'partial');
      expect(partial).toMatchObject({ id: begun.body.id, missing_parts: missing });
      expect(partial.problem).toBe(`${words} The engine is down. It can be asked for again.`);
      const failed = partial.passes.find(({ pass }) => pass === missing[0]);
      expect(failed).toMatchObject({ status: 'failed', attempts: 3, problem: 'The engine is down.' });
      if (!missing.includes('scores')) expect(partial.overall_score).toBe(first.overall_score);
      broken.mockRestore();

      await staff('post', `/assessments/${partial.id}/resume`).expect(202);
      const whole = await assessed(app(), invited, interviewId);
      expect(whole).toMatchObject({ id: partial.id, version: partial.version, missing_parts: [], problem: null });
      expect(whole.overall_score).toBe(first.overall_score);
      expect(whole.recommended_actions).toEqual(first.recommended_actions);
      // What was there was not made again.
      for (const { pass, attempts } of whole.passes) expect({ pass, attempts }).toEqual({ pass, attempts: 1 });
    },
    PATIENCE_MS,
  );

  it(
    'answers the one who waits with its scores when the reasoning is missing',
    async () => {
      const id = await interviewWith(app(), invited, aStory);
      const broken = breakPrompt('assessment.reason');
      const { body } = await staff('post', '/ai/score').send({ interview_id: id }).expect(200);
      expect(body).toMatchObject({ missing_parts: ['reasoning'], narrative_summary: '' });
      expect(body.overall_score).toEqual(expect.any(Number));
      broken.mockRestore();
      await staff('post', '/ai/score').send({ interview_id: id }).expect(200);
      expect((await assessed(app(), invited, id)).missing_parts).toEqual([]);
      expect(await versions(id)).toHaveLength(1);
    },
    PATIENCE_MS,
  );

  it(
    'is made once when the worker and three people ask at the same time',
    async () => {
      const engine = app().nest.get(Llm);
      const asked = jest.spyOn(engine, 'answer');
      const id = await interviewWith(app(), invited, aStory);
      const answers = await Promise.all(
        [1, 2, 3].map(() => staff('post', '/ai/score').send({ interview_id: id }).expect(200)),
      );
      expect(new Set(answers.map(({ body }) => body.assessment_id)).size).toBe(1);
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
      await assessed(app(), invited, id);
      expect(await versions(id)).toHaveLength(1);
      const prompts = asked.mock.calls.map(([prompt]) => prompt.id).filter((name) => name.startsWith('assessment.'));
      expect(prompts.sort()).toEqual([
        'assessment.consistency',
        'assessment.reason',
        'assessment.recommend',
        'assessment.score',
      ]);
    },
    PATIENCE_MS,
  );

  it(
    'made again says the same in a version of its own, and the old one stays readable',
    async () => {
      const before = await versions();
      const { body } = await staff('post', `/assessments/${first.id}/regenerate`).expect(202);
      expect(body).toMatchObject({ version: before.length + 1, requested_by: invited.recruiter.userId });
      const again = await assessed(app(), invited, interviewId);
      expect(again.id).toBe(body.id);
      expect(again.dimensions).toEqual(first.dimensions);
      const old = await staff('get', `/assessments/${first.id}`).expect(200);
      expect(old.body).toEqual(first);
      expect((await versions()).map(({ version }) => version)).toEqual(
        Array.from({ length: before.length + 1 }, (_, index) => before.length + 1 - index),
      );
    },
    PATIENCE_MS,
  );

  it(
    'goes on after its worker was killed in the middle',
    async () => {
      const { body } = await staff('post', `/assessments/${first.id}/regenerate`).expect(202);
      const whole = await assessed(app(), invited, interviewId);
      expect(whole.id).toBe(body.id);
      // As a killed process leaves it: at work, no job, no sign of life.
      await app().database.query(
        `update assessment_passes set status = 'processing', output = null, finished_at = null, updated_at = now() - interval '1 minute'
         where assessment_id = $1 and pass = 'actions'`,
        [whole.id],
      );
      await app().database.query(
        `update assessments set status = 'processing', recommended_actions = '[]' where id = $1`,
        [whole.id],
      );
      const revived = await assessed(app(), invited, interviewId);
      expect(revived.recommended_actions).toEqual(first.recommended_actions);
    },
    PATIENCE_MS,
  );

  it('is nobody else’s business, and not for those who only read', async () => {
    const stranger = await recruiterOf(app());
    const { body } = await staff('get', '/organisations/current');
    const viewer = await memberOf(app(), body.organisation.id as string, 'viewer');
    for (const action of ['regenerate', 'resume', 'replay']) {
      const path = `/assessments/${first.id}/${action}`;
      expect({ action, status: (await staff('post', path, stranger.auth)).status }).toEqual({ action, status: 404 });
      expect({ action, status: (await staff('post', path, viewer.auth)).status }).toEqual({ action, status: 403 });
    }
    expect((await staff('get', `/interviews/${interviewId}/assessments`, stranger.auth)).status).toBe(404);
  });
});
