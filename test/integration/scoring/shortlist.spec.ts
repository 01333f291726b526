import { randomUUID } from 'node:crypto';
import { memberOf, recruiterOf, registerPerson, type Member, type Person } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { inviteCandidate } from '../../support/hiring.js';
import { addApplication, newRole } from '../recruitment/hiring-requests.js';
import { assess, scoredApplication, type WrittenAssessment } from './scored-application.js';
import { aStory, assessed, interviewWith, LENGTH_OF_THREE } from './whole-interview.js';

interface Place {
  rank: number;
  application_id: string;
  candidate_name: string | null;
  assessment_id: string;
  assessment_version: number;
  match_score: number;
  human_override: boolean;
  evidence_coverage: number;
  match_reasons: string[];
  reasons: { dimension: string; quote: { message_id: string; start: number; end: number; text: string | null } }[];
  concerns: string[];
  is_erased?: boolean;
  newer_assessment_id?: string | null;
  score_now?: number | null;
}

const app = useApp();
let recruiter: Member;
let roleId: string;
beforeAll(async () => {
  recruiter = await recruiterOf(app(), 'St Alder Hospital');
});
beforeEach(async () => {
  roleId = await newRole(app(), recruiter);
});

const as = (who: Pick<Person, 'auth'>, method: 'get' | 'post' | 'patch', path: string) =>
  app().http()[method](path).set('Authorization', who.auth);
const generate = async (wanted: object = {}) => {
  const { body } = await as(recruiter, 'post', '/ai/generate-shortlist')
    .send({ job_role_id: roleId, min_score: 0, ...wanted })
    .expect(200);
  return body as { shortlist_id: string; candidates: Place[]; warnings: string[] } & Record<string, number>;
};
const read = async (id: string) => {
  const { body } = await as(recruiter, 'get', `/shortlists/${id}`).expect(200);
  return body as { entries: Place[] } & Record<string, unknown>;
};
const scored = (overall: number, more: Partial<WrittenAssessment> = {}) =>
  scoredApplication(app(), recruiter, roleId, { overall, dimensions: { Care: overall, Calm: overall }, ...more });
const ids = (places: { application_id: string }[]) => places.map((place) => place.application_id);

