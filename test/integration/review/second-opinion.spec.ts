import { openApiDocument } from '#libs/http';
import { recruiterOf } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { startInterview, inviteTo } from '../../support/hiring.js';
import {
  assessedInterview,
  call,
  colleague,
  hiring,
  overrule,
  valuesIn,
  type AssessedInterview,
} from './assessed-interview.js';

const app = useApp();
let interview: AssessedInterview;
beforeAll(async () => {
  interview = await assessedInterview(app(), await hiring(app()));
}, 60_000);

type Reviewer = Awaited<ReturnType<typeof colleague>>;
type Shown = Awaited<ReturnType<typeof open>>;

async function open(who: Reviewer, { id } = interview) {
  const { body } = await call(app(), who, 'post', `/interviews/${id}/reviews`).expect(201);
  return body as {
    id: string;
    status: string;
    saw_assessment_before: boolean;
    transcript: { id: string; speaker: string; content: string }[];
    criteria: { name: string; anchors: unknown[] }[];
    engine: null | { overall_score: number; dimensions: { dimension: string; engine_score: number | null }[] };
  };
}

const keep = (who: Reviewer, id: string, scores: object[]) =>
  call(app(), who, 'put', `/reviews/${id}/scores`).send({ scores });
const submit = (who: Reviewer, id: string) => call(app(), who, 'post', `/reviews/${id}/submit`).send({});
const both = (first: number | null, second: number) => [
  { dimension: 'Problem Solving', score: first, ...(first === null ? { reason: 'Too little was asked.' } : {}) },
  { dimension: 'Communication', score: second },
];
const quoteIn = ({ transcript }: Shown, words: string) => {
  const message = transcript.find(({ speaker, content }) => speaker === 'candidate' && content.includes(words));
  const start = message?.content.indexOf(words) ?? 0;
  return { message_id: message?.id, start, end: start + words.length };
};

