import { defineJob } from '#libs/jobs';

/** Which letter. */
export interface LetterPayload {
  feedbackId: string;
  candidateId: string;
}

export const writeLetter = defineJob<LetterPayload>('feedback.write', { maxAttempts: 3 });
export const sendDueLetter = defineJob<LetterPayload>('feedback.send_due');
export const sweepLetters = defineJob<{ tick: number }>('feedback.sweep');
