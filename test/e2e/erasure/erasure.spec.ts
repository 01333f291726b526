import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson } from '#libs/kernel';
import { eventually, useApp } from '../../support/app.js';
import { pathOf } from '../../support/batches.js';
import { liveIn, type LivedIn } from './lived-in.js';
import { filesIn, tracesInFiles, tracesInTables } from './traces.js';

interface Line {
  table: string;
  action: string;
  rows: number;
  files: number;
  reason: string | null;
}
interface Request {
  status: string;
  report: { tables: Line[]; hash: string; is_in_time: boolean; interruptions: number } & Record<string, unknown>;
}

describe('a person who used everything', () => {
  const app = useApp();
  const api = (who: { auth: string }, method: 'get' | 'post' | 'delete', path: string) =>
    app().http()[method](path).set('Authorization', who.auth);
  const done = (certificateUrl: string): Promise<Request> =>
    eventually(
      async () => {
        const { pathname, search } = new URL(certificateUrl);
        const { body } = await app().raw().get(`${pathname}.json${search}`).expect(200);
        return body.status === 'completed' && (body as Request);
      },
      { withinMs: 60_000, what: 'the certificate' },
    );
  const line = ({ report }: Request, table: string): Line | undefined =>
    report.tables.find((one) => one.table === table && one.action !== 'kept');

  describe('and asks to be erased', () => {
    let them: LivedIn;
    let certificateUrl: string;
    let request: Request;
    beforeAll(async () => {
      const who = { firstName: 'Zanele', lastName: 'Quartermain', marker: 'heliotrope pallet ledger' };
      them = await liveIn(app(), { ...who, email: 'zanele.quartermain@example.org' });
    }, 180_000);

    it('is everywhere before', async () => {
      const tables = (await tracesInTables(app(), them.traces)).join('\n');
      for (const table of [
        'users',
        'resumes',
        'resume_batch_items',
        'interview_messages',
        'assessment_dimensions',
        'emails',
      ]) {
        expect(tables).toContain(`public.${table}: `);
      }
      expect(await tracesInFiles(app(), them.traces)).not.toEqual([]);
    });

    it('takes along what is known about them, without a secret', async () => {
      const { body } = await api(them.candidate, 'get', '/candidates/export').expect(200);
      expect(Object.keys(body.tables)).toEqual(
        expect.arrayContaining(['users', 'applications', 'resumes', 'interviews', 'interview_messages', 'assessments']),
      );
      const text = JSON.stringify(body);
      for (const trace of them.traces) expect(text.toLowerCase()).toContain(trace.toLowerCase());
      expect(text).not.toMatch(/password_hash|token_hash|argon2|expected_points/);
    });

    it('cannot be erased by somebody else', async () => {
      await api(them.recruiter, 'delete', `/candidates/${them.candidate.userId}`).expect(404);
    });

    it('is told where the certificate will be, and is out at once', async () => {
      const { body } = await api(them.candidate, 'delete', `/candidates/${them.candidate.userId}`).expect(202);
      expect(body).toMatchObject({ kind: 'full', is_overdue: false, report: null });
      certificateUrl = body.certificate_url as string;
      request = await done(certificateUrl);
      await api(them.candidate, 'get', '/auth/me').expect(401);
      await app()
        .http()
        .post('/auth/login')
        .send({ email: them.candidate.email, password: 'Correct-Horse-7' })
        .expect(401);
    });

    it('is found in no table and in no file', async () => {
      expect(await tracesInTables(app(), them.traces)).toEqual([]);
      expect(await tracesInFiles(app(), them.traces)).toEqual([]);
      expect(await filesIn(join(app().config.dataDir, 'files'))).toEqual([]);
    });

    it('gets a certificate that says what went, with its files, and what had to stay and why', async () => {
      expect(line(request, 'resumes')).toMatchObject({ action: 'deleted', rows: 1, files: 1 });
      expect(line(request, 'resume_batch_items')).toMatchObject({ rows: 1, files: 1 });
      expect(line(request, 'interviews')).toMatchObject({ action: 'deleted', rows: 2, files: 1 });
      expect(line(request, 'users')).toMatchObject({ action: 'anonymised', rows: 1 });
      expect(line(request, 'idempotency_keys')).toMatchObject({ rows: 1 });
      for (const table of ['emails', 'interview_messages', 'assessments', 'contests', 'reviews', 'resume_feedback'])
        expect(line(request, table)?.rows).toBeGreaterThan(0);
      const kept = request.report.tables.filter(({ action }) => action === 'kept');
      expect(kept.map(({ table }) => table)).toContain('audit_log');
      for (const { reason } of kept) expect(reason).toMatch(/\w{3}/);
      expect(request.report).toMatchObject({ is_in_time: true, interruptions: 0 });
      if (process.env.WRITE_CERTIFICATE)
        await writeFile('docs/erasure-certificate.json', `${JSON.stringify(request.report, null, 2)}\n`);
    });

    it('gets one that shows every later change of it', () => {
      const { hash, ...signed } = request.report;
      expect(createHash('sha256').update(canonicalJson(signed)).digest('hex')).toBe(hash);
    });

    it('can read it as a page with nothing but the link', async () => {
      const { text } = await app().raw().get(pathOf(certificateUrl)).expect(200);
      expect(text).toContain('What had to stay, and why:');
      expect(text).toContain(request.report.hash);
      await app().raw().get('/api/erasure-certificate?token=guessed').expect(404);
    });

    it('leaves the audit log of the organisation whole', async () => {
      const { body } = await api(them.recruiter, 'get', '/audit-log/verification').expect(200);
      expect(JSON.stringify(body)).not.toMatch(/"first_broken[^"]*":\s*[^n]/);
    });

    it('can come back as somebody new', async () => {
      const somebody = { email: them.candidate.email, password: 'Correct-Horse-8', full_name: 'Z. Q.' };
      const { body } = await app().http().post('/auth/register').send(somebody).expect(201);
      expect(body.user_id).not.toBe(them.candidate.userId);
    });
  });

  describe('and asks to stay in the figures only', () => {
    it('leaves scores that say nothing about whose they are', async () => {
      const who = { firstName: 'Ingeborg', lastName: 'Vantongeren', marker: 'cobalt ramp bollard' };
      const them = await liveIn(app(), { ...who, email: 'ingeborg.vantongeren@example.org' });
      const before = await api(them.recruiter, 'get', `/assessments/${them.assessmentId}`).expect(200);
      const { body } = await api(them.candidate, 'post', '/candidates/deletion-requests')
        .send({ kind: 'anonymise' })
        .expect(202);
      const request = await done(body.certificate_url as string);
      expect(line(request, 'assessments')).toMatchObject({ action: 'anonymised' });
      expect(await tracesInTables(app(), them.traces)).toEqual([]);
      expect(await tracesInFiles(app(), them.traces)).toEqual([]);
      const after = await api(them.recruiter, 'get', `/assessments/${them.assessmentId}`).expect(200);
      const scores = ({ body: { dimensions } }: { body: { dimensions: { score: number | null }[] } }) =>
        dimensions.map(({ score }) => score);
      expect(scores(after)).toEqual(scores(before));
      const { body: list } = await api(them.recruiter, 'get', '/applications').expect(200);
      expect(list.items).toMatchObject([{ id: them.applicationId }]);
      expect(JSON.stringify(list.items)).toContain('Erased person');
    }, 180_000);
  });
});
