import { Injectable } from '@nestjs/common';
import { asStaff, Clock, Ids, type Actor } from '#libs/kernel';
import { ScoringService } from '../../scoring/scoring.service.js';
import { stillBlind } from '../review.errors.js';
import { ReviewRepository } from '../review.repository.js';

/**
 * A second opinion is worth something only if it is formed without the first. While somebody's review of an interview is
 * open, they do not get the engine's scores of it; and whoever has read them before is on record, so that their review
 * does not count as blind. An application, alone or in a list, shows an overall score as well; that is neither refused nor noted.
 */
@Injectable()
export class KeepBlind {
  constructor(
    private readonly reviews: ReviewRepository,
    private readonly scoring: ScoringService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @returns the interview that the reading is about
   * @throws DomainError `review.blind` (409) while this person's own review of it is open.
   */
  async check(actor: Actor, reading: { interviewId: string } | { assessmentId: string }): Promise<string> {
    const interviewId =
      'interviewId' in reading
        ? reading.interviewId
        : (await this.scoring.get(actor, reading.assessmentId)).assessment.interviewId;
    if (await this.reviews.isBlind(actor.userId, interviewId)) throw stillBlind();
    return interviewId;
  }

  /** The same for several applications side by side. @returns their interviews */
  async checkApplications(actor: Actor, applicationIds: readonly string[]): Promise<string[]> {
    const interviews = await this.reviews.ofApplications(asStaff(actor), actor.userId, applicationIds);
    if (interviews.some(({ isBlind }) => isBlind)) throw stillBlind();
    return interviews.map(({ interviewId }) => interviewId);
  }

  /** Interviews that were checked before. */
  async noteSeen(actor: Actor, interviewIds: readonly string[]): Promise<void> {
    const views = interviewIds.map((interviewId) => ({ id: this.ids.next(), interviewId }));
    await this.reviews.noteAllSeen(actor.userId, views, this.clock.now());
  }
}
