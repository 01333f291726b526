import { DAY_MS } from '#libs/kernel';
import { newEmail, recruiterOf, registerPerson, type Member, type Person } from '../../support/actors.js';
import { eventually, useApp } from '../../support/app.js';

const PASSWORD = 'Ruhig-9-Fluss';
const NEW_PASSWORD = 'Neuer-7-Hafen';
const TRICKY_NAME = 'Amara "<script>alert(1)</script>" O\'Neill';

/** These tests jump days ahead; whoever is signed in stays so. */
const app = useApp({ JWT_EXPIRATION_HOURS: '720' });
const open = (link: URL) => app().raw().get(`${link.pathname}${link.search}`);
const submit = (path: string, fields: object) => app().raw().post(path).type('form').send(fields);
const signIn = (email: string, password: string) => app().http().post('/auth/login').send({ email, password });

/** The newest link to that page among the mails to an address. */
const mailedLink = (email: string, page: string): Promise<URL> =>
  eventually(
    async () => {
      const { body } = await app().http().get('/dev/mail/messages?limit=200').expect(200);
      const mails = body.items.filter((mail: { to: string }) => mail.to === email);
      const links: string[] = mails.flatMap((mail: { links: string[] }) => mail.links);
      const link = links.find((candidate) => candidate.includes(`/${page}?token=`));
      return link !== undefined && new URL(link);
    },
    { what: `a mail to ${email}` },
  );
const tokenOf = (link: URL): string => link.searchParams.get('token') ?? '';

const decoded = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
const valueOf = (html: string, name: string): string | undefined => {
  const input = new RegExp(`<input[^>]* name="${name}"[^>]*>`).exec(html)?.[0];
  const value = / value="([^"]*)"/.exec(input ?? '')?.[1];
  return value === undefined ? undefined : decoded(value).replaceAll('&gt;', '>');
};

describe('the page behind an invitation', () => {
  let recruiter: Member;
  beforeAll(async () => {
    recruiter = await recruiterOf(app(), 'St <b>Alder</b> Hospital');
  });

  const post = (path: string, body: object) => app().http().post(path).set('Authorization', recruiter.auth).send(body);

  const invite = async (email = newEmail('candidate'), name = 'Amara Osei') => {
    const role = await post('/roles', { title: 'Registered nurse', status: 'active' }).expect(201);
    const application = await post('/applications', {
      job_role_id: role.body.id,
      candidate_email: email,
      candidate_name: name,
    }).expect(201);
    const sent = await post('/invitations/send', {
      application_id: application.body.id,
      candidate_email: email,
    }).expect(201);
    const link = await mailedLink(email, 'invite');
    const id = sent.body.invitation_id as string;
    return { email, link, id, form: { token: tokenOf(link), email, full_name: name, password: PASSWORD } };
  };

  it('says what it is about, who decides and until when, and notes that it was opened', async () => {
    const { link, id } = await invite();
    const { text, type, headers } = await open(link).expect(200);
    expect(type).toBe('text/html');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("form-action 'self'");
    for (const words of ['Registered nurse', '20 to 30 minutes', 'quiet place', 'An AI asks', 'decides', 'open until'])
      expect(text).toContain(words);
    const { body } = await app().http().get('/invitations').set('Authorization', recruiter.auth).expect(200);
    expect(body.items.find((item: { id: string }) => item.id === id).status).toBe('opened');
  });

  it('shows names with markup in them as text, and loads or runs nothing', async () => {
    const { link } = await invite(undefined, TRICKY_NAME);
    const { text } = await open(link).expect(200);
    expect(text).toContain('St &lt;b&gt;Alder&lt;/b&gt; Hospital');
    expect(valueOf(text, 'full_name')).toBe(TRICKY_NAME);
    expect(text).not.toMatch(/<script|<b>|<img|<link|\son\w+=/);
  });

  it('opens the account with the form as it stands, and a password', async () => {
    const { link, email } = await invite();
    const { text } = await open(link).expect(200);
    const action = /<form method="post" action="([^"]+)">/.exec(text)?.[1] ?? '';
    const filled = Object.fromEntries(['token', 'email', 'full_name'].map((name) => [name, valueOf(text, name)]));
    expect(filled).toEqual({ token: tokenOf(link), email, full_name: 'Amara Osei' });

    const answer = await submit(new URL(action, link).pathname, { ...filled, password: PASSWORD }).expect(200);
    expect(answer.text).toContain('<h1>Your account is ready</h1>');
    expect(answer.text).toContain('POST /api/v1/interviews');
    expect(answer.text).toContain(`href="${app().config.publicBaseUrl}/docs"`);
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^talenti_refresh=.*HttpOnly.*SameSite=Strict/);
    await signIn(email, PASSWORD).expect(200);
  });

  it.each([
    [
      'a password that is too easy',
      { password: 'no-digits-or-capitals' },
      'Password must contain an upper-case letter.',
    ],
    ['a password that is too short', { password: 'Ab-1' }, 'Password must have at least 8 characters.'],
    ['a name that is too short', { full_name: 'A' }, 'Full name must have at least 2 characters.'],
    ['no e-mail address', { email: 'nobody' }, 'E-mail address must be an e-mail address.'],
  ])('with %s says so at the field and keeps the rest', async (_, wrong, words) => {
    const { form, email } = await invite();
    const sent = { ...form, full_name: TRICKY_NAME, ...wrong };
    const { text } = await submit('/invite', sent).expect(422);
    expect(text).toContain(`>${words}</p>`);
    expect(text).toContain('role="alert"');
    const kept = ['token', 'email', 'full_name', 'password'].map((name) => valueOf(text, name));
    expect(kept).toEqual([sent.token, sent.email, sent.full_name, undefined]);
    expect(decoded(text)).not.toContain(sent.password);
    await signIn(email, PASSWORD).expect(401);
  });

  it('with the address of somebody else says so and leaves the link alive', async () => {
    const { form, link } = await invite();
    const { text } = await submit('/invite', { ...form, email: 'mallory@example.org' }).expect(400);
    expect(text).toContain('This invitation was sent to another e-mail address.');
    expect(valueOf(text, 'email')).toBe('mallory@example.org');
    await open(link).expect(200);
    await submit('/invite', form).expect(200);
  });

  it('that was used says so, on the page and on the form', async () => {
    const { form, link } = await invite();
    await submit('/invite', form).expect(200);
    for (const { status, text } of [await open(link), await submit('/invite', form)]) {
      expect(status).toBe(400);
      expect(text).toContain('This invitation was used already. Please sign in to go on.');
      expect(text).not.toContain('<form');
    }
  });

  it('that was withdrawn says so', async () => {
    const { link, id } = await invite();
    const change = app().http().patch(`/invitations/${id}`).set('Authorization', recruiter.auth);
    await change.send({ status: 'revoked' }).expect(200);
    expect((await open(link).expect(400)).text).toContain('This invitation was withdrawn.');
  });

  it('that has ended says when', async () => {
    const { link } = await invite();
    app().clock.jump(7 * DAY_MS);
    const { text } = await open(link);
    app().clock.jump(-7 * DAY_MS);
    expect(text).toMatch(/This invitation ended on \d+ \w+ \d{4}\. Please ask for a new one\./);
  });

  it('that nobody sent is not found, and one without a token is not complete', async () => {
    expect((await app().raw().get('/invite?token=never-sent').expect(404)).text).toContain('Invitation not found.');
    for (const path of ['/invite', '/verify-email', '/reset-password']) {
      for (const { status, text, type } of [await app().raw().get(path), await submit(path, { password: PASSWORD })]) {
        expect({ status, type }).toEqual({ status: 422, type: 'text/html' });
        expect(text).toContain('This link is not complete.');
      }
    }
  });

  it('asks somebody who has an account to sign in, and leaves their password alone', async () => {
    const person = await registerPerson(app());
    const { link, form } = await invite(person.email);
    const { text } = await open(link).expect(200);
    expect(text).toContain('POST /api/v1/invitations/accept');
    expect(text).not.toContain('<form');
    const claimed = await submit('/invite', form).expect(409);
    expect(claimed.text).toContain('This account is already in use. Please sign in.');
    await signIn(person.email, person.password).expect(200);
  });
});

