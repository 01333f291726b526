import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Clock, Ids } from '#libs/kernel';
import { ONE_TIME_TOKEN_MS } from './domain/session.js';
import type { OneTimePurpose } from './entities/one-time-token.entity.js';
import { OneTimeTokenRepository } from './one-time-token.repository.js';
import { secretHash } from './secret-hash.js';

const PAGES: Readonly<Record<OneTimePurpose, string>> = {
  verify_email: 'verify-email',
  reset_password: 'reset-password',
};

/** Makes links that prove, by being opened, that a mail was read. Only a hash of their secret is kept. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly tokens: OneTimeTokenRepository,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @returns the address of a page that takes the token; it works once, within an hour. */
  async make(userId: string, purpose: OneTimePurpose, id: string): Promise<string> {
    const now = this.clock.now();
    const token = this.ids.secret();
    await this.tokens.insert({
      id,
      userId,
      purpose,
      tokenHash: secretHash(token),
      expiresAt: new Date(now.getTime() + ONE_TIME_TOKEN_MS),
      createdAt: now,
      updatedAt: now,
    });
    return `${this.config.publicBaseUrl}/${PAGES[purpose]}?token=${token}`;
  }
}
