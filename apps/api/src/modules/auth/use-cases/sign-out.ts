import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, type Actor } from '#libs/kernel';
import { PeopleRepository } from '../people.repository.js';
import { SessionRepository } from '../session.repository.js';

/** A person leaves: the session and every token of it end. */
@Injectable()
export class SignOut {
  constructor(
    private readonly people: PeopleRepository,
    private readonly sessions: SessionRepository,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async signOut(actor: Actor): Promise<void> {
    await this.unit.run(async () => {
      // Waits for a refresh under way, whose new token must end too.
      await this.people.lockActive(actor.userId);
      await this.sessions.revokeFamily(actor.userId, actor.sessionId, this.clock.now());
    });
  }
}
