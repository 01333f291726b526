import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock } from '#libs/kernel';
import { AuditTrail } from '../../audit/audit.service.js';
import { accountLocked, wrongCredentials } from '../auth.errors.js';
import type { Device, OpenedSession } from '../domain/session.js';
import type { UserEntity } from '../entities/user.entity.js';
import { PasswordHasher } from '../password.hasher.js';
import { PeopleRepository } from '../people.repository.js';
import { SessionOpener } from '../session.opener.js';

/**
 * Somebody signs in. An unknown address, an account without a password, one that was closed and a wrong password get
 * the same answer after the same work. Answers are given in the order in which the database counts them, so that
 * guessing in parallel tells no more than guessing one after the other.
 */
@Injectable()
export class SignIn {
  private readonly logger = new Logger('SignIn');

  constructor(
    private readonly people: PeopleRepository,
    private readonly sessions: SessionOpener,
    private readonly hasher: PasswordHasher,
    private readonly audit: AuditTrail,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 401 when the pair is wrong, 429 while the account is locked. */
  async signIn(email: string, password: string, device: Device): Promise<OpenedSession> {
    const found = await this.people.findByEmail(email);
    const person = found?.status === 'active' ? found : null;
    if (person) this.refuseLocked(person);

    const verdict = await this.hasher.verify(password, person?.passwordHash ?? null);
    if (!person) throw wrongCredentials();
    if (!verdict.isRight) return this.refuse(person);
    const renewedHash = verdict.isOutdated ? await this.hasher.hash(password) : null;
    // Closed, or given another password, while this one was being checked: look again.
    return (await this.welcome(person, renewedHash, device)) ?? this.signIn(email, password, device);
  }

  private async welcome(
    checked: UserEntity,
    renewedHash: string | null,
    device: Device,
  ): Promise<OpenedSession | null> {
    return this.unit.run(async () => {
      const now = this.clock.now();
      const person = await this.people.lockActive(checked.id);
      if (person?.passwordHash !== checked.passwordHash) return null;
      this.refuseLocked(person);
      await this.people.noteSignIn(person.id, now);
      if (renewedHash !== null) await this.people.setPassword(person.id, renewedHash, now);
      return this.sessions.open(person, device);
    });
  }

  private async refuse(person: UserEntity): Promise<never> {
    const now = this.clock.now();
    const { counted, lockedUntil } = await this.people.countFailure(person.id, now);
    if (counted) this.note(lockedUntil ? 'account.locked' : 'sign_in.failed', person);
    if (!counted && lockedUntil) throw accountLocked(lockedUntil, now);
    throw wrongCredentials();
  }

  /** Not waited for: how long the answer takes must not tell whether the address is known. */
  private note(action: 'account.locked' | 'sign_in.failed', { id }: UserEntity): void {
    this.audit
      .record({ action, object: { type: 'person', id }, actorId: null })
      .catch(() => this.logger.error({ msg: 'not recorded', action }));
  }

  private refuseLocked({ lockedUntil }: UserEntity): void {
    const now = this.clock.now();
    if (lockedUntil && lockedUntil > now) throw accountLocked(lockedUntil, now);
  }
}
