import { randomUUID } from 'node:crypto';
import { MailService, type MailOrder } from '../../../apps/api/src/modules/mail/mail.service.js';
import { memberOf, recruiterOf, registerPerson, type Member } from '../../support/actors.js';
import { eventually, TestApp } from '../../support/app.js';
import { FakeSendgrid } from '../../support/mail/fake-sendgrid.js';
import { LoopbackMailServer } from '../../support/mail/mail-server.js';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.js';

interface MailBody {
  id: string;
  status: string;
  attempts: number;
  error_code: string | null;
  problem: string | null;
  log: { outcome: string; answer: string | null; message: string | null; provider: string }[];
}

describe('a mail about an application', () => {
  let server: LoopbackMailServer;
  let database: TestDatabase;
  let app: TestApp;
  let second: TestApp;
  let recruiter: Member;
  let roleId: string;
  let applicationId: string;

  beforeAll(async () => {
    server = await LoopbackMailServer.start();
    database = await createTestDatabase();
    const settings = {
      SMTP_URL: `smtp://127.0.0.1:${server.port}?tls=off`,
      FROM_EMAIL: 'hiring@example.org',
      APP_NAME: 'Talenti Hiring',
      JWT_SECRET: 'Zm9ydHktdHdvLWJ5dGVzLW9mLXBsYWluLW5vbnNlbnNl',
    };
    app = await TestApp.start(settings, database);
    second = await TestApp.start(settings, database);
    recruiter = await recruiterOf(app);
    const role = await app
      .http()
      .post('/roles')
      .set('Authorization', recruiter.auth)
      .send({ title: 'Warehouse shift lead', description: 'Leads the late shift.', status: 'active' })
      .expect(201);
    roleId = role.body.id as string;
    const application = await app
      .http()
      .post('/applications')
      .set('Authorization', recruiter.auth)
      .send({ job_role_id: roleId, candidate_email: 'amara@example.org', candidate_name: 'Amara Okafor' })
      .expect(201);
    applicationId = application.body.id as string;
  }, 90_000);
  afterEach(() => {
    server.refusal = undefined;
  });
  afterAll(async () => {
    await second?.stop();
    await app?.stop();
    await server.close();
    await database.drop();
  });

  const order = (changes: Partial<MailOrder> = {}, by = app) =>
    by.nest.get(MailService).queue({
      dedupeKey: randomUUID(),
      to: 'amara@example.org',
      template: 'test.greeting',
      subject: 'Grüße\r\nBcc: everyone@example.org',
      text: 'Hello Amara.',
      html: '<p>Hello Amara.</p>',
      about: { organisationId: recruiter.organisationId, applicationId },
      ...changes,
    });
  const read = async (id: string, reader: { auth: string } = recruiter): Promise<MailBody> => {
    const { body } = await app.http().get(`/mails/${id}`).set('Authorization', reader.auth).expect(200);
    return body as MailBody;
  };
  const standing = (id: string, status: string) =>
    eventually(
      async () => {
        const mail = await read(id);
        return mail.status === status && mail;
      },
      { what: `the mail to be ${status}` },
    );
  const receivedOf = (id: string) => server.received.filter(({ raw }) => raw.includes(`<${id}@example.org>`));

  it('reaches the mail server in our name, in one line, with a place to answer to', async () => {
    const { emailId } = await order({ replyTo: 'jonas.brandt@example.org' });
    await standing(emailId, 'sent');
    const [received] = receivedOf(emailId);
    expect(received?.envelope).toEqual({ from: 'hiring@example.org', to: ['amara@example.org'] });
    expect(received?.parsed).toMatchObject({
      from: { name: 'Talenti Hiring', address: 'hiring@example.org' },
      replyTo: [{ address: 'jonas.brandt@example.org' }],
      subject: 'Grüße Bcc: everyone@example.org',
    });
    expect(received?.raw).toContain('multipart/alternative');
  });

  it('is told to staff: where it stands, how often it was tried, and what the server answered', async () => {
    server.refusal = { at: 'rcpt', times: 1, code: 451, text: '4.7.1 amara@example.org greylisted' };
    const { emailId } = await order();
    const waiting = await eventually(async () => {
      const mail = await read(emailId);
      return mail.log.length === 1 && mail;
    });
    expect(waiting).toMatchObject({
      status: 'queued',
      attempts: 1,
      error_code: 'email.unavailable',
      problem: 'The mail was refused as unwanted.',
    });
    expect(JSON.stringify(waiting.log)).not.toContain('amara@example.org');
    const sent = await standing(emailId, 'sent');
    expect(sent).toMatchObject({ attempts: 2, error_code: null, problem: null });
    expect(sent.log.map(({ outcome, answer, provider }) => [provider, outcome, answer])).toEqual([
      ['smtp', 'unavailable', 'SMTP 451 4.7.1'],
      ['smtp', 'sent', null],
    ]);
  });

  it('to an address that does not exist fails at once, and goes out when somebody has it tried again', async () => {
    server.refusal = { at: 'rcpt', times: 1, code: 550, text: '5.1.1 No such user' };
    const { emailId } = await order();
    const failed = await standing(emailId, 'failed');
    expect(failed).toMatchObject({ attempts: 1, error_code: 'email.refused', problem: 'The address does not exist.' });

    const retry = (auth: string) => app.http().post(`/mails/${emailId}/retry`).set('Authorization', auth);
    const viewer = await memberOf(app, recruiter.organisationId, 'viewer');
    await retry(viewer.auth).expect(403);
    const answers = await Promise.all(Array.from({ length: 5 }, () => retry(recruiter.auth)));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409, 409, 409]);
    const sent = await standing(emailId, 'sent');
    expect(sent.log.map(({ outcome }) => outcome)).toEqual(['refused', 'sent']);
    expect(receivedOf(emailId)).toHaveLength(1);
    await retry(recruiter.auth).expect(409);
  });

  it('goes out once when two instances order it at the same moment', async () => {
    const keys = Array.from({ length: 12 }, () => randomUUID());
    const ordered = await Promise.all(
      keys.flatMap((dedupeKey) => [order({ dedupeKey }, app), order({ dedupeKey }, second), order({ dedupeKey }, app)]),
    );
    const ids = [...new Set(ordered.map(({ emailId }) => emailId))];
    expect(ids).toHaveLength(keys.length);
    for (const id of ids) expect((await standing(id, 'sent')).attempts).toBe(1);
    expect(ids.map((id) => receivedOf(id).length)).toEqual(ids.map(() => 1));
  });

  it('is listed newest first, by application and by standing, a page at a time', async () => {
    server.refusal = { at: 'rcpt', times: 1, code: 550, text: '5.1.1 No such user' };
    const { emailId } = await order();
    await standing(emailId, 'failed');
    const list = async (query: string): Promise<{ items: MailBody[]; next_cursor: string | null }> => {
      const { body } = await app.http().get(`/mails?${query}`).set('Authorization', recruiter.auth).expect(200);
      return body as { items: MailBody[]; next_cursor: string | null };
    };
    const first = await list(`application_id=${applicationId}&limit=2`);
    expect(first.items[0]?.id).toBe(emailId);
    const next = await list(`application_id=${applicationId}&limit=2&cursor=${first.next_cursor}`);
    expect(next.items.map(({ id }) => id)).not.toContain(emailId);
    const failed = await list('status=failed');
    expect(failed.items.map(({ id }) => id)).toEqual([emailId]);
    expect((await list(`application_id=${randomUUID()}`)).items).toEqual([]);
    expect(JSON.stringify(first)).not.toContain('Hello Amara');
  });

  it('does not exist for another organisation, nor for the candidate', async () => {
    const { emailId } = await order();
    const stranger = await recruiterOf(app, 'Somebody else');
    for (const path of [`/mails/${emailId}`, `/mails/${randomUUID()}`]) {
      await app.http().get(path).set('Authorization', stranger.auth).expect(404);
    }
    await app.http().post(`/mails/${emailId}/retry`).set('Authorization', stranger.auth).expect(404);
    const { body } = await app.http().get('/mails').set('Authorization', stranger.auth).expect(200);
    expect(body.items).toEqual([]);
    const candidate = await registerPerson(app);
    await app.http().get(`/mails/${emailId}`).set('Authorization', candidate.auth).expect(403);
  });

  it('leaves with its application', async () => {
    const { body } = await app
      .http()
      .post('/applications')
      .set('Authorization', recruiter.auth)
      .send({ job_role_id: roleId, candidate_email: 'kofi@example.org', candidate_name: 'Kofi Brandt' })
      .expect(201);
    const id = body.id as string;
    const { emailId } = await order({ about: { organisationId: recruiter.organisationId, applicationId: id } });
    await standing(emailId, 'sent');
    await app.database.query('delete from applications where id = $1', [id]);
    expect(await app.database.query('select id from emails where id = $1', [emailId])).toEqual([]);
    expect(await app.database.query('select id from email_attempts where email_id = $1', [emailId])).toEqual([]);
  });
});

