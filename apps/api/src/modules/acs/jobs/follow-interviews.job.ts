import { Subscribe, type JobHandler } from '#libs/jobs';
import { interviewCompleted } from '../../interview/interview.events.js';
import { AcsService } from '../acs.service.js';

type Completed = NonNullable<(typeof interviewCompleted)['payload']>;

/** When the interview is over, so is its call. */
@Subscribe(interviewCompleted)
export class HangUpWhenCompleted implements JobHandler<Completed> {
  constructor(private readonly acs: AcsService) {}

  async handle({ interview_id: interviewId, candidate_id: candidateId }: Completed): Promise<void> {
    const call = await this.acs.liveCall({ interviewId });
    if (call) await this.acs.hangUp({ candidateId }, call.id);
  }
}
