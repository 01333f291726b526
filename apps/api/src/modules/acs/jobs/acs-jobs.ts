import { defineJob } from '#libs/jobs';

/** With the queue's growing pauses, for as long as the service keeps a recording. */
const COPY_ATTEMPTS = 20;

export const followNews = defineJob<object>('acs.follow_news', { maxAttempts: 10 });
export const copyPart = defineJob<{ partId: string }>('acs.copy_part', { maxAttempts: COPY_ATTEMPTS });
export const hangUpCall = defineJob<{ callId: string }>('acs.hang_up', { maxAttempts: 5 });
export const sweepNews = defineJob<{ tick: number }>('acs.sweep_news');
