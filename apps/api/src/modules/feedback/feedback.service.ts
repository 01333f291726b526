import { Injectable } from '@nestjs/common';
import type { CandidateScope, Page, PageRequest } from '#libs/kernel';
import { FeedbackRepository, type FeedbackView } from './feedback.repository.js';

/** The front desk of feedback on resumes. */
@Injectable()
export class FeedbackService {
  constructor(private readonly letters: FeedbackRepository) {}

  /** What a candidate was sent, newest first. */
  async sentTo(scope: CandidateScope, page: PageRequest): Promise<Page<FeedbackView>> {
    return this.letters.sentTo(scope, page);
  }
}
