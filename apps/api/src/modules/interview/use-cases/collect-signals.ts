import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, Ids, notFound, type CandidateScope } from '#libs/kernel';
import { readSignals } from '../domain/client-signal.js';
import type { InterviewEntity } from '../entities/interview.entity.js';
import { noMoreSignals } from '../interview.errors.js';
import { InterviewRepository } from '../interview.repository.js';
import { InterviewSignalRepository } from '../interview-signal.repository.js';

/** The candidate's browser tells what it noticed. It is kept with its time and never judged here. */
@Injectable()
export class CollectSignals {
  constructor(
    private readonly interviews: InterviewRepository,
    private readonly signals: InterviewSignalRepository,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Sent again, the same signals are kept once.
   *
   * @throws DomainError `interview.not_found` (404) also when it is somebody else's, `interview.not_in_progress` (409)
   * when it is over.
   */
  async collect(scope: CandidateScope, interviewId: string, entries: readonly object[]): Promise<void> {
    await this.unit.run(async () => {
      const open = await this.interviews.open(scope, interviewId, { lock: true });
      if (!open) throw notFound('Interview');
      if (open.interview.status !== 'in_progress') throw noMoreSignals(open.interview.status);
      await this.keep(open.interview, entries);
    });
  }

  /** Inside a unit of work that holds the interview's lock. */
  async keep(interview: InterviewEntity, entries: readonly object[]): Promise<void> {
    const receivedAt = this.clock.now();
    const arrived = readSignals(entries, { beganAt: interview.startedAt ?? interview.createdAt, receivedAt });
    const signals = arrived.map((signal) => ({ id: this.ids.next(), ...signal }));
    await this.signals.add(interview, signals, receivedAt);
  }
}
