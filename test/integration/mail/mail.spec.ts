import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UnitOfWork } from '#libs/database';
import { SendMailJob } from '../../../apps/api/src/modules/mail/jobs/send-mail.job.js';
import { MailService } from '../../../apps/api/src/modules/mail/mail.service.js';
import { eventually, useApp } from '../../support/app.js';

interface Row {
  id: string;
  status: string;
  attempts: number;
  payload: string | null;
  provider_id: string | null;
  last_error_code: string | null;
}

describe('a mail', () => {
  const app = useApp();
  const order = (changes: { dedupeKey?: string; text?: string; html?: string } = {}) => ({
    dedupeKey: randomUUID(),
    to: 'amara@example.org',
    template: 'test.greeting',
    subject: 'Grüße',
    text: 'A greeting with the secret word Zinnober.',
    html: '<p>A greeting with the secret word Zinnober.</p>',
    ...changes,
  });
  const queue = (mail = order()) => app().nest.get(MailService).queue(mail);
  const rowOf = async (id: string): Promise<Row | undefined> => {
    const [row] = await app().database.query<Row>('select * from emails where id = $1', [id]);
    return row;
  };
  const sent = (id: string) => eventually(async () => (await rowOf(id))?.status === 'sent', { what: 'the mail' });
  const folder = () => join(app().config.dataDir, 'mail');
  const job = () => app().nest.get(SendMailJob);

  it('is delivered, and what it said is kept no longer than that', async () => {
    const { emailId } = await queue();
    await sent(emailId);
    expect(await rowOf(emailId)).toMatchObject({ attempts: 1, payload: null, provider_id: emailId });
    const letter = await readFile(join(folder(), `${emailId}.eml`), 'utf8');
    expect(letter).toContain('Zinnober');
  });

  it('cannot be read in the database while it waits', async () => {
    await app()
      .nest.get(UnitOfWork)
      .run(async () => {
        const { emailId } = await queue();
        const waiting = await rowOf(emailId);
        expect(waiting).toMatchObject({ status: 'queued', attempts: 0 });
        expect(waiting?.payload).toEqual(expect.any(String));
        expect(JSON.stringify(waiting)).not.toContain('Zinnober');
      });
  });

  it('does not exist when the work it belongs to fails', async () => {
    const mail = order();
    const work = app()
      .nest.get(UnitOfWork)
      .run(async () => {
        await queue(mail);
        throw new Error('it did not work out');
      });
    await expect(work).rejects.toThrow('it did not work out');
    expect(await app().database.query('select id from emails where dedupe_key = $1', [mail.dedupeKey])).toEqual([]);
  });

  it('goes out once, however often it is ordered at the same time', async () => {
    const mail = order();
    const ordered = await Promise.all(Array.from({ length: 10 }, () => queue(mail)));
    const [id = ''] = new Set(ordered.map(({ emailId }) => emailId));
    expect(new Set(ordered.map(({ emailId }) => emailId)).size).toBe(1);
    await sent(id);
    expect(await rowOf(id)).toMatchObject({ attempts: 1 });
  });

  it('is not sent a second time when its job runs again', async () => {
    const { emailId } = await queue();
    await sent(emailId);
    await rm(join(folder(), `${emailId}.eml`));
    await job().handle({ emailId });
    expect(await readdir(folder())).not.toContain(`${emailId}.eml`);
    expect(await rowOf(emailId)).toMatchObject({ status: 'sent', attempts: 1 });
  });

  describe('that cannot be delivered', () => {
    /** A file where the mailbox's folder should be: every delivery fails until it is gone. */
    beforeEach(async () => {
      await rm(folder(), { recursive: true, force: true });
      await writeFile(folder(), '');
    });
    afterEach(() => rm(folder(), { recursive: true, force: true }));

    it('waits and is tried again', async () => {
      const { emailId } = await queue();
      await eventually(async () => (await rowOf(emailId))?.last_error_code, { what: 'the first try' });
      const waiting = await rowOf(emailId);
      expect(waiting).toMatchObject({ status: 'queued', last_error_code: 'email.unavailable' });
      expect(waiting?.payload).not.toBeNull();
      await rm(folder());
      await sent(emailId);
      expect(await rowOf(emailId)).toMatchObject({ payload: null, last_error_code: null });
      expect((await rowOf(emailId))?.attempts).toBeGreaterThan(1);
    });

    it('stays, visibly failed, after the fifth try, and is left alone then', async () => {
      const { emailId } = await queue();
      await eventually(async () => (await rowOf(emailId))?.last_error_code, { what: 'the first try' });
      for (let tries = 2; tries <= 5; tries += 1) {
        expect(await rowOf(emailId)).toMatchObject({ status: 'queued', attempts: tries - 1 });
        await job().handle({ emailId });
      }
      expect(await rowOf(emailId)).toMatchObject({ status: 'failed', attempts: 5 });
      await rm(folder());
      await job().handle({ emailId });
      expect(await rowOf(emailId)).toMatchObject({ status: 'failed', attempts: 5 });
    });
  });

  it('that would be cut off by mail programs is not accepted', async () => {
    const html = `<p>${'ü'.repeat(60_000)}</p>`;
    await expect(queue(order({ html }))).rejects.toMatchObject({ code: 'email.too_large' });
  });
});
