import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, notFound } from '#libs/kernel';
import { alreadyClaimed, weakPassword } from '../auth.errors.js';
import { passwordProblem } from '../domain/password.policy.js';
import type { Device, OpenedSession } from '../domain/session.js';
import { PasswordHasher } from '../password.hasher.js';
import { PeopleRepository } from '../people.repository.js';
import { SessionOpener } from '../session.opener.js';

export interface Claim {
  password: string;
  fullName: string;
  device: Device;
}

/** A person whom staff named takes over the account that was made for them. */
@Injectable()
export class ClaimAccount {
  constructor(
    private readonly people: PeopleRepository,
    private readonly sessions: SessionOpener,
    private readonly hasher: PasswordHasher,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 409 when somebody has claimed it already, 422 when the password is too easy. */
  async claim(userId: string, { password, fullName, device }: Claim): Promise<OpenedSession> {
    const problem = passwordProblem(password);
    if (problem !== null) throw weakPassword(problem);

    const passwordHash = await this.hasher.hash(password);
    return this.unit.run(async () => {
      const person = await this.people.lockActive(userId);
      if (!person) throw notFound('Person');
      if (person.passwordHash !== null) throw alreadyClaimed();
      const now = this.clock.now();
      await this.people.setPassword(userId, passwordHash, now);
      await this.people.setFullName(userId, fullName, now);
      await this.people.markEmailVerified(userId, now);
      return this.sessions.open(person, device);
    });
  }
}
