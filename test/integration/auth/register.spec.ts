import { newEmail, registerPerson } from '../../support/actors.js';
import { useApp } from '../../support/app.js';

const PASSWORD = 'Ruhig-9-Fluss';

describe('registering', () => {
  const app = useApp();
  const register = (body: object) => app().http().post('/auth/register').send(body);

  it('signs the person in at once', async () => {
    const email = newEmail();
    const { body, headers } = await register({ email, password: PASSWORD, full_name: 'Amara Okafor' }).expect(201);
    expect(body).toEqual({
      access_token: expect.stringMatching(/^eyJ/),
      token: body.access_token,
      token_type: 'bearer',
      expires_in: 86_400,
      refresh_token: expect.stringMatching(/^[\w-]{43}$/),
      user_id: expect.any(String),
      candidate_id: body.user_id,
      email,
    });
    expect(headers['cache-control']).toBe('no-store');
    const me = await app().http().get('/auth/me').set('Authorization', `Bearer ${body.token}`).expect(200);
    expect(me.body).toEqual({
      id: body.user_id,
      email,
      email_verified: false,
      full_name: 'Amara Okafor',
      phone: null,
      role: 'candidate',
      roles: ['candidate'],
      organisation_id: null,
      company_id: null,
      candidate_id: body.user_id,
    });
  });

  it('keeps the refresh token where scripts and other sites cannot reach it', async () => {
    const { headers, body } = await register({ email: newEmail(), password: PASSWORD, full_name: 'Amara' });
    const [cookie] = headers['set-cookie'] as unknown as string[];
    expect(cookie).toContain(`talenti_refresh=${body.refresh_token};`);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).toMatch(/Path=\/api(;|$)/);
    expect(cookie).not.toMatch(/Secure/);
  });

  it('stores neither the password nor the refresh token', async () => {
    const person = await registerPerson(app());
    const rows = await app().database.query(
      `select row_to_json(person)::text as person, row_to_json(token)::text as token
       from users person join refresh_tokens token on token.user_id = person.id where person.id = $1`,
      [person.userId],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(JSON.stringify(rows)).not.toContain(person.password);
    expect(JSON.stringify(rows)).not.toContain(person.refreshToken);
  });

  it('gives an address to one of fifty who want it at the same time', async () => {
    const email = newEmail();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => register({ email, password: PASSWORD, full_name: 'Amara Okafor' })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(new Set(refused.map(({ status, body }) => `${status} ${body.detail}`))).toEqual(
      new Set(['409 Email already registered']),
    );
  });

  it('takes an address in other letters for the same address', async () => {
    const { email } = await registerPerson(app());
    const { body } = await register({ email: email.toUpperCase(), password: PASSWORD, full_name: 'Amara' }).expect(409);
    expect(body.detail).toBe('Email already registered');
  });

  it.each([
    ['short', { password: 'Sh0rt!!' }, 'password'],
    ['without a digit', { password: 'No-digit-here' }, 'password'],
    ['guessed first', { password: 'Password123!' }, 'password'],
    ['too long', { password: `A1!${'x'.repeat(126)}` }, 'password'],
    ['no name', { full_name: ' A ' }, 'full_name'],
    ['no address', { email: 'amara at example.org' }, 'email'],
    ["a role of one's own choice", { role: 'org_admin' }, 'role'],
    ["an id of one's own choice", { id: '018f0000-0000-7000-8000-000000000001' }, 'id'],
    ['a proven address', { email_verified_at: '2026-01-01T00:00:00Z' }, 'email_verified_at'],
  ])('refuses a registration with %s', async (_, wrong, field) => {
    const right = { email: newEmail(), password: PASSWORD, full_name: 'Amara Okafor' };
    const { body } = await register({ ...right, ...wrong }).expect(422);
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
  });
});
