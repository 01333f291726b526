import { randomUUID } from 'node:crypto';
import { SendLetter } from '../../../apps/api/src/modules/feedback/use-cases/send-letter.js';
import { recruiterOf, type Member } from '../../support/actors.js';
import { eventually, TestApp } from '../../support/app.js';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.js';
import { act, applicant, feedbackOn, HOUR_MS, scheduleRuns, type Applicant } from './letters.js';

const ROUNDS = 30;
const SECRET = 'a-secret-that-two-instances-share-in-this-test-only';

describe('two instances', () => {
  let database: TestDatabase;
  let apps: [TestApp, TestApp];
  let recruiter: Member;
  let one: Applicant;
  beforeAll(async () => {
    database = await createTestDatabase();
    const environment = { JWT_SECRET: SECRET, JWT_EXPIRATION_HOURS: '720' };
    const first = await TestApp.start(environment, database);
    // Either worker may read what came in at the other's door, so the two share a folder as they share a database.
    apps = [first, await TestApp.start({ ...environment, DATA_DIR: first.config.dataDir }, database)];
    recruiter = await recruiterOf(apps[0], 'Harbour Hospital');
    one = await applicant(apps[0], recruiter);
    await feedbackOn(apps[0], recruiter.auth, one.resumeId, 'pending_approval');
  }, 90_000);
  afterAll(async () => {
    for (const app of apps) await app.stop();
    await database.drop();
  });

  /** Another letter like the first, on a resume of its own. */
  const copy = async (): Promise<{ resumeId: string; feedbackId: string }> => {
    const [resumeId, feedbackId] = [randomUUID(), randomUUID()];
    await apps[0].database.query(
      `insert into resumes select (jsonb_populate_record(null::resumes, to_jsonb(resume) || jsonb_build_object('id', $2::text))).*
       from resumes resume where id = $1`,
      [one.resumeId, resumeId],
    );
    await apps[0].database.query(
      `insert into resume_feedback
       select (jsonb_populate_record(null::resume_feedback, to_jsonb(feedback)
         || jsonb_build_object('id', $3::text, 'resume_id', $2::text, 'auto_send_at', $4::text))).*
       from resume_feedback feedback where resume_id = $1`,
      [one.resumeId, resumeId, feedbackId, new Date(Date.now() - HOUR_MS).toISOString()],
    );
    return { resumeId, feedbackId };
  };
  const mailsOf = (ids: readonly string[]): Promise<{ status: string; attempts: number }[]> =>
    apps[0].database.query(`select status, attempts from emails where dedupe_key like any($1)`, [
      ids.map((id) => `resume.feedback:${id}%`),
    ]);
  const rowsOf = (ids: readonly string[]): Promise<{ status: string; approved_automatically: boolean }[]> =>
    apps[0].database.query(`select status, approved_automatically from resume_feedback where id = any($1)`, [ids]);
  const allSent = (ids: readonly string[]) =>
    eventually(async () => (await rowsOf(ids)).every(({ status }) => status === 'sent'), {
      withinMs: 40_000,
      what: 'all letters to be sent',
    });

  it('send one mail when a recruiter approves at the moment at which the letter is due', async () => {
    const ids: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const { resumeId, feedbackId } = await copy();
      ids.push(feedbackId);
      const scope = { candidateId: one.person.userId };
      const approval = act(apps[round % 2]!, recruiter.auth, resumeId, 'approve').then(({ status }) => status);
      // The schedule is found at every point of an approval, which takes some milliseconds.
      const due = new Promise((resolve) => setTimeout(resolve, (round * 7) % 12)).then(() =>
        apps[(round + 1) % 2]!.nest.get(SendLetter).sendIfDue(scope, feedbackId),
      );
      const [status] = await Promise.all([approval, due]);
      expect([200, 409]).toContain(status);
    }
    await allSent(ids);
    const mails = await mailsOf(ids);
    expect(mails).toHaveLength(ROUNDS);
    expect(mails.filter(({ status, attempts }) => status !== 'sent' || attempts !== 1)).toEqual([]);
    const byItself = (await rowsOf(ids)).filter(({ approved_automatically }) => approved_automatically).length;
    process.stdout.write(`race: ${ROUNDS} rounds, ${ROUNDS} mails, ${byItself} won by the schedule\n`);
  }, 90_000);

  it('send each letter that is due once when both run the schedule', async () => {
    const ids: string[] = [];
    for (let letter = 0; letter < 10; letter++) ids.push((await copy()).feedbackId);
    await Promise.all(apps.flatMap((app) => [scheduleRuns(app), scheduleRuns(app)]));
    await allSent(ids);
    expect(await mailsOf(ids)).toHaveLength(10);
    expect((await mailsOf(ids)).every(({ attempts }) => attempts === 1)).toBe(true);
    expect((await rowsOf(ids)).every(({ approved_automatically }) => approved_automatically)).toBe(true);
  }, 60_000);
});
