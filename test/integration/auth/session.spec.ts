import { DAY_MS } from '#libs/kernel';
import { registerPerson } from '../../support/actors.js';
import { useApp } from '../../support/app.js';

describe('a session', () => {
  const app = useApp();
  const refresh = (token: string) => app().http().post('/auth/refresh').send({ refresh_token: token });
  const me = (token: string) => app().http().get('/auth/me').set('Authorization', `Bearer ${token}`);

  it('goes on with a new pair of tokens', async () => {
    const person = await registerPerson(app());
    const { body } = await refresh(person.refreshToken).expect(200);
    expect(body.user_id).toBe(person.userId);
    expect(body.refresh_token).not.toBe(person.refreshToken);
    await me(body.access_token).expect(200);
    await me(person.token).expect(200);
    await refresh(body.refresh_token).expect(200);
  });

  it('goes on for a browser, by its cookie', async () => {
    const { email, password } = await registerPerson(app());
    const browser = await app().http().post('/auth/login').send({ email, password });
    const [cookie = ''] = browser.headers['set-cookie'] as unknown as string[];
    const { body, headers } = await app()
      .http()
      .post('/auth/refresh')
      .set('Cookie', cookie.split(';')[0] ?? '');
    expect(body.user_id).toBe(browser.body.user_id);
    expect((headers['set-cookie'] as unknown as string[])[0]).toContain(body.refresh_token);
  });

  it('ends altogether when a used refresh token is shown again', async () => {
    const person = await registerPerson(app());
    const { body: thief } = await refresh(person.refreshToken).expect(200);
    const { body: next } = await refresh(thief.refresh_token).expect(200);
    await refresh(person.refreshToken).expect(401);
    await refresh(next.refresh_token).expect(401);
    await me(next.access_token).expect(401);
    await me(person.token).expect(401);
  });

  it('does not end the other sessions of the person', async () => {
    const person = await registerPerson(app());
    const { email, password } = person;
    const { body: other } = await app().http().post('/auth/login').send({ email, password });
    await refresh(person.refreshToken).expect(200);
    await refresh(person.refreshToken).expect(401);
    await me(person.token).expect(401);
    await me(other.access_token).expect(200);
    await refresh(other.refresh_token).expect(200);
  });

  it('goes on for one of twenty who show the same refresh token at the same time', async () => {
    const person = await registerPerson(app());
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(person.refreshToken)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(19);
    const alive = await app().database.query(
      'select id from refresh_tokens where user_id = $1 and revoked_at is null',
      [person.userId],
    );
    expect(alive).toEqual([]);
  });

  it('ends when the person signs out, with every token of it', async () => {
    const person = await registerPerson(app());
    const answer = await app().http().post('/auth/logout').set('Authorization', person.auth).expect(204);
    expect((answer.headers['set-cookie'] as unknown as string[])[0]).toMatch(/^talenti_refresh=;.*Path=\/api/);
    await me(person.token).expect(401);
    await refresh(person.refreshToken).expect(401);
  });

  it('ends when the person signs out while it is being refreshed', async () => {
    const person = await registerPerson(app());
    const [, refreshed] = await Promise.all([
      app().http().post('/auth/logout').set('Authorization', person.auth),
      refresh(person.refreshToken),
    ]);
    if (refreshed.status === 200) await me(refreshed.body.access_token).expect(401);
    await me(person.token).expect(401);
  });

  it('ends at once when the account is closed', async () => {
    const person = await registerPerson(app());
    await app().database.query(`update users set status = 'inactive' where id = $1`, [person.userId]);
    await me(person.token).expect(401);
    await refresh(person.refreshToken).expect(401);
  });

  it.each(['', 'nonsense', 'x'.repeat(43)])('is not opened by the refresh token "%s"', async (token) => {
    const { body } = await refresh(token).expect(401);
    expect(body.detail).toBe('This session has ended. Please sign in again.');
  });

  it('is not opened by no refresh token at all', async () => {
    await app().http().post('/auth/refresh').expect(401);
  });

  it('is over after thirty days without use', async () => {
    const person = await registerPerson(app());
    app().clock.jump(30 * DAY_MS);
    await refresh(person.refreshToken).expect(401);
  });
});

describe('a session in production', () => {
  const app = useApp({
    ENVIRONMENT: 'production',
    RATE_LIMIT_FACTOR: '1',
    ALLOW_EMBEDDED_ENGINES: 'true',
    JWT_SECRET: 'kP3vQ9sLw2xT7nB5mH8jR4cF6dG1zY0a',
  });

  it('sends its cookie over encrypted connections only', async () => {
    const { headers } = await app()
      .http()
      .post('/auth/register')
      .send({ email: 'amara@example.org', password: 'Ruhig-9-Fluss', full_name: 'Amara Okafor' })
      .expect(201);
    expect((headers['set-cookie'] as unknown as string[])[0]).toMatch(/; Secure/);
  });

  it('shows no mailbox', async () => {
    await app().http().get('/dev/mail').expect(404);
    await app().http().get('/dev/mail/messages').expect(404);
    await app().http().get('/dev/mail/018f0000-0000-7000-8000-000000000001').expect(404);
  });
});
