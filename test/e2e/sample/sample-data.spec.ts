import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CAST, EVERYBODY } from '../../../apps/api/src/modules/sample/domain/cast/cast.js';
import { memberOf, recruiterOf, type Member } from '../../support/actors.js';
import { eventually, TestApp } from '../../support/app.js';
import { LoopbackMailServer } from '../../support/mail/mail-server.js';

interface Application {
  id: string;
  status: string;
  candidate: { id: string; name: string; email: string };
  latest_interview: { id: string; status: string; overall_score: number | null } | null;
}

/** A machine with other work beside it. */
const PATIENCE_MS = 400_000;
/** What is meant to outlast what it tells of: the log cannot be rewritten. */
const KEEPS_TRACES = ['audit_log', 'audit_chains', 'audit_people'];

describe('sample data', () => {
  let mailServer: LoopbackMailServer;
  let app: TestApp;
  let recruiter: Member;
  let before: Record<string, number>;
  let filesBefore: string[];

  const request = (method: 'get' | 'post' | 'delete', path: string, auth = recruiter.auth) =>
    app.http()[method](path).set('Authorization', auth);
  const get = async (path: string) => (await request('get', path).expect(200)).body;
  const items = async <Item>(path: string): Promise<Item[]> => (await get(path)).items as Item[];
  const reached = (status: string) =>
    eventually(
      async () => {
        const [row] = await app.database.query<{ status: string; problem: string | null }>(
          `select status, problem from sample_data`,
        );
        if (row?.status === 'failed') throw new Error(`Failed with ${row.problem}`);
        return (row?.status ?? 'none') === status;
      },
      { withinMs: PATIENCE_MS, what: `sample data that is ${status}` },
    );
  const rowsPerTable = async (): Promise<Record<string, number>> => {
    const tables = await app.database.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables.filter((table) => !KEEPS_TRACES.includes(table.name))) {
      const [row] = await app.database.query<{ count: number }>(`select count(*)::integer as count from "${name}"`);
      counts[name] = row?.count ?? 0;
    }
    return counts;
  };
  const noMailIsOnItsWay = () =>
    eventually(
      async () => (await app.database.query(`select from emails where status in ('queued', 'sending')`)).length === 0,
      {
        what: 'the last mail',
      },
    );
  const filesKept = async (): Promise<string[]> => {
    const entries = await Promise.all(
      ['files', 'mail'].map((folder) =>
        readdir(join(app.config.dataDir, folder), { recursive: true, withFileTypes: true }).catch(() => []),
      ),
    );
    return entries.flat().flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
  };

  beforeAll(async () => {
    mailServer = await LoopbackMailServer.start();
    app = await TestApp.start({
      SMTP_URL: `smtp://127.0.0.1:${mailServer.port}?tls=off`,
      FROM_EMAIL: 'talenti@example.org',
    });
    recruiter = await recruiterOf(app);
    filesBefore = await filesKept();
  }, 90_000);
  afterAll(async () => {
    await app.stop();
    await mailServer.close();
  }, 60_000);

  it('is none at first, and nobody but an administrator may order it', async () => {
    expect(await get('/sample-data')).toMatchObject({ status: 'none', is_offered: true, steps_done: 0 });
    const colleague = await memberOf(app, recruiter.organisationId, 'recruiter');
    await request('post', '/sample-data', colleague.auth).expect(403);
    await request('get', '/sample-data', colleague.auth).expect(200);
    await request('delete', '/sample-data').expect(404);
    await noMailIsOnItsWay();
    before = await rowsPerTable();
  });

  it(
    'fills the organisation while one watches, once',
    async () => {
      const ordered = await request('post', '/sample-data').expect(202);
      expect(ordered.body).toMatchObject({ status: 'filling' });
      expect((await request('post', '/sample-data').expect(409)).body.type).toContain('sample_data.under_way');
      expect((await request('delete', '/sample-data').expect(409)).body.type).toContain('sample_data.under_way');
      await reached('ready');
      const body = await get('/sample-data');
      expect(body.counts).toEqual({ roles: 3, candidates: 24, recordings: 2 });
      expect(body.steps_done).toBe(body.steps_total);
      expect((await request('post', '/sample-data').expect(409)).body.type).toContain('sample_data.exists');
    },
    PATIENCE_MS,
  );

  it('shows people at every stage', async () => {
    const applications = await items<Application>('/applications?limit=100');
    const statuses = applications.map(({ status }) => status);
    const count = (status: string): number => statuses.filter((one) => one === status).length;
    expect({ invited: count('invited'), interviewing: count('interviewing'), scored: count('scored') }).toEqual({
      invited: 9,
      interviewing: 1,
      scored: 10,
    });
    expect({ shortlisted: count('shortlisted'), offered: count('offered'), rejected: count('rejected') }).toEqual({
      shortlisted: 2,
      offered: 1,
      rejected: 1,
    });
    expect(applications.every(({ candidate }) => candidate.email.endsWith('@sample.invalid'))).toBe(true);
    expect(await items('/contests')).toHaveLength(1);
    expect(await items('/shortlists')).toHaveLength(1);
    const letters = EVERYBODY.filter(({ resume }) => resume !== null).length;
    await eventually(async () => (await items('/resumes/feedback/pending?limit=100')).length === letters, {
      withinMs: 60_000,
      what: 'letters that wait',
    });
  }, 90_000);

  it('scores strong people clearly above weak ones, by words that they said', async () => {
    const applications = await items<Application>('/applications?limit=100');
    const scoreOf = new Map(
      applications.map(({ candidate, latest_interview: newest }) => [candidate.name, newest?.overall_score ?? 0]),
    );
    for (const { people } of CAST) {
      const scores = (quality: string): number[] =>
        people
          .filter((persona) => persona.path === 'finished' && persona.quality === quality)
          .map(({ name }) => scoreOf.get(name) ?? Number.NaN);
      const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
      const poorest = Math.max(...scores('weak'), ...scores('off topic'));
      expect(mean(scores('strong'))).toBeGreaterThan(mean(scores('middling')) + 5);
      expect(mean(scores('middling'))).toBeGreaterThan(poorest + 10);
      expect(Math.min(...scores('strong'))).toBeGreaterThan(poorest + 40);
    }
    for (const { latest_interview: interview } of applications) {
      if (interview?.status !== 'completed') continue;
      const messages = await items<{ id: string; content_text: string }>(`/interviews/${interview.id}/messages`);
      const said = new Map(messages.map(({ id, content_text: text }) => [id, text]));
      const assessment = await get(`/interviews/${interview.id}/assessment`);
      expect(assessment.status).toBe('completed');
      for (const { score, cited_quotes: quotes } of assessment.dimensions) {
        if (score !== null) expect(quotes.length).toBeGreaterThan(0);
        for (const { message_id: id, start, end, text } of quotes) expect(said.get(id)?.slice(start, end)).toBe(text);
      }
    }
  }, 60_000);

  it('raises a flag with the one who pasted, and with nobody else', async () => {
    const flagged: [string, string[]][] = [];
    for (const { candidate, latest_interview: interview } of await items<Application>('/applications?limit=100')) {
      if (interview?.status !== 'completed') continue;
      const { integrity_flags: flags } = await get(`/interviews/${interview.id}/assessment`);
      if (flags.length > 0) flagged.push([candidate.name, flags.map(({ type }: { type: string }) => type)]);
    }
    expect(flagged).toEqual([['Ingrid Solheim', ['pasted_text']]]);
  });

  it('has one call that meets the policy and one that does not', async () => {
    const scores: number[] = [];
    for (const { id, file_name: name } of await items<{ id: string; file_name: string }>('/recordings')) {
      const { evaluation } = await get(`/recordings/${id}`);
      const whole = await get(`/evaluations/${evaluation.id}`);
      scores[name.startsWith('good') ? 0 : 1] = whole.overall_score;
      expect(whole.violations.length > 0).toBe(!name.startsWith('good'));
    }
    expect(scores[0]).toBeGreaterThan((scores[1] ?? 100) + 30);
  });

  it('mails nothing to people who never existed', async () => {
    expect(mailServer.received.flatMap(({ envelope }) => envelope.to).filter((to) => to.endsWith('.invalid'))).toEqual(
      [],
    );
    const mails = await items<{ to: string; status: string }>('/mails?limit=100');
    const invented = mails.filter(({ to }) => to.endsWith('.invalid'));
    expect(invented.length).toBeGreaterThanOrEqual(24);
    expect(new Set(invented.map(({ status }) => status))).toEqual(new Set(['suppressed']));
  });

  it(
    'leaves somebody real alone who came to a sample role, and their role with them',
    async () => {
      const [role] = (await get('/sample-data')).role_ids as string[];
      const body = { job_role_id: role, candidate_email: 'ada.lind@example.org', candidate_name: 'Ada Lind' };
      const added = await request('post', '/applications').send(body).expect(201);
      await request('delete', '/sample-data').expect(202);
      await reached('none');
      expect((await items<Application>('/applications')).map(({ id }) => id)).toEqual([added.body.id]);
      expect(await items('/roles')).toHaveLength(1);
      await app.database.query(`delete from job_roles`);
      await app.database.query(`delete from users where email = 'ada.lind@example.org'`);
    },
    PATIENCE_MS,
  );

  it('leaves nothing behind', async () => {
    expect(await rowsPerTable()).toEqual(before);
    expect(await filesKept()).toEqual(filesBefore);
  });
});
