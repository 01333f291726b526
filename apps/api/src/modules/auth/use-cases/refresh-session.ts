import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock } from '#libs/kernel';
import { sessionEnded } from '../auth.errors.js';
import type { Device, OpenedSession } from '../domain/session.js';
import { PeopleRepository } from '../people.repository.js';
import { secretHash } from '../secret-hash.js';
import { SessionOpener } from '../session.opener.js';
import { SessionRepository } from '../session.repository.js';

/**
 * A session goes on with a new pair of tokens, and the old refresh token dies. Whoever shows a dead one has stolen it,
 * or was stolen from: nobody can tell, so the whole session ends.
 */
@Injectable()
export class RefreshSession {
  constructor(
    private readonly people: PeopleRepository,
    private readonly sessions: SessionRepository,
    private readonly opener: SessionOpener,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 401 when the token is unknown, dead or too old. */
  async refresh(refreshToken: string | undefined, device: Device): Promise<OpenedSession> {
    const next = refreshToken ? await this.unit.run(() => this.rotate(secretHash(refreshToken), device)) : null;
    if (!next) throw sessionEnded();
    return next;
  }

  /** Answers null instead of throwing, because ending the session must be committed. */
  private async rotate(tokenHash: string, device: Device): Promise<OpenedSession | null> {
    const shown = await this.sessions.findByHash(tokenHash);
    const person = shown && (await this.people.lockActive(shown.userId));
    // Read again behind the lock: another request may have rotated or revoked it in between.
    const token = person && (await this.sessions.findByHash(tokenHash));
    if (!person || !token) return null;

    const now = this.clock.now();
    if (token.rotatedAt || token.revokedAt) {
      await this.sessions.revokeFamily(token.userId, token.family, now);
      return null;
    }
    if (token.expiresAt <= now) return null;
    await this.sessions.markRotated(token.id, now);
    return this.opener.open(person, device, token.family);
  }
}
