import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock } from '#libs/kernel';
import { linkNotValid, weakPassword } from '../auth.errors.js';
import { passwordProblem } from '../domain/password.policy.js';
import { OneTimeTokenRepository } from '../one-time-token.repository.js';
import { PasswordHasher } from '../password.hasher.js';
import { PeopleRepository } from '../people.repository.js';
import { secretHash } from '../secret-hash.js';
import { SessionRepository } from '../session.repository.js';

/**
 * A person who can read the mail chooses a new password. Every session ends, a lock is lifted, and the address is
 * proven. On an account that nobody has claimed it is the first password.
 */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly people: PeopleRepository,
    private readonly tokens: OneTimeTokenRepository,
    private readonly sessions: SessionRepository,
    private readonly hasher: PasswordHasher,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 400 when the link is used or too old, 422 when the password is too easy. */
  async reset(token: string, password: string): Promise<void> {
    const problem = passwordProblem(password);
    if (problem !== null) throw weakPassword(problem);
    const tokenHash = secretHash(token);
    if (!(await this.tokens.isUsable(tokenHash, 'reset_password', this.clock.now()))) throw linkNotValid();

    const passwordHash = await this.hasher.hash(password);
    await this.unit.run(async () => {
      const now = this.clock.now();
      const userId = await this.tokens.use(tokenHash, 'reset_password', now);
      const person = userId === null ? null : await this.people.lockActive(userId);
      if (!person) throw linkNotValid();
      await this.people.setPassword(person.id, passwordHash, now);
      await this.people.liftLock(person.id, now);
      await this.people.markEmailVerified(person.id, now);
      await this.sessions.revokeAll(person.id, now);
    });
  }
}