describe('a shortlist', () => {
  it('puts the best first; of equals whose score rests on more evidence, then who applied earlier', async () => {
    const early = await scored(80, { dimensions: { Care: 80, Calm: null } });
    const late = await scored(80);
    const later = await scored(80);
    const best = await scored(95);
    const { candidates } = await generate();
    expect(ids(candidates)).toEqual([best.id, late.id, later.id, early.id]);
    expect(candidates.map(({ rank, evidence_coverage }) => [rank, evidence_coverage])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 0.5],
    ]);
  });

  it('lets no equal slip in behind the last place that has less evidence', async () => {
    const early = await scored(80, { dimensions: { Care: 80, Calm: null } });
    const late = await scored(80);
    expect(ids((await generate({ max_candidates: 1 })).candidates)).toEqual([late.id]);
    expect(ids((await generate({ max_candidates: 2 })).candidates)).toEqual([late.id, early.id]);
  });

  it('says how many it left out for their score or for lack of one, and rejects nobody', async () => {
    await scored(59.99);
    await scored(60);
    await addApplication(app(), recruiter, roleId);
    const gone = await scored(99);
    await as(recruiter, 'patch', `/applications/${gone.id}`)
      .send({ status: 'rejected', reason: 'No registration.' })
      .expect(200);
    const shortlist = await generate({ min_score: undefined });
    expect(shortlist).toMatchObject({
      total_evaluated: 2,
      below_min_score: 1,
      not_assessed: 1,
      min_score: 60,
      max_candidates: 10,
    });
    expect(shortlist.candidates.map(({ match_score }) => match_score)).toEqual([60]);
    const rejected = await app().database.query(
      `select id from applications where job_role_id = $1 and status = 'rejected'`,
      [roleId],
    );
    expect(rejected).toEqual([{ id: gone.id }]);
  });

  it('names what speaks for them with their words, and what is thin, unknown or missing', async () => {
    const { assessmentId } = await scored(70, {
      dimensions: { Care: 90, Calm: 40, Reach: null, Notes: 63.4 },
      missing: ['reasoning', 'actions'],
    });
    const [place] = (await generate()).candidates;
    expect(place).toMatchObject({
      candidate_name: 'Amara Osei',
      assessment_id: assessmentId,
      evidence_coverage: 0.75,
      match_reasons: ['Care (90): “About Care.”', 'Notes (63): “About Notes.”'],
      concerns: [
        'Calm: little evidence of strength (40)',
        'Reach: insufficient evidence, not assessed',
        'Incomplete assessment: the reasoning with the feedback and the recommended actions not there',
      ],
    });
  });

  it('takes the newest version of an assessment, and moves with the score that a person sets', async () => {
    const first = await scored(70);
    const second = await scored(80);
    expect(ids((await generate()).candidates)).toEqual([second.id, first.id]);
    const newer = await assess(app(), recruiter, first, { overall: 75, dimensions: { Care: 75 }, version: 2 });
    const again = await generate();
    expect(ids(again.candidates)).toEqual([second.id, first.id]);
    expect(again.candidates[1]).toMatchObject({ assessment_id: newer, assessment_version: 2, human_override: false });
    await as(recruiter, 'post', `/assessments/${newer}/override`)
      .send({ overall_score: 88, reason: 'I was there and heard more.' })
      .expect(200);
    const moved = await generate();
    expect(ids(moved.candidates)).toEqual([first.id, second.id]);
    expect(moved.candidates[0]).toMatchObject({ match_score: 88, human_override: true });
  });

  it('warns when places were scored by different rubrics or engines', async () => {
    await scored(80);
    expect((await generate()).warnings).toEqual([]);
    await scored(70, { rubricVersion: 2, model: 'talenti-2' });
    expect((await generate()).warnings).toEqual([
      'Scored by different versions of the rubric (1, 2).',
      'Scored by different engines (embedded talenti-1, prompt 1; embedded talenti-2, prompt 1).',
    ]);
  });

  it('is empty for a role that nobody applied to, and is kept all the same', async () => {
    const shortlist = await generate();
    expect(shortlist).toMatchObject({ candidates: [], total_evaluated: 0, below_min_score: 0, not_assessed: 0 });
    expect(await read(shortlist.shortlist_id)).toMatchObject({ entries: [], places: 0 });
  });
});

describe('a shortlist that was kept', () => {
  it('stays as it was made, and says what has changed since', async () => {
    const first = await scored(80);
    await scored(70);
    const made = await generate();
    const asMade = await read(made.shortlist_id);
    expect(asMade).toMatchObject({ id: made.shortlist_id, job_role_id: roleId, created_by: { name: 'Jonas Brandt' } });
    expect(asMade.entries).toEqual(
      made.candidates.map((place) => ({
        ...place,
        is_erased: false,
        newer_assessment_id: null,
        score_now: place.match_score,
        application_status: 'scored',
      })),
    );
    const newer = await assess(app(), recruiter, first, { overall: 20, dimensions: { Care: 20 }, version: 2 });
    expect((await generate()).candidates[1]).toMatchObject({ application_id: first.id, match_score: 20 });
    const later = await read(made.shortlist_id);
    expect(later.entries).toEqual([
      { ...asMade.entries[0], newer_assessment_id: newer, score_now: 20 },
      asMade.entries[1],
    ]);
  });

  it('keeps places and scores of people who were erased, but neither their name nor their words', async () => {
    const erased = await scored(80);
    const other = await scored(70);
    const { shortlist_id } = await generate();
    const [kept] = await app().database.query<{ row: string }>(
      `select to_jsonb(shortlists)::text as row from shortlists where id = $1`,
      [shortlist_id],
    );
    expect(kept?.row).not.toMatch(/Amara|Osei|About Care/);
    await app().database.query(`delete from users where id = $1`, [erased.candidateId]);
    const { entries } = await read(shortlist_id);
    expect(entries[0]).toMatchObject({
      rank: 1,
      application_id: erased.id,
      candidate_name: null,
      is_erased: true,
      match_score: 80,
      score_now: null,
      match_reasons: ['Care (80)', 'Calm (80)'],
    });
    expect(entries[0]?.reasons[0]?.quote.text).toBeNull();
    expect(entries[1]).toMatchObject({ application_id: other.id, candidate_name: 'Amara Osei', is_erased: false });
  });

  it('is listed newest first, page by page, for its role only', async () => {
    await scored(80);
    const made: string[] = [];
    for (let round = 0; round < 3; round++) made.unshift((await generate()).shortlist_id);
    roleId = await newRole(app(), recruiter);
    await generate();
    const [{ job_role_id: ofRole } = { job_role_id: '' }] = await app().database.query<{ job_role_id: string }>(
      `select job_role_id from shortlists where id = $1`,
      [made[0]],
    );
    const list = async (more = '') =>
      (await as(recruiter, 'get', `/shortlists?job_role_id=${ofRole}&limit=2${more}`).expect(200)).body;
    const one = await list();
    expect(one.items.map(({ id }: { id: string }) => id)).toEqual(made.slice(0, 2));
    expect(one.items[0]).toMatchObject({ places: 1, min_score: 0, created_by: { id: recruiter.userId } });
    const two = await list(`&cursor=${one.next_cursor}`);
    expect(two).toMatchObject({ items: [{ id: made[2] }], next_cursor: null });
  });

  it('is made twice when two people ask at once, with the same places', async () => {
    await scored(80);
    await scored(80);
    const [one, other] = await Promise.all([generate(), generate()]);
    expect(one.shortlist_id).not.toBe(other.shortlist_id);
    expect((await read(one.shortlist_id)).entries).toEqual((await read(other.shortlist_id)).entries);
  });
});

