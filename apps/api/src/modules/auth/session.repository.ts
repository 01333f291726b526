import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Actor, OrganisationRole } from '#libs/kernel';
import { RefreshTokenEntity } from './entities/refresh-token.entity.js';

interface ActorRow {
  userId: string;
  email: string;
  organisationId: string | null;
  role: OrganisationRole | null;
}

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  /**
   * Who is behind an access token at this moment; null when the person, or the session, is not welcome any more. One
   * round trip, on every request. It reads the organisation's membership table directly: asking that feature would
   * cost a second trip, and features on the ground do not need each other.
   */
  async findActor(userId: string, sessionId: string): Promise<Actor | null> {
    const [row] = await this.database.query<ActorRow>(
      `select person.id as "userId", person.email, member.organisation_id as "organisationId", member.role
       from users person
       left join organisation_members member on member.user_id = person.id and member.is_active
       where person.id = $1 and person.status = 'active' and exists (
         select 1 from refresh_tokens token
         where token.family = $2 and token.user_id = person.id
           and token.rotated_at is null and token.revoked_at is null)`,
      [userId, sessionId],
    );
    if (!row) return null;
    const { email, organisationId, role } = row;
    const membership = organisationId !== null && role !== null ? { organisationId, role } : null;
    return { userId: row.userId, email, sessionId, membership };
  }

  async insert(token: Omit<RefreshTokenEntity, 'rotatedAt' | 'revokedAt'>): Promise<void> {
    await this.database.repository(RefreshTokenEntity).insert(token);
  }

  async findByHash(tokenHash: string): Promise<RefreshTokenEntity | null> {
    return this.database.repository(RefreshTokenEntity).findOneBy({ tokenHash });
  }

  async markRotated(id: string, now: Date): Promise<void> {
    await this.database.repository(RefreshTokenEntity).update({ id }, { rotatedAt: now, updatedAt: now });
  }

  async revokeFamily(userId: string, family: string, now: Date): Promise<void> {
    await this.database.query(
      `update refresh_tokens set revoked_at = $3, updated_at = $3
       where user_id = $1 and family = $2 and revoked_at is null`,
      [userId, family, now],
    );
  }

  async revokeAll(userId: string, now: Date): Promise<void> {
    await this.database.query(
      `update refresh_tokens set revoked_at = $2, updated_at = $2 where user_id = $1 and revoked_at is null`,
      [userId, now],
    );
  }

  async deleteOfDevice(userId: string, userAgent: string | null): Promise<void> {
    await this.database.query(`delete from refresh_tokens where user_id = $1 and user_agent = $2`, [userId, userAgent]);
  }

  /** Tokens that could not be used any more anyway. */
  async deleteExpired(before: Date): Promise<void> {
    await this.database.query(`delete from refresh_tokens where expires_at < $1`, [before]);
  }
}
