import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Outbox } from '#libs/jobs';
import { Clock, notFound, SECOND_MS, type CandidateScope } from '#libs/kernel';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { mayMove } from '../domain/interview-status.js';
import type { InterviewEntity } from '../entities/interview.entity.js';
import { noAnswerYet, notInProgress } from '../interview.errors.js';
import { interviewCompleted } from '../interview.events.js';
import { InterviewRepository } from '../interview.repository.js';
import { CollectSignals } from './collect-signals.js';

export interface Completion {
  durationSeconds: number | null;
  /** The last ones, in whatever form the client has for them. */
  signals: object[];
}

/** A candidate closes the interview; its assessment begins in the background. Closing it twice is closing it once. */
@Injectable()
export class CompleteInterview {
  constructor(
    private readonly interviews: InterviewRepository,
    private readonly signals: CollectSignals,
    private readonly recruitment: RecruitmentService,
    private readonly outbox: Outbox,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async complete(scope: CandidateScope, interviewId: string, completion: Completion): Promise<InterviewEntity> {
    return this.unit.run(async () => {
      const open = await this.interviews.open(scope, interviewId, { lock: true });
      if (!open) throw notFound('Interview');
      const { interview, latest } = open;
      if (interview.status === 'completed') return interview;
      if (!mayMove(interview.status, 'completed')) throw notInProgress(interview.status);
      if (!latest.some((message) => message.messageType === 'candidate_response')) throw noAnswerYet();

      const now = this.clock.now();
      interview.status = 'completed';
      interview.completedAt = now;
      interview.endedAt = now;
      interview.durationSeconds =
        completion.durationSeconds ?? Math.round((now.getTime() - (interview.startedAt ?? now).getTime()) / SECOND_MS);
      await this.interviews.save(interview);
      await this.signals.keep(interview, completion.signals);
      if (interview.applicationId !== null) {
        await this.recruitment.noteInterviewEnded(interview.applicationId, interview.id, 'completed');
      }
      await this.outbox.publish(
        interviewCompleted,
        {
          interview_id: interview.id,
          candidate_id: interview.candidateId,
          organisation_id: interview.organisationId,
          application_id: interview.applicationId,
        },
        interview.id,
      );
      return interview;
    });
  }
}
