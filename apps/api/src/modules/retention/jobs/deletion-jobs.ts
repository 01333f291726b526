import { defineJob } from '#libs/jobs';

/** Finds requests that nobody is at, and those that are late. */
export const sweepDeletions = defineJob<{ tick: number }>('retention.sweep_deletions');
/** Broken off, it is tried again with growing pauses, and after that by every sweep. */
export const erasePerson = defineJob<{ requestId: string }>('retention.erase_person', { maxAttempts: 10 });
export const tellLate = defineJob<{ requestId: string; organisationIds: string[] }>('retention.tell_late');
