import { hashSync } from 'bcryptjs';
import { MINUTE_MS } from '#libs/kernel';
import { newEmail, registerPerson, type Person } from '../../support/actors.js';
import { useApp } from '../../support/app.js';

const WRONG = 'Wrong-9-Password';

describe('signing in', () => {
  const app = useApp();
  const signIn = (email: string, password: string) => app().http().post('/auth/login').send({ email, password });
  const wrongTimes = async (person: Person, times: number) => {
    for (let time = 0; time < times; time++) await signIn(person.email, WRONG).expect(401);
  };

  it('opens a session, whatever letters the address is written in', async () => {
    const person = await registerPerson(app());
    const { body } = await signIn(` ${person.email.toUpperCase()} `, person.password).expect(200);
    expect(body).toMatchObject({ user_id: person.userId, token: body.access_token, token_type: 'bearer' });
    await app().http().get('/auth/me').set('Authorization', `Bearer ${body.access_token}`).expect(200);
  });

  it('says the same to an unknown address, a wrong password, an unclaimed and a closed account', async () => {
    const [known, closed, unclaimed] = await Promise.all([1, 2, 3].map(() => registerPerson(app())));
    await app().database.query(`update users set status = 'inactive' where id = $1`, [closed?.userId]);
    await app().database.query(`update users set password_hash = null where id = $1`, [unclaimed?.userId]);
    const answers = await Promise.all([
      signIn(newEmail(), WRONG),
      signIn(known?.email ?? '', WRONG),
      signIn(closed?.email ?? '', closed?.password ?? ''),
      signIn(unclaimed?.email ?? '', unclaimed?.password ?? ''),
    ]);
    const said = answers.map(({ status, body: { request_id: _, ...problem } }) => JSON.stringify({ status, problem }));
    expect(new Set(said).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({ status: 401, detail: 'Invalid email or password' });
  });

  it('works as hard for an unknown address as for a known one', async () => {
    const quickest = { known: Infinity, unknown: Infinity };
    for (let round = 0; round < 4; round++) {
      const { email } = await registerPerson(app());
      for (const [kind, address] of [
        ['known', email],
        ['unknown', newEmail()],
      ] as const) {
        const startedMs = performance.now();
        await signIn(address, WRONG).expect(401);
        quickest[kind] = Math.min(quickest[kind], performance.now() - startedMs);
      }
    }
    // Without the same hashing, the unknown address would be about five times as quick.
    expect(quickest.unknown).toBeGreaterThan(quickest.known / 2);
  });

  it('accepts an imported bcrypt hash once, and keeps argon2id from then on', async () => {
    const person = await registerPerson(app());
    const imported = hashSync(person.password, 4);
    await app().database.query('update users set password_hash = $2 where id = $1', [person.userId, imported]);
    const together = await Promise.all([1, 2, 3].map(() => signIn(person.email, person.password)));
    expect(together.map(({ status }) => status)).toEqual([200, 200, 200]);
    const [row] = await app().database.query<{ hash: string }>(
      'select password_hash as hash from users where id = $1',
      [person.userId],
    );
    expect(row?.hash).toMatch(/^\$argon2id\$/);
    await signIn(person.email, person.password).expect(200);
  });

  describe('with wrong passwords', () => {
    it('locks the account after five, even for the right one, and says for how long', async () => {
      const person = await registerPerson(app());
      await wrongTimes(person, 5);
      const { body, headers } = await signIn(person.email, person.password).expect(429);
      expect(body.detail).toMatch(/^Too many wrong passwords/);
      expect(Number(headers['retry-after'])).toBeGreaterThan(14 * 60);
      expect(Number(headers['retry-after'])).toBeLessThanOrEqual(15 * 60);
    });

    it('opens the account again after a quarter of an hour', async () => {
      const person = await registerPerson(app());
      await wrongTimes(person, 5);
      app().clock.jump(15 * MINUTE_MS + 1);
      await wrongTimes(person, 4);
      await signIn(person.email, person.password).expect(200);
    });

    it('forgets four of them when the right one comes', async () => {
      const person = await registerPerson(app());
      await wrongTimes(person, 4);
      await signIn(person.email, person.password).expect(200);
      await wrongTimes(person, 4);
      await signIn(person.email, person.password).expect(200);
    });

    it('forgets those that are older than a quarter of an hour', async () => {
      const person = await registerPerson(app());
      await wrongTimes(person, 4);
      app().clock.jump(15 * MINUTE_MS + 1);
      await wrongTimes(person, 4);
      await signIn(person.email, person.password).expect(200);
    });

    it('tells somebody who guesses forty at one time no more than five of them', async () => {
      const person = await registerPerson(app());
      const answers = await Promise.all(Array.from({ length: 40 }, () => signIn(person.email, WRONG)));
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(35);
    });

    it('locks nobody else', async () => {
      const [guessed, other] = await Promise.all([registerPerson(app()), registerPerson(app())]);
      await wrongTimes(guessed, 5);
      await signIn(other.email, other.password).expect(200);
    });
  });

  it('is refused with fields that do not belong there', async () => {
    const { body } = await app()
      .http()
      .post('/auth/login')
      .send({ email: newEmail(), password: WRONG, role: 'org_admin' })
      .expect(422);
    expect(body.errors).toEqual([{ field: 'role', message: 'is not a known field' }]);
  });
});
