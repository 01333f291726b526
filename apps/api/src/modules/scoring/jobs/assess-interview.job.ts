import { UnitOfWork } from '#libs/database';
import { defineJob, Job, Jobs, Subscribe, type Attempt, type JobHandler } from '#libs/jobs';
import { interviewCompleted } from '../../interview/interview.events.js';
import { AssessInterview } from '../use-cases/assess-interview.js';

interface Payload {
  interview_id: string;
  candidate_id: string;
}

export const assessInterview = defineJob<Payload>('scoring.assess_interview', { maxAttempts: 3 });

/** A finished interview is assessed without anybody asking. */
@Subscribe(interviewCompleted)
export class AssessWhenCompleted implements JobHandler<Payload> {
  constructor(
    private readonly assess: AssessInterview,
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
  ) {}

  async handle(payload: Payload): Promise<void> {
    await this.unit.run(async () => {
      await this.assess.announce({ candidateId: payload.candidate_id }, payload.interview_id);
      await this.jobs.enqueue(assessInterview, payload, { key: payload.interview_id });
    });
  }
}

@Job(assessInterview)
export class AssessInterviewJob implements JobHandler<Payload> {
  constructor(private readonly assess: AssessInterview) {}

  async handle({ interview_id, candidate_id }: Payload, attempt: Attempt): Promise<void> {
    try {
      await this.assess.assess({ candidateId: candidate_id }, interview_id);
    } catch (error) {
      if (attempt.isLast) await this.assess.giveUp({ candidateId: candidate_id }, interview_id);
      throw error;
    }
  }
}
