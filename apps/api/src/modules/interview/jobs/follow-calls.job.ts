import { Subscribe, type JobHandler } from '#libs/jobs';
import { callChanged, callConnected, callIncoming } from '../../acs/acs.events.js';
import { CallInterview } from '../use-cases/call-interview.js';

type Changed = NonNullable<(typeof callChanged)['payload']>;
type Connected = NonNullable<(typeof callConnected)['payload']>;
type Incoming = NonNullable<(typeof callIncoming)['payload']>;

@Subscribe(callChanged)
export class FollowCall implements JobHandler<Changed> {
  constructor(private readonly calling: CallInterview) {}

  async handle({ interviewId }: Changed): Promise<void> {
    await this.calling.follow({ interviewId });
  }
}

@Subscribe(callConnected)
export class SayQuestionInCall implements JobHandler<Connected> {
  constructor(private readonly calling: CallInterview) {}

  async handle({ interviewId, callId }: Connected): Promise<void> {
    await this.calling.sayQuestion({ interviewId }, callId);
  }
}

@Subscribe(callIncoming)
export class AnswerCandidate implements JobHandler<Incoming> {
  constructor(private readonly calling: CallInterview) {}

  async handle({ interviewId, candidateId, newsId }: Incoming): Promise<void> {
    await this.calling.answer({ candidateId }, interviewId, newsId);
  }
}