describe('a server whose mail settings are wrong', () => {
  it('starts, and says in its list of engines why no mail goes out', async () => {
    const server = await LoopbackMailServer.start({
      login: { user: 'talenti', password: 'right' },
      authOptional: false,
    });
    const app = await TestApp.start({
      SMTP_URL: `smtp://talenti:wrong@127.0.0.1:${server.port}?tls=off`,
      FROM_EMAIL: 'hiring@example.org',
      LOG_LEVEL: 'silent',
    });
    try {
      const mail = await eventually(async () => {
        const { body } = await app.http().get('/').expect(200);
        const engines = body.engines as { duty: string; engine: string; statement: string }[];
        const entry = engines.find(({ duty }) => duty === 'mail');
        return entry?.statement.includes('None goes out') && entry;
      });
      expect(mail.engine).toBe('smtp');
      expect(mail.statement).toContain('refused the user or the password in SMTP_URL');
      expect(mail.statement).not.toMatch(/wrong|talenti:/);
    } finally {
      await app.stop();
      await server.close();
    }
  }, 60_000);
});

describe('a server with a key for SendGrid', () => {
  it('sends whoever registers a link that works, through SendGrid, and keeps a log of it', async () => {
    const sendgrid = await FakeSendgrid.start('SG.a-key-for-tests');
    const app = await TestApp.start({
      SENDGRID_API_KEY: 'SG.a-key-for-tests',
      SENDGRID_BASE_URL: sendgrid.url,
      FROM_EMAIL: 'no-reply@example.org',
    });
    try {
      // As if it were away for a moment; what is asked at the start has been answered by then.
      await eventually(() => Promise.resolve(sendgrid.requests.some(({ url }) => url === '/v3/scopes')));
      sendgrid.staged = [{ status: 503 }];
      const person = await registerPerson(app);
      const mail = await eventually(() => Promise.resolve(sendgrid.taken[0]), { what: 'the mail at SendGrid' });
      expect(mail.personalizations[0]?.to).toEqual([{ email: person.email }]);
      const [text, html] = mail.content.map(({ value }) => value);
      const [link = ''] = /http:\/\/\S+/.exec(text ?? '') ?? [];
      expect(link).toContain('token=');
      expect(html).toContain(link.replaceAll('&', '&amp;'));
      const log = await eventually(async () => {
        const rows = await app.database.query<{ outcome: string; answer: string | null; provider_id: string | null }>(
          `select attempt.outcome, attempt.answer, email.provider_id from email_attempts attempt
           join emails email on email.id = attempt.email_id order by attempt.at`,
        );
        return rows.length === 2 && rows;
      });
      expect(log).toEqual([
        { outcome: 'unavailable', answer: 'HTTP 503', provider_id: 'sg-1' },
        { outcome: 'sent', answer: null, provider_id: 'sg-1' },
      ]);
      expect(sendgrid.taken).toHaveLength(1);
    } finally {
      await app.stop();
      await sendgrid.close();
    }
  }, 60_000);
});
