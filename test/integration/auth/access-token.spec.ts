import { createHmac, generateKeyPairSync } from 'node:crypto';
import { JwtService } from '@nestjs/jwt';
import { HOUR_MS } from '#libs/kernel';
import { memberOf, recruiterOf, registerPerson, type Person } from '../../support/actors.js';
import { useApp } from '../../support/app.js';

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('an access token', () => {
  const app = useApp();
  const jwt = new JwtService();
  let person: Person;
  let claims: Record<string, unknown>;
  beforeAll(async () => {
    person = await registerPerson(app());
    claims = jwt.decode(person.token);
  });

  const statusFor = async (token: string): Promise<number> => {
    const { status } = await app().http().get('/auth/me').set('Authorization', `Bearer ${token}`);
    return status;
  };
  /** A token that our own key signed, and that says something else; what is undefined is left out. */
  const signed = (changes: object, options: { secret?: string; algorithm?: 'HS256' | 'HS512' } = {}): string =>
    jwt.sign(JSON.parse(JSON.stringify({ ...claims, ...changes })), {
      secret: app().config.jwtSecret,
      algorithm: 'HS256',
      ...options,
    });

  it('says who, in which session, from whom and for whom, and nothing personal', () => {
    expect(Object.keys(claims).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'sid', 'sub', 'typ']);
    expect(claims).toMatchObject({ sub: person.userId, typ: 'access', iss: 'talenti', aud: 'talenti-users' });
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(24 * 3_600);
  });

  it('is believed when everything is right', async () => {
    expect(await statusFor(signed({}))).toBe(200);
  });

  it('is refused without a signature', async () => {
    const none = `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.`;
    expect(await statusFor(none)).toBe(401);
    expect(await statusFor(person.token.replace(/\.[^.]*$/, '.'))).toBe(401);
  });

  it.each([
    ['another key', {}, { secret: 'another-key-of-the-same-length-as-ours' }],
    ['another algorithm', {}, { algorithm: 'HS512' as const }],
    ['another issuer', { iss: 'somebody-else' }, {}],
    ['another audience', { aud: 'somebody-else' }, {}],
    ['another purpose', { typ: 'refresh' }, {}],
    ['no purpose', { typ: undefined }, {}],
    ['no end', { exp: undefined }, {}],
    ['a person who does not exist', { sub: '018f0000-0000-7000-8000-000000000001' }, {}],
    ['a session that does not exist', { sid: '018f0000-0000-7000-8000-000000000001' }, {}],
    ['no session', { sid: undefined }, {}],
    ['something else than an id', { sub: "' or 1=1 --" }, {}],
  ])('is refused with %s', async (_, changes, options) => {
    expect(await statusFor(signed(changes, options))).toBe(401);
  });

  it('is refused when a public key was used as if it were the secret', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
    expect(await statusFor(jwt.sign(claims, { privateKey, algorithm: 'RS256' }))).toBe(401);
    const body = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`;
    const key = publicKey.export({ type: 'spki', format: 'pem' });
    expect(await statusFor(`${body}.${createHmac('sha256', key).update(body).digest('base64url')}`)).toBe(401);
  });

  it('is refused with the session of somebody else', async () => {
    const other = jwt.decode<{ sid: string }>((await registerPerson(app())).token);
    expect(await statusFor(signed({ sid: other.sid }))).toBe(401);
  });

  it('is not a refresh token, and a refresh token is not an access token', async () => {
    expect(await statusFor(person.refreshToken)).toBe(401);
    await app()
      .http()
      .post('/auth/refresh')
      .send({ refresh_token: 'x'.repeat(43) })
      .expect(401);
    await app()
      .http()
      .post('/auth/refresh')
      .send({ refresh_token: person.token.slice(0, 200) })
      .expect(401);
  });

  it.each(['', 'Bearer', 'Bearer ', 'Bearer a.b.c', 'Basic YTpi'])(
    'is not found in the header "%s"',
    async (header) => {
      const { body, status, headers } = await app().http().get('/auth/me').set('Authorization', header);
      expect(status).toBe(401);
      expect(headers['www-authenticate']).toBe('Bearer');
      expect(body.detail).toMatch(/^Please sign in/);
    },
  );

  it('shows a new role and a lost membership from the next request on', async () => {
    const recruiter = await recruiterOf(app());
    const member = await memberOf(app(), recruiter.organisationId, 'viewer');
    const me = async () => (await app().http().get('/auth/me').set('Authorization', member.auth)).body;
    expect(await me()).toMatchObject({ role: 'viewer', organisation_id: recruiter.organisationId });
    const path = `/organisations/${recruiter.organisationId}/members/${member.userId}`;
    await app().http().patch(path).set('Authorization', recruiter.auth).send({ role: 'recruiter' }).expect(200);
    expect(await me()).toMatchObject({ role: 'recruiter', roles: ['candidate', 'recruiter'] });
    await app().http().delete(path).set('Authorization', recruiter.auth).expect(204);
    expect(await me()).toMatchObject({ role: 'candidate', organisation_id: null, company_id: null });
  });

  it('is refused from the moment it expires', async () => {
    app().clock.jump(24 * HOUR_MS - 60_000);
    expect(await statusFor(person.token)).toBe(200);
    app().clock.jump(60_000);
    expect(await statusFor(person.token)).toBe(401);
  });
});
