import { defineJob } from '#libs/jobs';

export interface ItemPayload {
  organisationId: string;
  itemId: string;
}

export const readBatchItem = defineJob<ItemPayload>('resume_batch.read', { maxAttempts: 3 });
export const inviteBatchItem = defineJob<ItemPayload>('resume_batch.invite', { maxAttempts: 5 });
