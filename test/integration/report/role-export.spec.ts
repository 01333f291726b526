import { randomUUID } from 'node:crypto';
import { recruiterOf } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { inviteTo, type InvitedCandidate } from '../../support/hiring.js';
import {
  assessedInterview,
  call,
  colleague,
  hiring,
  overrule,
  type AssessedInterview,
} from '../review/assessed-interview.js';
import { bytesOf, download } from './report-requests.js';

interface Exported {
  application_id: string;
  candidate_name: string;
  status: string;
  decision: { by: string; reason: string } | null;
  scores: string;
  assessment: {
    id: string;
    overall_score: number;
    effective_score: number;
    dimensions: { dimension: string; score: number | null; cited_quotes: { text: string }[] }[];
    overrides: { reason: string }[];
  } | null;
}

const FORMULA = '=HYPERLINK("https://evil.example","Kofi, click")';

/** RFC 4180, strictly: a quote within an unquoted cell or a bare line feed between records is an error. */
function readCsv(text: string): Record<string, string>[] {
  const records: string[][] = [[]];
  let rest = text;
  while (rest !== '') {
    const found = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
    if (!found) throw new Error(`Not CSV: ${rest.slice(0, 80)}`);
    const [whole, quoted, plain, end] = found;
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    rest = rest.slice(whole.length);
    if (end === '\r\n' && rest !== '') records.push([]);
  }
  const [columns = [], ...lines] = records;
  return lines.map((cells) => {
    if (cells.length !== columns.length) throw new Error(`${cells.length} cells instead of ${columns.length}`);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

describe('the export of a role', () => {
  const app = useApp();
  let role: InvitedCandidate & { organisationId: string };
  let first: AssessedInterview;
  let second: AssessedInterview;
  beforeAll(async () => {
    role = await hiring(app());
    first = await assessedInterview(app(), role);
    second = await assessedInterview(app(), role);
    await overrule(app(), first, role.recruiter);
    await app()
      .http()
      .patch(`/applications/${first.applicationId}`)
      .set('Authorization', role.recruiter.auth)
      .send({ status: 'rejected', reason: '+49 was all they wrote, "really".' })
      .expect(200);
    await app().database.query(`update users set full_name = $2 where id = $1`, [second.candidate.userId, FORMULA]);
  }, 180_000);

  const exported = (format: string, who: { auth: string } = role.recruiter) =>
    download(app(), who, `/roles/${role.roleId}/export?format=${format}`);
  const json = async (who?: { auth: string }): Promise<Exported[]> =>
    JSON.parse(bytesOf(await exported('json', who).expect(200)).toString('utf8')) as Exported[];
  const csv = async (): Promise<Record<string, string>[]> =>
    readCsv(
      bytesOf(await exported('csv').expect(200))
        .toString('utf8')
        .slice(1),
    );

  it('is a download that nobody keeps, and a CSV file says that it is UTF-8', async () => {
    const response = await exported('csv').expect(200);
    expect(response.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="role-${role.roleId}.csv"`,
      'cache-control': 'no-store',
    });
    expect([...bytesOf(response).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('holds every application once, with scores, evidence, overrides and decisions', async () => {
    const applications = await json();
    expect(applications.map(({ application_id, scores }) => [application_id, scores])).toEqual([
      [second.applicationId, 'given'],
      [first.applicationId, 'given'],
      [role.applicationId, 'not_assessed'],
    ]);
    const overruled = applications[1];
    expect(overruled).toMatchObject({
      status: 'rejected',
      decision: { by: 'Jonas Brandt', reason: '+49 was all they wrote, "really".' },
      assessment: {
        id: first.assessment.id,
        overall_score: first.assessment.overall_score,
        effective_score: 91,
        overrides: [{ by: 'Jonas Brandt', overall_score: 91, reason: 'The stock count story was not heard.' }],
      },
    });
    expect(overruled?.assessment?.dimensions).toMatchObject(
      first.assessment.dimensions.map(({ dimension, score, cited_quotes }) => ({ dimension, score, cited_quotes })),
    );
  });

  it('says the same in CSV, a line per dimension', async () => {
    const lines = await csv();
    const expectedLines = (await json()).flatMap(({ application_id, assessment }) =>
      assessment
        ? assessment.dimensions.map(({ dimension, score, cited_quotes }) => ({
            application_id,
            dimension,
            dimension_score: score === null ? '' : String(score),
            effective_score: String(assessment.effective_score),
            dimension_quotes: cited_quotes.map(({ text }) => `“${text}”`).join('\n'),
          }))
        : [{ application_id, dimension: '', dimension_score: '', effective_score: '', dimension_quotes: '' }],
    );
    expect(lines).toMatchObject(expectedLines);
  });

  it('gives a spreadsheet nothing to calculate', async () => {
    const lines = await csv();
    const of = (id: string) => lines.find(({ application_id }) => application_id === id);
    expect(of(second.applicationId)?.candidate_name).toBe(`'${FORMULA}`);
    expect(of(first.applicationId)?.decision_reason).toBe(`'+49 was all they wrote, "really".`);
    expect(lines.flatMap(Object.values).filter((cell) => /^[=+\-@\t\r]/.test(cell as string))).toEqual([]);
  });

  it('withholds what somebody reviews blind, and notes what they have read', async () => {
    const reviewer = await colleague(app(), role, 'reviewer');
    await call(app(), reviewer, 'post', `/interviews/${first.id}/reviews`).expect(201);
    const applications = await json(reviewer);
    const withheld = applications.find(({ application_id }) => application_id === first.applicationId);
    expect(withheld).toMatchObject({ scores: 'withheld', assessment: null });
    const seen = await app().database.query(`select interview_id from assessment_views where user_id = $1`, [
      reviewer.userId,
    ]);
    expect(seen).toEqual([{ interview_id: second.id }]);
  });

  it('is not for candidates or other organisations, and knows two formats', async () => {
    await exported('csv', first.candidate).expect(403);
    await exported('csv', await recruiterOf(app())).expect(404);
    await exported('xml').expect(422);
    await download(app(), role.recruiter, `/roles/${role.roleId}/export`).expect(422);
  });

  it('goes through all pages of a role with many applications', async () => {
    const { applicationId } = await inviteTo(app(), role.recruiter, role.roleId);
    const ids = Array.from({ length: 230 }, () => randomUUID());
    const people = ids.map(() => randomUUID());
    await app().database.query(
      `insert into users (id, created_at, updated_at, email, full_name, password_hash)
       select person.id, now(), now(), person.id || '@example.org', 'Person', 'x' from unnest($1::uuid[]) as person (id)`,
      [people],
    );
    await app().database.query(
      `insert into applications (id, created_at, updated_at, organisation_id, job_role_id, candidate_id, status, source)
       select new.id, old.created_at, now(), old.organisation_id, old.job_role_id, new.person, 'applied', 'staff'
       from applications old cross join unnest($2::uuid[], $3::uuid[]) as new (id, person) where old.id = $1`,
      [applicationId, ids, people],
    );
    const found = (await json()).map(({ application_id }) => application_id);
    const wanted = [...ids, applicationId, role.applicationId, first.applicationId, second.applicationId];
    expect(found.toSorted()).toEqual(wanted.toSorted());
  });
});

describe('the export of a role that nobody applied to', () => {
  const app = useApp();

  it('is an empty list, or the names of the columns', async () => {
    const recruiter = await recruiterOf(app());
    const created = await call(app(), recruiter, 'post', '/roles').send({ title: 'Cook', description: 'Cooks.' });
    const path = `/roles/${created.body.id as string}/export?format=`;
    expect(JSON.parse(bytesOf(await download(app(), recruiter, `${path}json`)).toString())).toEqual([]);
    const lines = bytesOf(await download(app(), recruiter, `${path}csv`))
      .toString()
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('application_id,candidate_id,candidate_name');
  });
});
