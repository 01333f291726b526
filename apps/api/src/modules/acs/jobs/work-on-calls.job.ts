import { Job, type Attempt, type JobHandler } from '#libs/jobs';
import { CopyPart } from '../use-cases/copy-part.js';
import { FollowNews } from '../use-cases/follow-news.js';
import { HoldCall } from '../use-cases/hold-call.js';
import { copyPart, followNews, hangUpCall } from './acs-jobs.js';

@Job(followNews)
export class FollowNewsJob implements JobHandler<object> {
  constructor(private readonly following: FollowNews) {}

  async handle(): Promise<void> {
    await this.following.followAll();
  }
}

@Job(copyPart)
export class CopyPartJob implements JobHandler<{ partId: string }> {
  constructor(private readonly copying: CopyPart) {}

  async handle({ partId }: { partId: string }, attempt: Attempt): Promise<void> {
    await this.copying.copy({ partId }, attempt.isLast);
  }
}

@Job(hangUpCall)
export class HangUpCallJob implements JobHandler<{ callId: string }> {
  constructor(private readonly holding: HoldCall) {}

  async handle({ callId }: { callId: string }): Promise<void> {
    await this.holding.endStray(callId);
  }
}
