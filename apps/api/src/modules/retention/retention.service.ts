import { Injectable } from '@nestjs/common';
import { HoldRepository } from './hold.repository.js';
import { PersonalData } from './personal-data.js';
import { isHeld } from './retention.errors.js';

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
    const mayGoOn = async (): Promise<boolean> => !(await this.holds.covers({ candidateId: userId }));
    if (!(await this.personalData.erase({ userId, email, kind: 'full' }, { mayGoOn }))) throw isHeld();
  }
}
