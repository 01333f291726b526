import { AuthService } from '../../../apps/api/src/modules/auth/auth.service.js';
import { newEmail, registerPerson } from '../../support/actors.js';
import { useApp } from '../../support/app.js';

const PASSWORD = 'Ruhig-9-Fluss';
const DEVICE = { userAgent: 'a test', ip: '203.0.113.7' };

describe('people whom staff name', () => {
  const app = useApp();
  const desk = () => app().nest.get(AuthService);

  it('become one unclaimed account, however many name them at the same time', async () => {
    const email = newEmail();
    const named = await Promise.all(
      Array.from({ length: 20 }, () => desk().ensurePerson({ email, fullName: 'Mei Tanaka' })),
    );
    expect(new Set(named.map(({ userId }) => userId)).size).toBe(1);
    expect(named[0]).toMatchObject({ email, fullName: 'Mei Tanaka', isClaimed: false });
  });

  it('stay who they are when they have an account', async () => {
    const { email, userId } = await registerPerson(app(), { fullName: 'Amara Okafor' });
    const named = await desk().ensurePerson({ email: email.toUpperCase(), fullName: 'Somebody Else' });
    expect(named).toMatchObject({ userId, fullName: 'Amara Okafor', isClaimed: true });
  });

  it('cannot be taken over by registering with their address', async () => {
    const email = newEmail();
    await desk().ensurePerson({ email, fullName: 'Mei Tanaka' });
    const { body } = await app()
      .http()
      .post('/auth/register')
      .send({ email, password: PASSWORD, full_name: 'Not Mei' })
      .expect(409);
    expect(body.detail).toMatch(/^Email already registered.*invitation.*forgot password/);
    expect(await desk().findByEmail(email)).toMatchObject({ isClaimed: false, fullName: 'Mei Tanaka' });
  });

  it('claim their account once, even when they try ten times at the same time', async () => {
    const { userId, email } = await desk().ensurePerson({ email: newEmail(), fullName: 'Mei' });
    const claims = await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        desk().claim(userId, { password: PASSWORD, fullName: 'Mei Tanaka', device: DEVICE }),
      ),
    );
    const done = claims.filter((claim) => claim.status === 'fulfilled');
    expect(done).toHaveLength(1);
    const refused = claims.filter((claim) => claim.status === 'rejected');
    expect(new Set(refused.map(({ reason }) => reason.code))).toEqual(new Set(['auth.already_claimed']));
    const me = await app()
      .http()
      .get('/auth/me')
      .set('Authorization', `Bearer ${done[0]?.value.accessToken}`)
      .expect(200);
    expect(me.body).toMatchObject({ id: userId, email, full_name: 'Mei Tanaka', email_verified: true });
  });

  it('cannot claim an account that has an owner', async () => {
    const { userId, email, password } = await registerPerson(app());
    const claim = desk().claim(userId, { password: 'Neuer-7-Hafen', fullName: 'Somebody Else', device: DEVICE });
    await expect(claim).rejects.toMatchObject({ code: 'auth.already_claimed', kind: 'conflict' });
    await app().http().post('/auth/login').send({ email, password }).expect(200);
  });

  it('are found by their ids, those who exist', async () => {
    const [first, second] = await Promise.all([registerPerson(app()), registerPerson(app())]);
    const found = await desk().people([first.userId, second.userId, '018f0000-0000-7000-8000-000000000001']);
    expect([...found.keys()].sort()).toEqual([first.userId, second.userId].sort());
    expect(found.get(first.userId)).toMatchObject({ email: first.email, fullName: first.fullName, phone: null });
  });
});