describe('the page to confirm an address', () => {
  const isVerified = async (person: Person): Promise<boolean> =>
    (await app().http().get('/auth/me').set('Authorization', person.auth).expect(200)).body.email_verified;

  it('confirms by its button, not by being looked at, and once', async () => {
    const person = await registerPerson(app());
    const link = await mailedLink(person.email, 'verify-email');
    const { text } = await open(link).expect(200);
    await open(link).expect(200);
    expect(await isVerified(person)).toBe(false);

    const token = valueOf(text, 'token');
    const done = await submit('/verify-email', { token }).expect(200);
    expect(done.text).toContain('Your e-mail address is confirmed');
    expect(await isVerified(person)).toBe(true);
    const again = await submit('/verify-email', { token }).expect(400);
    expect(again.text).toContain('This link is not valid any more. Please ask for a new one.');
  });
});

describe('the page to choose a new password', () => {
  it('refuses an easy one at the field, then sets a good one, once', async () => {
    const person = await registerPerson(app());
    await app().http().post('/auth/forgot-password').send({ email: person.email }).expect(202);
    const token = valueOf((await open(await mailedLink(person.email, 'reset-password')).expect(200)).text, 'token');

    const weak = await submit('/reset-password', { token, password: 'Password123!' }).expect(422);
    expect(weak.text).toContain('New password is one of the passwords that are guessed first; choose another.');
    expect(valueOf(weak.text, 'token')).toBe(token);
    expect(weak.text).not.toContain('Password123!');

    const done = await submit('/reset-password', { token, password: NEW_PASSWORD }).expect(200);
    expect(done.text).toContain('Your password is changed');
    await signIn(person.email, person.password).expect(401);
    await signIn(person.email, NEW_PASSWORD).expect(200);
    const again = await submit('/reset-password', { token, password: 'Anderer-8-Hafen' }).expect(400);
    expect(again.text).toContain('This link is not valid any more.');
  });
});
