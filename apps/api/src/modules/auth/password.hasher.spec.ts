import { hashSync } from 'bcryptjs';
import { PasswordHasher } from './password.hasher.js';

const hasher = new PasswordHasher();

describe('keeping passwords', () => {
  it('keeps argon2id in the PHC format, never twice the same', async () => {
    const [first, second] = await Promise.all([hasher.hash('Ruhig-9-Fluss'), hasher.hash('Ruhig-9-Fluss')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(second).not.toBe(first);
  });

  it('knows the right password and no other', async () => {
    const stored = await hasher.hash('Ruhig-9-Fluss');
    expect(await hasher.verify('Ruhig-9-Fluss', stored)).toEqual({ isRight: true, isOutdated: false });
    expect(await hasher.verify('Ruhig-9-Flus', stored)).toEqual({ isRight: false, isOutdated: false });
  });

  it('takes an accent typed as one character or as two', async () => {
    const stored = await hasher.hash('Caf\u00e9-9-Fluss');
    expect((await hasher.verify('Cafe\u0301-9-Fluss', stored)).isRight).toBe(true);
  });

  it('verifies the bcrypt hash of an imported account and wants it replaced', async () => {
    const stored = hashSync('Ruhig-9-Fluss', 4);
    expect(await hasher.verify('Ruhig-9-Fluss', stored)).toEqual({ isRight: true, isOutdated: true });
    expect(await hasher.verify('ruhig-9-Fluss', stored)).toEqual({ isRight: false, isOutdated: false });
  });

  it('lets nobody into an account without a password, or with a hash it cannot read', async () => {
    expect((await hasher.verify('', null)).isRight).toBe(false);
    for (const unreadable of ['', 'plain', '$argon2id$v=19$m=19456,t=2,p=1$', '$argon2id$v=19$m=8,t=1,p=1$YQ$YQ']) {
      expect((await hasher.verify('', unreadable)).isRight).toBe(false);
    }
  });
});
