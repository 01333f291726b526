import { memberOf, recruiterOf, type Member, type Person } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { newRole } from '../recruitment/hiring-requests.js';
import { assess, scoredApplication, type ScoredApplication } from '../scoring/scored-application.js';
import { call, valuesIn } from './assessed-interview.js';

const app = useApp();
let recruiter: Member;
let first: ScoredApplication;
let second: ScoredApplication;

interface Listed {
  id: string;
  assessment_id: string;
  interview_id: string;
  application_id: string;
  verdict: string | null;
}

const FLAG = { evidence: 'The scores 63 and 71 differ.', confidence: 0.8, messages: [], quotes: [] };
const fast = { ...FLAG, id: 'fast:1', type: 'fast_answers', severity: 'medium' };
const pasted = { ...FLAG, id: 'pasted:1', type: 'pasted_text', severity: 'high' };

async function flagged(assessmentId: string, flags: object[], minute: number): Promise<void> {
  await app().database.query(`update assessments set integrity_flags = $2, created_at = $3 where id = $1`, [
    assessmentId,
    JSON.stringify(flags),
    new Date(Date.UTC(2026, 3, 1, 9, minute)),
  ]);
}

const page = async (query = '', who: Person = recruiter) =>
  (await call(app(), who, 'get', `/integrity-flags${query}`).expect(200)).body as {
    items: Listed[];
    next_cursor: string | null;
  };
const list = async (query = '', who: Person = recruiter): Promise<Listed[]> => (await page(query, who)).items;
const judge = ({ assessment_id: assessment, id }: Listed, verdict: string) =>
  call(app(), recruiter, 'put', `/assessments/${assessment}/flags/${encodeURIComponent(id)}/verdict`)
    .send({ verdict })
    .expect(200);

beforeAll(async () => {
  recruiter = await recruiterOf(app());
  const role = await newRole(app(), recruiter);
  const written = { dimensions: { Triage: 63 }, overall: 63 };
  first = await scoredApplication(app(), recruiter, role, written);
  second = await scoredApplication(app(), recruiter, role, written);
  await flagged(first.assessmentId, [fast, pasted], 0);
  await flagged(second.assessmentId, [fast], 5);
}, 60_000);

describe('integrity flags of all interviews', () => {
  it('say whose they are and what kind, newest assessment first, and nothing of scores', async () => {
    const flags = await list();
    expect(flags).toHaveLength(3);
    expect(flags[0]).toEqual({
      id: 'fast:1',
      assessment_id: second.assessmentId,
      interview_id: second.interviewId,
      application_id: second.id,
      candidate_name: 'Amara Osei',
      job_title: 'Registered nurse',
      type: 'fast_answers',
      severity: 'medium',
      verdict: null,
      assessed_at: '2026-04-01T09:05:00.000Z',
    });
    expect(valuesIn(flags)).not.toContain(63);
    expect(JSON.stringify(flags)).not.toContain('differ');
  });

  it('come page by page, each once, also those of one assessment', async () => {
    const seen: Listed[] = [];
    let cursor: string | null = null;
    do {
      const answer: Awaited<ReturnType<typeof page>> = await page(`?limit=1${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...answer.items);
      cursor = answer.next_cursor;
    } while (cursor !== null);
    expect(seen).toEqual(await list());
  });

  it('leave the list of unjudged ones with a verdict, and stand in that verdict’s', async () => {
    const [newest] = await list('?verdict=none');
    if (!newest) throw new Error('There is a flag');
    await judge(newest, 'confirmed');
    await judge(newest, 'dismissed');
    expect((await list('?verdict=none')).map(({ assessment_id: id }) => id)).toEqual([
      first.assessmentId,
      first.assessmentId,
    ]);
    expect(await list('?verdict=confirmed')).toEqual([]);
    expect(await list('?verdict=dismissed')).toEqual([{ ...newest, verdict: 'dismissed' }]);
    await call(app(), recruiter, 'get', '/integrity-flags?verdict=guilty').expect(422);
  });

  it('are those of the newest assessment that was checked', async () => {
    const id = await assess(app(), recruiter, first, { dimensions: { Triage: 70 }, overall: 70, version: 2 });
    await flagged(id, [pasted], 10);
    await app().database.query(`update assessments set integrity_score = null where id = $1`, [id]);
    const ofFirst = async () => (await list()).filter(({ interview_id: interview }) => interview === first.interviewId);
    expect((await ofFirst()).map((flag) => flag.assessment_id)).toEqual([first.assessmentId, first.assessmentId]);
    await app().database.query(`update assessments set integrity_score = 70 where id = $1`, [id]);
    expect(await ofFirst()).toEqual([expect.objectContaining({ id: 'pasted:1', assessment_id: id })]);
    await app().database.query(`delete from assessments where id = $1`, [id]);
  });

  it('stay hidden from who reviews that interview blind', async () => {
    const reviewer = await memberOf(app(), recruiter.organisationId, 'reviewer');
    await app().database.query(
      `insert into reviews (id, organisation_id, interview_id, reviewer_id, status, saw_assessment_before)
       values (gen_random_uuid(), $1, $2, $3, 'draft', false)`,
      [recruiter.organisationId, first.interviewId, reviewer.userId],
    );
    const interviews = (await list('', reviewer)).map(({ interview_id: interview }) => interview);
    expect(interviews).toEqual([second.interviewId]);
    expect(await list()).toHaveLength(3);
  });

  it('are for the organisation’s own staff who see candidates', async () => {
    expect(await list('', await recruiterOf(app()))).toEqual([]);
    const qa = await memberOf(app(), recruiter.organisationId, 'qa_manager');
    await call(app(), qa, 'get', '/integrity-flags').expect(403);
  });

  it('are nobody’s own', async () => {
    await app().database.query(`update assessments set candidate_id = $2 where id = $1`, [
      second.assessmentId,
      recruiter.userId,
    ]);
    expect((await list()).map(({ interview_id: interview }) => interview)).not.toContain(second.interviewId);
  });
});
