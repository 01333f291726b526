import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { UnitOfWork } from '#libs/database';
import { asCandidate, Clock, Ids, notFound, type Actor } from '#libs/kernel';
import { InterviewService } from '../../interview/interview.service.js';
import { ScoringService } from '../../scoring/scoring.service.js';
import { ContestRepository } from '../contest.repository.js';
import { contestDoor, daysAfter, type ContestDoor } from '../domain/contest.policy.js';
import type { ContestEntity } from '../entities/contest.entity.js';
import {
  contestOpen,
  contestTooLate,
  nothingToContest,
  practiceContested,
  unknownDimensions,
} from '../review.errors.js';
import { Colleagues } from './colleagues.js';
import { ContestMail } from './contest-mail.js';

/**
 * A candidate contests the result of their interview, and a person has to look at it again by a date. Anyone who is
 * subject to a decision with automated means may obtain human intervention, express their point of view and contest it
 * (GDPR, Article 22(3)); Article 86 of the EU AI Act adds the right to an explanation.
 */
@Injectable()
export class ContestResult {
  constructor(
    private readonly contests: ContestRepository,
    private readonly scoring: ScoringService,
    private readonly interviews: InterviewService,
    private readonly colleagues: Colleagues,
    private readonly mail: ContestMail,
    private readonly unit: UnitOfWork,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async contest(
    actor: Actor,
    interviewId: string,
    { reason, dimensions }: { reason: string; dimensions: readonly string[] },
  ): Promise<ContestEntity> {
    const { record, whole } = await this.scoring.scoredReport(actor, interviewId);
    if (record.candidateId !== actor.userId) throw notFound('Interview');
    const assessment = whole?.assessment;
    const door = contestDoor(
      { kind: record.kind, assessedAt: assessment?.generatedAt ?? null },
      this.config.contestWindowDays,
      this.clock.now(),
    );
    checkOpen(door);
    if (!assessment || record.organisationId === null) throw nothingToContest();
    const known = whole.dimensions.map(({ dimension }) => dimension);
    const unknown = dimensions.filter((name) => !known.includes(name));
    if (unknown.length > 0) throw unknownDimensions(unknown);

    const contest = this.blank(assessment.id, record.organisationId, { actor, interviewId, reason, dimensions });
    const able = await this.colleagues.holding({ organisationId: record.organisationId }, 'hiring.write');
    await this.unit.run(async () => {
      if (!(await this.contests.insertUnlessOpen(contest))) throw contestOpen();
      await this.mail.opened(
        contest,
        able.filter(({ userId }) => userId !== actor.userId),
      );
    });
    return contest;
  }

  /** The candidate's newest contest of the interview; null while there is none. */
  async newest(actor: Actor, interviewId: string): Promise<ContestEntity | null> {
    await this.interviews.checkInSight(asCandidate(actor), interviewId);
    return this.contests.newest(asCandidate(actor), interviewId);
  }

  private blank(
    assessmentId: string,
    organisationId: string,
    given: { actor: Actor; interviewId: string; reason: string; dimensions: readonly string[] },
  ): ContestEntity {
    const now = this.clock.now();
    return {
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      organisationId,
      interviewId: given.interviewId,
      candidateId: given.actor.userId,
      assessmentId,
      reason: given.reason,
      dimensions: [...new Set(given.dimensions)],
      status: 'open',
      dueAt: daysAfter(now, this.config.contestReviewDays),
      assignedTo: null,
      outcome: null,
      explanation: null,
      decidedBy: null,
      decidedAt: null,
      remindedAt: null,
    };
  }
}

function checkOpen(door: ContestDoor): void {
  if (door.kind === 'nothing_decided') throw practiceContested();
  if (door.kind === 'not_assessed') throw nothingToContest();
  if (door.kind === 'too_late') throw contestTooLate(door.until);
}
