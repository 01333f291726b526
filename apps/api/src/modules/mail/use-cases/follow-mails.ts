import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Jobs } from '#libs/jobs';
import { Clock, DomainError, notFound, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import type { EmailAttemptEntity } from '../entities/email-attempt.entity.js';
import type { EmailStatus } from '../entities/email.entity.js';
import { sendMail } from '../jobs/send-mail.job.js';
import { MailRepository, type MailView } from '../mail.repository.js';

/** A mail and every try to deliver it, oldest first. */
export interface FollowedMail {
  mail: MailView;
  log: EmailAttemptEntity[];
}

/** Staff see what became of the mails about their applications, and have failed ones tried again. */
@Injectable()
export class FollowMails {
  constructor(
    private readonly mails: MailRepository,
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list(
    scope: OrganisationScope,
    filter: { applicationId?: string | undefined; status?: EmailStatus | undefined },
    page: PageRequest,
  ): Promise<Page<MailView>> {
    return this.mails.list(scope, filter, page);
  }

  /** @throws DomainError `mail.not_found` (404) */
  async read(scope: OrganisationScope, id: string): Promise<FollowedMail> {
    const mail = await this.mails.find(scope, id);
    if (!mail) throw notFound('Mail');
    return { mail, log: await this.mails.attemptsOf(id) };
  }

  /** @throws DomainError `mail.not_found` (404) or `mail.not_failed` (409) */
  async retry(scope: OrganisationScope, id: string): Promise<FollowedMail> {
    return this.unit.run(async () => {
      const isQueued = await this.mails.requeue(scope, id, this.clock.now());
      const followed = await this.read(scope, id);
      if (!isQueued) {
        throw new DomainError('mail.not_failed', 'Only a mail that failed can be tried again.', { kind: 'conflict' });
      }
      await this.jobs.enqueue(sendMail, { emailId: id }, { key: id });
      return followed;
    });
  }
}