describe('shortlists of others', () => {
  it('are not there for other organisations', async () => {
    const { shortlist_id } = await generate();
    const stranger = await recruiterOf(app());
    expect((await as(stranger, 'get', `/shortlists/${shortlist_id}`)).status).toBe(404);
    expect((await as(stranger, 'get', `/shortlists?job_role_id=${roleId}`)).body.items).toEqual([]);
    const asked = await as(stranger, 'post', '/ai/generate-shortlist').send({ job_role_id: roleId });
    expect(asked.status).toBe(404);
    expect((await as(recruiter, 'get', `/shortlists/${randomUUID()}`)).status).toBe(404);
  });

  it('are refused to candidates', async () => {
    const candidate = await registerPerson(app());
    const { shortlist_id } = await generate();
    for (const path of ['/shortlists', `/shortlists/${shortlist_id}`, `/roles/${roleId}/comparison?application_ids=x`])
      expect((await as(candidate, 'get', path)).status).toBe(403);
    const asked = await as(candidate, 'post', '/ai/generate-shortlist').send({ job_role_id: roleId });
    expect(asked.status).toBe(403);
  });

  it('can be read by everybody who hires in the organisation', async () => {
    const { shortlist_id } = await generate();
    const viewer = await memberOf(app(), recruiter.organisationId, 'viewer');
    expect((await as(viewer, 'get', `/shortlists/${shortlist_id}`)).status).toBe(200);
  });
});

it('leads from a reason to the very words in the transcript of a real interview', async () => {
  const invited = await inviteCandidate(app(), LENGTH_OF_THREE);
  const interviewId = await interviewWith(app(), invited, aStory, {}, invited);
  const assessment = await assessed(app(), invited, interviewId);
  const ask = { job_role_id: invited.roleId, min_score: 0 };
  const { body } = await as(invited.recruiter, 'post', '/ai/generate-shortlist').send(ask).expect(200);
  const place = body.candidates[0] as Place;
  expect(place).toMatchObject({ interview_id: interviewId, assessment_id: assessment.id });
  expect(place.reasons.length).toBeGreaterThan(0);
  const report = await as(invited.recruiter, 'get', `/interviews/${interviewId}/report`).expect(200);
  const transcript = report.body.transcript as { id: string; content: string }[];
  for (const { quote } of place.reasons) {
    const said = transcript.find(({ id }) => id === quote.message_id)?.content;
    expect(said?.slice(quote.start, quote.end)).toBe(quote.text);
  }
}, 120_000);
