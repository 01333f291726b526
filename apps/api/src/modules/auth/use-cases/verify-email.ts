import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock } from '#libs/kernel';
import { linkNotValid } from '../auth.errors.js';
import { OneTimeTokenRepository } from '../one-time-token.repository.js';
import { PeopleRepository } from '../people.repository.js';
import { secretHash } from '../secret-hash.js';

/** A person proves that an address is theirs. */
@Injectable()
export class VerifyEmail {
  constructor(
    private readonly people: PeopleRepository,
    private readonly tokens: OneTimeTokenRepository,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 400 when the link is used or too old. */
  async verify(token: string): Promise<void> {
    await this.unit.run(async () => {
      const now = this.clock.now();
      const userId = await this.tokens.use(secretHash(token), 'verify_email', now);
      if (userId === null) throw linkNotValid();
      await this.people.markEmailVerified(userId, now);
    });
  }
}
