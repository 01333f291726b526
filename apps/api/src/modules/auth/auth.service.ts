import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, Ids, notFound, SAMPLE_DOMAIN } from '#libs/kernel';
import type { Device, OpenedSession } from './domain/session.js';
import type { UserEntity } from './entities/user.entity.js';
import { OneTimeLinks } from './one-time-links.js';
import { PeopleRepository } from './people.repository.js';
import { SessionOpener } from './session.opener.js';
import { SessionRepository } from './session.repository.js';
import { ClaimAccount, type Claim } from './use-cases/claim-account.js';

export { toTokenResponse } from './auth.mapper.js';
export { newPasswordField } from './auth.pages.js';
export type { Device, OpenedSession } from './domain/session.js';
export { TokenResponse } from './dto/token.response.js';
export { deviceOf, SessionCookie } from './session-cookie.js';
export type { Claim } from './use-cases/claim-account.js';

/** What other features may know about a person. */
export interface Person {
  userId: string;
  email: string;
  fullName: string;
  phone: string | null;
  /** False while nobody has set a password: staff named the person, who has not come yet. */
  isClaimed: boolean;
}

/** Front desk of the people: who they are, and how they come in. */
@Injectable()
export class AuthService {
  constructor(
    private readonly repository: PeopleRepository,
    private readonly sessions: SessionOpener,
    private readonly sessionRows: SessionRepository,
    private readonly claimAccount: ClaimAccount,
    private readonly links: OneTimeLinks,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * The person with this address; an unknown one becomes an unclaimed account. Of many calls at one time exactly one
   * makes it. The name of a person who is known already stays as it is.
   */
  async ensurePerson({ email, fullName }: { email: string; fullName: string }): Promise<Person> {
    const newcomer = { id: this.ids.next(), email, fullName, phone: null, passwordHash: null };
    const existing = await this.findByEmail(email);
    if (existing) return existing;
    await this.repository.insertIfFree(newcomer, this.clock.now());
    const person = await this.findByEmail(email);
    if (!person) throw notFound('Person');
    return person;
  }

  /**
   * Sets the first password of an unclaimed account whose owner has proven, by a mailed secret, that the address is
   * theirs, and opens a session. Joins the caller's unit of work.
   *
   * @throws DomainError 409 `auth.already_claimed`, 422 when the password is too easy.
   */
  async claim(userId: string, claim: Claim): Promise<OpenedSession> {
    return this.claimAccount.claim(userId, claim);
  }

  /** Opens a session for a person whom the caller has made sure of. */
  async openSession(userId: string, device: Device): Promise<OpenedSession> {
    return this.unit.run(async () => {
      const person = await this.repository.lockActive(userId);
      if (!person) throw notFound('Person');
      return this.sessions.open(person, device);
    });
  }

  /** Signs a person out everywhere. Joins the caller's unit of work. */
  async endSessions(userId: string): Promise<void> {
    // Waits for a refresh under way, whose new token must end too.
    await this.repository.lockActive(userId);
    await this.sessionRows.revokeAll(userId, this.clock.now());
  }

  /** Nothing is left of this person's sessions on one device: what a job opened for itself. */
  async forgetDevice(userId: string, { userAgent }: Device): Promise<void> {
    await this.sessionRows.deleteOfDevice(userId, userAgent);
  }

  /** Deletes accounts of invented people for good, with all that still hangs on them; others are left alone. */
  async removeInvented(userIds: readonly string[]): Promise<void> {
    await this.repository.deleteWithin(SAMPLE_DOMAIN, userIds);
  }

  /** Those of these people who exist, by their id. */
  async people(userIds: readonly string[]): Promise<Map<string, Person>> {
    if (userIds.length === 0) return new Map();
    const found = await this.repository.findMany(userIds);
    return new Map(found.map((person) => [person.id, toPerson(person)]));
  }

  async findByEmail(email: string): Promise<Person | null> {
    const person = await this.repository.findByEmail(email);
    return person && toPerson(person);
  }

  /** The address at which somebody whom staff named sets their first password; it works once, within an hour. */
  async firstPasswordUrl(userId: string): Promise<string> {
    return this.links.make(userId, 'reset_password', this.ids.next());
  }
}

function toPerson({ id, email, fullName, phone, passwordHash }: UserEntity): Person {
  return { userId: id, email, fullName, phone, isClaimed: passwordHash !== null };
}
