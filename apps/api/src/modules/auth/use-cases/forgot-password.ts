import { Injectable } from '@nestjs/common';
import { Sealer } from '#libs/database';
import { Jobs } from '#libs/jobs';
import { Ids } from '#libs/kernel';
import { sendResetLink } from '../jobs/send-reset-link.job.js';

/**
 * Somebody asks for a link to choose a new password. Whether there is such a person is looked up in the background, so
 * that neither the answer nor its time tells.
 */
@Injectable()
export class ForgotPassword {
  constructor(
    private readonly jobs: Jobs,
    private readonly sealer: Sealer,
    private readonly ids: Ids,
  ) {}

  async askForLink(email: string): Promise<void> {
    await this.jobs.enqueue(sendResetLink, { requestId: this.ids.next(), sealedEmail: this.sealer.seal(email) });
  }
}
