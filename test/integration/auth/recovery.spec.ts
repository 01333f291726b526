import { HOUR_MS, MINUTE_MS } from '#libs/kernel';
import { AuthService } from '../../../apps/api/src/modules/auth/auth.service.js';
import { newEmail, registerPerson } from '../../support/actors.js';
import { eventually, useApp } from '../../support/app.js';

const NEW_PASSWORD = 'Neuer-7-Hafen';

describe('mailed links', () => {
  const app = useApp();
  const post = (path: string, body: object) => app().http().post(`/auth/${path}`).send(body);
  const forgot = (email: string) => post('forgot-password', { email }).expect(202);
  const reset = (token: string, password = NEW_PASSWORD) => post('reset-password', { token, password });
  const signIn = (email: string, password: string) => post('login', { email, password });

  const linksTo = async (email: string, page: string): Promise<string[]> => {
    const { body } = await app().http().get('/dev/mail/messages?limit=200').expect(200);
    const mails = body.items.filter((mail: { to: string }) => mail.to === email);
    const links: string[] = mails.flatMap((mail: { links: string[] }) => mail.links);
    return links.filter((link) => link.includes(`/${page}?`));
  };
  /** The newest token that was mailed, once there are that many. */
  const tokenFor = (email: string, page: string, count = 1): Promise<string> =>
    eventually(
      async () => {
        const links = await linksTo(email, page);
        return links.length >= count && new URL(links[0] ?? '').searchParams.get('token');
      },
      { what: `a mail to ${email}` },
    );

  describe('to confirm an address', () => {
    it('arrive after registering, and work once', async () => {
      const person = await registerPerson(app());
      const token = await tokenFor(person.email, 'verify-email');
      await post('verify-email', { token }).expect(200);
      const { body } = await app().http().get('/auth/me').set('Authorization', person.auth);
      expect(body.email_verified).toBe(true);
      expect((await post('verify-email', { token }).expect(400)).body.detail).toMatch(/^This link is not valid/);
    });

    it('do not set passwords', async () => {
      const person = await registerPerson(app());
      const token = await tokenFor(person.email, 'verify-email');
      await reset(token).expect(400);
      await signIn(person.email, person.password).expect(200);
    });
  });

  describe('to choose a new password', () => {
    it('set it, end every session, lift a lock and work once', async () => {
      const person = await registerPerson(app());
      for (let time = 0; time < 5; time++) await signIn(person.email, 'Wrong-9-Password').expect(401);
      await forgot(person.email.toUpperCase());
      const token = await tokenFor(person.email, 'reset-password');

      await reset(token).expect(200);
      await app().http().get('/auth/me').set('Authorization', person.auth).expect(401);
      await post('refresh', { refresh_token: person.refreshToken }).expect(401);
      await signIn(person.email, person.password).expect(401);
      await signIn(person.email, NEW_PASSWORD).expect(200);
      await reset(token, 'Anderer-8-Hafen').expect(400);
    });

    it('do not confirm an address by the other door', async () => {
      const person = await registerPerson(app());
      await forgot(person.email);
      const token = await tokenFor(person.email, 'reset-password');
      await post('verify-email', { token }).expect(400);
      await reset(token).expect(200);
    });

    it('work for one of ten who use the same one at the same time', async () => {
      const { email } = await registerPerson(app());
      await forgot(email);
      const token = await tokenFor(email, 'reset-password');
      const passwords = Array.from({ length: 10 }, (_, index) => `Neuer-${index}-Hafen`);
      const answers = await Promise.all(passwords.map((password) => reset(token, password)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 400)]);
      const winner = answers.findIndex(({ status }) => status === 200);
      await signIn(email, passwords[winner] ?? '').expect(200);
    });

    it('stay usable when the new password is too easy', async () => {
      const { email } = await registerPerson(app());
      await forgot(email);
      const token = await tokenFor(email, 'reset-password');
      const { body } = await reset(token, 'Password123!').expect(422);
      expect(body.errors).toEqual([expect.objectContaining({ field: 'password' })]);
      await reset(token).expect(200);
    });

    it('end each other: when one was used, the others do not work any more', async () => {
      const { email } = await registerPerson(app());
      await forgot(email);
      const first = await tokenFor(email, 'reset-password');
      await forgot(email);
      const second = await tokenFor(email, 'reset-password', 2);
      expect(second).not.toBe(first);
      await reset(second).expect(200);
      await reset(first).expect(400);
    });

    it('are answered alike for an unknown address, to which nothing is sent', async () => {
      const unknown = newEmail();
      const { email } = await registerPerson(app());
      const [toUnknown, toKnown] = [await forgot(unknown), await forgot(email)];
      expect(toUnknown.body).toEqual(toKnown.body);
      await tokenFor(email, 'reset-password');
      const mails = await app().database.query('select id from emails where "to" = $1', [unknown]);
      expect(mails).toEqual([]);
    });

    it('do not fill a mailbox: five within an hour are enough', async () => {
      const { email } = await registerPerson(app());
      for (let time = 0; time < 7; time++) await forgot(email);
      await tokenFor(email, 'reset-password', 5);
      await eventually(async () => {
        const waiting = await app().database.query(
          `select id from graphile_worker.jobs where task_identifier in ('auth.send_reset_link', 'mail.send')`,
        );
        return waiting.length === 0;
      });
      expect(await linksTo(email, 'reset-password')).toHaveLength(5);
    });

    it('are not written down where the database can be read', async () => {
      const { email } = await registerPerson(app());
      await forgot(email);
      const token = await tokenFor(email, 'reset-password');
      await eventually(async () => {
        const unsent = await app().database.query(`select id from emails where "to" = $1 and status <> 'sent'`, [
          email,
        ]);
        return unsent.length === 0;
      });
      const rows = await app().database.query(
        `select row_to_json(mail)::text as row from emails mail where "to" = $1
         union all select row_to_json(token)::text from one_time_tokens token`,
        [email],
      );
      expect(rows.length).toBeGreaterThan(2);
      expect(JSON.stringify(rows)).not.toContain(token);
    });

    it('set the first password of an account that staff made, and prove its address', async () => {
      const email = newEmail();
      const { userId } = await app().nest.get(AuthService).ensurePerson({ email, fullName: 'Mei Tanaka' });
      await forgot(email);
      await reset(await tokenFor(email, 'reset-password')).expect(200);
      const { body } = await signIn(email, NEW_PASSWORD).expect(200);
      expect(body.user_id).toBe(userId);
      const me = await app().http().get('/auth/me').set('Authorization', `Bearer ${body.access_token}`);
      expect(me.body).toMatchObject({ email_verified: true, full_name: 'Mei Tanaka' });
    });

    it('are over after an hour', async () => {
      const { email } = await registerPerson(app());
      await forgot(email);
      const token = await tokenFor(email, 'reset-password');
      app().clock.jump(HOUR_MS + MINUTE_MS);
      await reset(token).expect(400);
    });
  });
});
