import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock } from '#libs/kernel';
import { MailService } from '../../mail/mail.service.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { DeletionRequestRepository } from '../deletion-request.repository.js';
import { lateLetter } from '../late.letter.js';

/** Tells the administrators, once, that somebody waits longer for their erasure than the law allows. */
@Injectable()
export class TellLate implements OnModuleInit {
  private readonly logger = new Logger('Retention');

  constructor(
    private readonly requests: DeletionRequestRepository,
    private readonly organisations: OrganisationService,
    private readonly mails: MailService,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.mails.offerSample('erasure.late', () => lateLetter('018f0000-0000-7000-8000-000000000001'));
  }

  async tell(requestId: string, organisationIds: readonly string[]): Promise<void> {
    const letter = lateLetter(requestId);
    const readers: { organisationId: string; userId: string; email: string }[] = [];
    for (const organisationId of organisationIds) {
      const administrators = await this.organisations.administrators({ organisationId });
      readers.push(...administrators.map(({ userId, email }) => ({ organisationId, userId, email })));
    }
    await this.unit.run(async () => {
      if (!(await this.requests.noteTold(requestId, this.clock.now()))) return;
      // Operators hear of it too, whoever is concerned.
      this.logger.warn({ msg: 'erasure is late', request_id: requestId });
      for (const { organisationId, userId, email } of readers) {
        await this.mails.queue({
          ...this.mails.render(letter),
          dedupeKey: `erasure.late:${requestId}:${userId}`,
          to: email,
          template: 'erasure.late',
          subject: letter.subject,
          about: { organisationId },
        });
      }
    });
  }
}