describe('a blind review', () => {
  it('shows rubric and answers, but neither whose they are nor a single score of the engine', async () => {
    const reviewer = await colleague(app(), interview, 'reviewer');
    const review = await open(reviewer);
    const { body } = await call(app(), reviewer, 'get', `/reviews/${review.id}`).expect(200);
    const scores = [interview.assessment.overall_score, ...interview.assessment.dimensions.map(({ score }) => score)];
    expect(scores.filter((score) => typeof score === 'number').length).toBeGreaterThan(1);
    for (const shown of [review, body]) {
      expect(shown.engine).toBeNull();
      const values = valuesIn(shown);
      for (const score of scores.filter((one) => one !== null)) {
        expect(values).not.toContain(score);
        expect(values).not.toContain(String(score));
      }
      const text = JSON.stringify(shown);
      expect(text).not.toMatch(/kofi|brandt|mail\.example/i);
      expect(text).not.toContain(interview.candidate.userId);
      expect(text).not.toContain('expected_points');
    }
    expect(review.transcript.some(({ content }) => content.startsWith('I am [name] [name], [e-mail].'))).toBe(true);
    expect(review.criteria.map(({ name, anchors }) => [name, anchors.length])).toEqual([
      ['Problem Solving', 2],
      ['Communication', 0],
    ]);
  });

  it('is one per reviewer: opening it again goes on with it', async () => {
    const reviewer = await colleague(app(), interview, 'reviewer');
    const [one, two] = await Promise.all([open(reviewer), open(reviewer)]);
    expect(two.id).toBe(one.id);
    await keep(reviewer, one.id, [both(61, 1)[0] ?? {}]).expect(200);
    expect(await open(reviewer)).toMatchObject({ id: one.id, scores: [{ dimension: 'Problem Solving', score: 61 }] });
  });

  it('keeps the reviewer from the scores everywhere else, until it is submitted', async () => {
    const reviewer = await colleague(app(), interview, 'reviewer');
    const review = await open(reviewer);
    const doors = doorsOf(interview);
    expect(doors.length).toBeGreaterThan(5);
    for (const path of doors) {
      const { status, body } = await call(app(), reviewer, 'get', path);
      expect({ path, status, type: body?.type }).toEqual({
        path,
        status: 409,
        type: 'urn:talenti:problem:review.blind',
      });
    }
    await call(app(), reviewer, 'post', '/ai/score').send({ interview_id: interview.id }).expect(409);
    const other = await inviteTo(app(), interview.recruiter, interview.roleId);
    const sideBySide = `/roles/${interview.roleId}/comparison?application_ids=${interview.applicationId},${other.applicationId}`;
    await call(app(), reviewer, 'get', sideBySide).expect(409);
    await keep(reviewer, review.id, both(70, 70)).expect(200);
    await submit(reviewer, review.id).expect(200);
    for (const path of [...doors, sideBySide]) await call(app(), reviewer, 'get', path).expect(200);
  });

  it('shows both opinions side by side once it is submitted, and cannot be changed any more', async () => {
    const reviewer = await colleague(app(), interview, 'reviewer');
    const review = await open(reviewer);
    await keep(reviewer, review.id, both(50, 60)).expect(200);
    const { body } = await submit(reviewer, review.id).expect(200);
    const engine = new Map(interview.assessment.dimensions.map(({ dimension, score }) => [dimension, score]));
    expect(body).toMatchObject({ status: 'submitted', saw_assessment_before: false });
    expect(body.engine).toMatchObject({
      assessment_id: interview.assessment.id,
      overall_score: interview.assessment.overall_score,
    });
    for (const row of body.engine.dimensions) {
      expect(row.engine_score).toBe(engine.get(row.dimension));
      if (row.engine_score !== null) expect(row.difference).toBeCloseTo(row.reviewer_score - row.engine_score, 2);
    }
    await keep(reviewer, review.id, both(99, 99)).expect(409);
    await submit(reviewer, review.id).expect(409);
  });

  it('is not submitted before every criterion has a score or a reason', async () => {
    const reviewer = await colleague(app(), interview, 'reviewer');
    const review = await open(reviewer);
    const wrong = await keep(reviewer, review.id, [
      { dimension: 'Problem Solving', score: null },
      { dimension: 'Charm', score: 50 },
      { dimension: 'Communication', score: 101 },
    ]);
    expect(wrong.status).toBe(422);
    const again = await keep(reviewer, review.id, [
      { dimension: 'Problem Solving', score: null },
      { dimension: 'Charm', score: 50 },
      { dimension: 'Problem Solving', score: 40, quotes: [{ message_id: review.id, start: 0, end: 4 }] },
    ]);
    expect(again.body.errors.map((error: { field: string }) => error.field)).toEqual([
      'scores[0].reason',
      'scores[1].dimension',
      'scores[2].dimension',
      'scores[2].quotes[0]',
    ]);
    await keep(reviewer, review.id, both(null, 0).slice(0, 1)).expect(200);
    const early = await submit(reviewer, review.id);
    expect({ status: early.status, errors: early.body.errors }).toEqual({
      status: 422,
      errors: [{ field: 'scores', message: 'must also say something about: Communication' }],
    });
  });

  it('keeps the words that a score rests on as the reviewer saw them', async () => {
    const reviewer = await colleague(app(), interview, 'reviewer');
    const review = await open(reviewer);
    const quote = quoteIn(review, 'called IT');
    const { body } = await keep(reviewer, review.id, [{ dimension: 'Communication', score: 55, quotes: [quote] }]);
    expect(body.scores[0].quotes).toEqual([{ ...quote, text: 'called IT' }]);
  });

  it('is closed to others until it is submitted, and to those who review the same interview', async () => {
    const [one, two] = [await colleague(app(), interview, 'reviewer'), await colleague(app(), interview, 'reviewer')];
    const [first, second] = [await open(one), await open(two)];
    await call(app(), two, 'get', `/reviews/${first.id}`).expect(404);
    await keep(one, first.id, both(80, 80)).expect(200);
    await submit(one, first.id).expect(200);
    await call(app(), two, 'get', `/reviews/${first.id}`).expect(409);
    const viewer = await colleague(app(), interview, 'viewer');
    const { body } = await call(app(), viewer, 'get', `/reviews/${first.id}`).expect(200);
    expect(body.reviewer_id).toBe(one.userId);
    const listed = await call(app(), viewer, 'get', `/interviews/${interview.id}/reviews`).expect(200);
    const ids = listed.body.items.map(({ id }: { id: string }) => id);
    expect([ids.includes(first.id), ids.includes(second.id)]).toEqual([true, false]);
    expect(valuesIn(listed.body)).not.toContain(80);
    await keep(two, first.id, both(1, 1)).expect(409);
    await call(app(), viewer, 'put', `/reviews/${first.id}/scores`).send({ scores: [] }).expect(403);
    expect((await call(app(), two, 'get', `/reviews/${second.id}`)).status).toBe(200);
  });

  it('is nothing for candidates and does not exist for other organisations', async () => {
    const reviewer = await colleague(app(), interview, 'reviewer');
    const review = await open(reviewer);
    const stranger = await recruiterOf(app());
    await call(app(), stranger, 'get', `/reviews/${review.id}`).expect(404);
    await call(app(), stranger, 'post', `/interviews/${interview.id}/reviews`).expect(404);
    await call(app(), interview.candidate, 'get', `/reviews/${review.id}`).expect(403);
    await call(app(), interview.candidate, 'post', `/interviews/${interview.id}/reviews`).expect(403);
  });

  it('waits for the end of the interview', async () => {
    const reviewer = await colleague(app(), interview, 'reviewer');
    const running = await startInterview(app(), await inviteTo(app(), interview.recruiter, interview.roleId));
    await call(app(), reviewer, 'post', `/interviews/${running.id}/reviews`).expect(409);
  });
});

