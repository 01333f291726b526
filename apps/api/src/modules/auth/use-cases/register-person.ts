import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, Ids } from '#libs/kernel';
import { emailTaken, emailUnclaimed, weakPassword } from '../auth.errors.js';
import { AuthMails } from '../auth.mails.js';
import { passwordProblem } from '../domain/password.policy.js';
import type { Device, OpenedSession } from '../domain/session.js';
import { OneTimeLinks } from '../one-time-links.js';
import { PasswordHasher } from '../password.hasher.js';
import { PeopleRepository } from '../people.repository.js';
import { SessionOpener } from '../session.opener.js';

export interface Registration {
  email: string;
  password: string;
  fullName: string;
  phone: string | null;
}

/** Somebody opens an account, is signed in, and is asked by mail whether the address is theirs. */
@Injectable()
export class RegisterPerson {
  constructor(
    private readonly people: PeopleRepository,
    private readonly links: OneTimeLinks,
    private readonly sessions: SessionOpener,
    private readonly hasher: PasswordHasher,
    private readonly mails: AuthMails,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError 409 when the address is taken, 422 when the password is too easy. */
  async register({ email, password, fullName, phone }: Registration, device: Device): Promise<OpenedSession> {
    const problem = passwordProblem(password);
    if (problem !== null) throw weakPassword(problem);
    await this.refuseTaken(email);

    const person = { id: this.ids.next(), email, fullName, phone, passwordHash: await this.hasher.hash(password) };
    return this.unit.run(async () => {
      if (!(await this.people.insertIfFree(person, this.clock.now()))) throw emailTaken();
      await this.askForProof(person);
      return this.sessions.open(person, device);
    });
  }

  /** Saves the hashing; the database decides all the same between people who come at one time. */
  private async refuseTaken(email: string): Promise<void> {
    const known = await this.people.findByEmail(email);
    if (known) throw known.passwordHash === null ? emailUnclaimed() : emailTaken();
  }

  private async askForProof(person: { id: string; email: string; fullName: string }): Promise<void> {
    const tokenId = this.ids.next();
    await this.mails.verifyEmail(person, await this.links.make(person.id, 'verify_email', tokenId), tokenId);
  }
}
