import { Injectable } from '@nestjs/common';
import { changedSomething } from './domain/merged-outcomes.js';
import { HoldRepository } from './hold.repository.js';
import { PersonalData } from './personal-data.js';
import { isHeld, neverEnding } from './retention.errors.js';

const MOST_ROUNDS = 5;

/** The front desk of retention. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly personalData: PersonalData,
    private readonly holds: HoldRepository,
  ) {}

  /**
   * Erases, at once, everything about somebody who never existed: no request is kept and no certificate made, for there
   * is nobody to prove it to. Broken off anywhere, the next call goes on.
   *
   * @param email as it was when data about them was collected.
   * @throws DomainError `retention.held` (409) while something of theirs is under a legal hold.
   */
  async eraseInvented({ userId, email }: { userId: string; email: string }): Promise<void> {
    if (await this.holds.covers({ candidateId: userId })) throw isHeld();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      let foundSomething = false;
      for (const erasable of this.personalData.erasables) {
        const outcomes = await erasable.erase({ userId, email, kind: 'full' });
        foundSomething ||= changedSomething(outcomes);
      }
      if (!foundSomething) return;
    }
    throw neverEnding();
  }
}
