import { Job, type Attempt, type JobHandler } from '#libs/jobs';
import { WriteLetter } from '../use-cases/write-letter.js';
import { writeLetter, type LetterPayload } from './letter-jobs.js';

@Job(writeLetter)
export class WriteLetterJob implements JobHandler<LetterPayload> {
  constructor(private readonly writing: WriteLetter) {}

  async handle({ feedbackId, candidateId }: LetterPayload, attempt: Attempt): Promise<void> {
    try {
      await this.writing.write({ candidateId }, feedbackId);
    } catch (error) {
      if (attempt.isLast) await this.writing.giveUp({ candidateId }, feedbackId);
      throw error;
    }
  }
}
