import { Job, type Attempt, type JobHandler } from '#libs/jobs';
import { InvitePeople } from '../use-cases/invite-people.js';
import { ReadItem } from '../use-cases/read-item.js';
import { inviteBatchItem, readBatchItem, type ItemPayload } from './batch-jobs.js';

/** Reads one file of a batch. */
@Job(readBatchItem)
export class ReadBatchItemJob implements JobHandler<ItemPayload> {
  constructor(private readonly reading: ReadItem) {}

  async handle({ organisationId, itemId }: ItemPayload, attempt: Attempt): Promise<void> {
    await this.reading.read({ organisationId }, itemId, attempt.isLast);
  }
}

/** Invites the person of one file. */
@Job(inviteBatchItem)
export class InviteBatchItemJob implements JobHandler<ItemPayload> {
  constructor(private readonly inviting: InvitePeople) {}

  async handle({ organisationId, itemId }: ItemPayload, attempt: Attempt): Promise<void> {
    await this.inviting.inviteOne({ organisationId }, itemId, attempt.isLast);
  }
}
