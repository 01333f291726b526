import { randomUUID } from 'node:crypto';
import { recruiterOf, type Member } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { addApplication, newRole } from '../recruitment/hiring-requests.js';
import { scoredApplication, type ScoredApplication, type WrittenAssessment } from './scored-application.js';

const RUBRIC = [
  { name: 'Care', description: 'Looks after people', weight: 0.5 },
  { name: 'Calm', description: 'Stays calm', weight: 0.5 },
];

const app = useApp();
let recruiter: Member;
let roleId: string;
beforeAll(async () => {
  recruiter = await recruiterOf(app(), 'St Alder Hospital');
});
beforeEach(async () => {
  roleId = await newRole(app(), recruiter, { scoring_rubric: { dimensions: RUBRIC } });
});

const compare = (ids: readonly string[], who = recruiter, role = roleId) =>
  app()
    .http()
    .get(`/roles/${role}/comparison?application_ids=${ids.join(',')}`)
    .set('Authorization', who.auth);
const scored = (written: Partial<WrittenAssessment> & Pick<WrittenAssessment, 'dimensions'>) =>
  scoredApplication(app(), recruiter, roleId, { overall: 70, ...written });
const changeRubric = (dimensions: object[]) =>
  app().http().put(`/roles/${roleId}/rubric`).set('Authorization', recruiter.auth).send({ dimensions }).expect(200);
const two = async (): Promise<[ScoredApplication, ScoredApplication]> => [
  await scored({ dimensions: { Care: 80, Calm: 60 }, overall: 70, risk: 'high' }),
  await scored({ dimensions: { Care: 55.5, Calm: null }, overall: 55.5 }),
];

it('puts candidates side by side per criterion, in the order asked for and not by score', async () => {
  const [better, weaker] = await two();
  const { body } = await compare([weaker.id, better.id]).expect(200);
  expect(body).toMatchObject({ job_role_id: roleId, rubric_version: 1, warnings: [] });
  expect(body.candidates).toMatchObject([
    { application_id: weaker.id, effective_score: 55.5, evidence_coverage: 0.5, integrity: { risk_level: 'low' } },
    {
      application_id: better.id,
      assessment_id: better.assessmentId,
      interview_id: better.interviewId,
      overall_score: 70,
      effective_score: 70,
      human_override: null,
      evidence_coverage: 1,
      rubric_version: 1,
      engine: 'embedded talenti-1, prompt 1',
      integrity: { risk_level: 'high', score: 100, flags: 0 },
    },
  ]);
  expect(body.criteria).toMatchObject([
    {
      name: 'Care',
      description: 'Looks after people',
      is_comparable: true,
      difference: 24.5,
      cells: [
        { application_id: weaker.id, state: 'scored', score: 55.5, confidence: 0.8 },
        { application_id: better.id, state: 'scored', score: 80, quotes: [{ start: 0, end: 12, text: 'About Care.' }] },
      ],
    },
    {
      name: 'Calm',
      difference: null,
      cells: [
        { state: 'insufficient_evidence', score: null, weight: 0.5, quotes: [] },
        { state: 'scored', score: 60 },
      ],
    },
  ]);
});

it('shows the score that a person set beside the engine’s, with their reason', async () => {
  const [one, other] = await two();
  await app()
    .http()
    .post(`/assessments/${other.assessmentId}/override`)
    .set('Authorization', recruiter.auth)
    .send({ overall_score: 90, reason: 'I was there and heard more.' })
    .expect(200);
  const { body } = await compare([one.id, other.id]).expect(200);
  expect(body.candidates[1]).toMatchObject({
    overall_score: 55.5,
    effective_score: 90,
    human_override: { by: { name: 'Jonas Brandt' }, reason: 'I was there and heard more.' },
  });
});

it('says on which criteria scores do not compare when the rubric has changed in between', async () => {
  const [older] = await two();
  await changeRubric([
    { name: 'Care', description: 'Looks after people', weight: 0.4 },
    { name: 'Calm', description: 'Stays calm in emergencies', weight: 0.4 },
    { name: 'Notes', description: 'Writes things down', weight: 0.2 },
  ]);
  const newer = await scored({
    dimensions: { Care: 70, Calm: 70, Notes: 70 },
    weights: { Care: 0.4, Calm: 0.4, Notes: 0.2 },
    rubricVersion: 2,
  });
  const { body } = await compare([older.id, newer.id]).expect(200);
  expect(body.rubric_version).toBe(2);
  expect(body.warnings).toEqual([
    'Scored by different versions of the rubric (1, 2).',
    'Not comparable, because the rubric describes it differently: Calm.',
    'The overall scores weigh the criteria differently.',
  ]);
  expect(body.criteria).toMatchObject([
    { name: 'Care', is_comparable: true, difference: 10 },
    { name: 'Calm', is_comparable: false, difference: null, description: 'Stays calm in emergencies' },
    { name: 'Notes', difference: null, cells: [{ state: 'not_in_rubric', score: null }, { state: 'scored' }] },
  ]);
});

it('warns when different engines scored', async () => {
  const [one] = await two();
  const other = await scored({ dimensions: { Care: 70, Calm: 70 }, model: 'talenti-2' });
  const { body } = await compare([one.id, other.id]).expect(200);
  expect(body.warnings).toEqual([
    'Scored by different engines (embedded talenti-1, prompt 1; embedded talenti-2, prompt 1).',
  ]);
});

it('shows who was not assessed yet as that, not as a low score', async () => {
  const [one] = await two();
  const { id } = await addApplication(app(), recruiter, roleId);
  const { body } = await compare([one.id, id]).expect(200);
  expect(body.candidates[1]).toMatchObject({ assessment_id: null, effective_score: null, integrity: null });
  expect(body.criteria[0].cells[1]).toMatchObject({ state: 'not_assessed', score: null });
  expect(body.criteria[0]).toMatchObject({ difference: null, is_comparable: true });
});

it.each([
  ['nobody', () => []],
  ['one', () => [randomUUID()]],
  ['six', () => Array.from({ length: 6 }, () => randomUUID())],
  ['somebody without a proper id', () => [randomUUID(), 'Amara']],
  ['somebody twice', () => ['0000000A', '0000000a'].map((start) => `${start}-1111-4111-8111-111111111111`)],
])('refuses to compare %s', async (_, ids) => {
  const { status, body } = await compare(ids());
  expect(status).toBe(422);
  expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(['application_ids']);
});

it('does not find roles or applications of others, nor applications to another role', async () => {
  const [one, other] = await two();
  const elsewhere = await addApplication(app(), recruiter, await newRole(app(), recruiter));
  const stranger = await recruiterOf(app());
  expect((await compare([one.id, other.id], stranger)).status).toBe(404);
  expect((await compare([one.id, elsewhere.id])).status).toBe(404);
  expect((await compare([one.id, randomUUID()])).status).toBe(404);
  expect((await compare([one.id, other.id], recruiter, await newRole(app(), recruiter))).status).toBe(404);
});
