import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { OneTimeTokenEntity, type OneTimePurpose } from './entities/one-time-token.entity.js';

@Injectable()
export class OneTimeTokenRepository {
  constructor(private readonly database: Database) {}

  async insert(token: Omit<OneTimeTokenEntity, 'usedAt'>): Promise<void> {
    await this.database.repository(OneTimeTokenEntity).insert(token);
  }

  async exists(id: string): Promise<boolean> {
    return this.database.repository(OneTimeTokenEntity).existsBy({ id });
  }

  /** A cheap look before the work of hashing; only `use` decides. */
  async isUsable(tokenHash: string, purpose: OneTimePurpose, now: Date): Promise<boolean> {
    return this.database
      .select(OneTimeTokenEntity, 'token')
      .where('token.token_hash = :tokenHash and token.purpose = :purpose', { tokenHash, purpose })
      .andWhere('token.used_at is null and token.expires_at > :now', { now })
      .getExists();
  }

  async countSince(userId: string, purpose: OneTimePurpose, since: Date): Promise<number> {
    return this.database
      .select(OneTimeTokenEntity, 'token')
      .where('token.user_id = :userId and token.purpose = :purpose and token.created_at > :since', {
        userId,
        purpose,
        since,
      })
      .getCount();
  }

  /**
   * Uses up a token, and with it all others that this person was sent for the same purpose.
   *
   * @returns whose it was; null when it is unknown, used or too old. Of many at one time exactly one is told.
   */
  async use(tokenHash: string, purpose: OneTimePurpose, now: Date): Promise<string | null> {
    const [used] = await this.database.query<{ userId: string }>(
      `update one_time_tokens set used_at = $3, updated_at = $3
       where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3
       returning user_id as "userId"`,
      [tokenHash, purpose, now],
    );
    if (!used) return null;
    await this.database.query(
      `update one_time_tokens set used_at = $3, updated_at = $3
       where user_id = $1 and purpose = $2 and used_at is null`,
      [used.userId, purpose, now],
    );
    return used.userId;
  }

  async deleteExpired(before: Date): Promise<void> {
    await this.database.query(`delete from one_time_tokens where expires_at < $1`, [before]);
  }
}