describe('agreement', () => {
  it('rests on blind reviews alone, and says how many were not blind', async () => {
    const role = await hiring(app());
    const interviews = [await assessedInterview(app(), role), await assessedInterview(app(), role)];
    const [blind, informed] = [await colleague(app(), role, 'reviewer'), await colleague(app(), role, 'reviewer')];
    const given = [both(40, 50), both(90, 75)];
    for (const [index, one] of interviews.entries()) {
      await call(app(), informed, 'get', `/interviews/${one.id}/report`).expect(200);
      for (const who of [blind, informed]) {
        const review = await open(who, one);
        expect(review.saw_assessment_before).toBe(who === informed);
        await keep(who, review.id, given[index] ?? []).expect(200);
        await submit(who, review.id).expect(200);
      }
    }
    const path = `/reviews/agreement?job_role_id=${role.roleId}`;
    const { body } = await call(app(), role.recruiter, 'get', path).expect(200);
    expect(body).toMatchObject({ job_role_id: role.roleId, blind_reviews: 2, excluded_reviews: 2 });
    for (const found of body.dimensions as { dimension: string; n: number; mean_absolute_difference: number }[]) {
      const differences = interviews.flatMap(({ assessment }, index) => {
        const human = given[index]?.find(({ dimension }) => dimension === found.dimension)?.score;
        const engine = assessment.dimensions.find(({ dimension }) => dimension === found.dimension)?.score;
        return typeof human === 'number' && typeof engine === 'number' ? [Math.abs(human - engine)] : [];
      });
      expect(found.n).toBe(differences.length);
      const mean = differences.reduce((sum, difference) => sum + difference, 0) / differences.length;
      expect(found.mean_absolute_difference).toBeCloseTo(mean, 1);
    }
    expect(body.dimensions.length).toBeGreaterThan(0);
    await call(app(), await recruiterOf(app()), 'get', path).expect(404);
  }, 60_000);

  it('does not take the overruled score for what the engine said', async () => {
    const one = await assessedInterview(app(), interview);
    const reviewer = await colleague(app(), one, 'reviewer');
    const review = await open(reviewer, one);
    await overrule(app(), one, one.recruiter);
    await keep(reviewer, review.id, both(50, 50)).expect(200);
    const { body } = await submit(reviewer, review.id).expect(200);
    expect(body.engine.overall_score).toBe(one.assessment.overall_score);
  }, 30_000);
});

/** Every address at which the engine's scores of one interview can be read, as the API's own description lists them. */
function doorsOf({ id, assessment }: AssessedInterview): string[] {
  return Object.entries(openApiDocument(app().nest).paths).flatMap(([path, item]) => {
    const tags = (item as { get?: { tags?: string[] } }).get?.tags ?? [];
    const isAbout = path.startsWith('/interviews/{id}/') || path.startsWith('/assessments/{id}');
    const tells = tags.includes('Assessments') || path.endsWith('/explanation');
    if (!isAbout || !tells) return [];
    return [path.replace('{id}', path.startsWith('/assessments') ? assessment.id : id)];
  });
}
