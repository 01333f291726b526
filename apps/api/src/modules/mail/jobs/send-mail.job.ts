import { Config } from '#libs/config';
import { Sealer, UnitOfWork } from '#libs/database';
import { defineJob, Job, Outbox, type Attempt, type JobHandler } from '#libs/jobs';
import { Clock, DomainError } from '#libs/kernel';
import { EmailSender } from '#libs/providers';
import { mailFailed, mailSent } from '../mail.events.js';
import { MailRepository, type OutgoingMail } from '../mail.repository.js';
import { openLetter } from '../sealed-letter.js';

interface SendMail {
  emailId: string;
}

export const sendMail = defineJob<SendMail>('mail.send', { maxAttempts: 5 });

/**
 * Hands a mail to the deliverer. Sent once it stays sent; a crash between the delivery and its noting sends the mail
 * again under the same id, by which the deliverer can tell.
 */
@Job(sendMail)
export class SendMailJob implements JobHandler<SendMail> {
  constructor(
    private readonly mails: MailRepository,
    private readonly sender: EmailSender,
    private readonly outbox: Outbox,
    private readonly unit: UnitOfWork,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async handle({ emailId }: SendMail, attempt: Attempt): Promise<void> {
    const mail = await this.mails.take(emailId, this.clock.now());
    if (!mail) return;
    try {
      const letter = openLetter(this.sealer, mail.payload);
      const { providerId } = await this.sender.send({
        id: mail.id,
        from: this.config.fromEmail,
        to: mail.to,
        ...letter,
      });
      await this.noteSent(mail, providerId);
    } catch (error) {
      await this.noteNotSent(mail, error, attempt);
      throw error;
    }
  }

  private async noteSent(mail: OutgoingMail, providerId: string): Promise<void> {
    await this.unit.run(async () => {
      await this.mails.markSent(mail.id, providerId, this.clock.now());
      await this.outbox.publish(mailSent, { email_id: mail.id, dedupe_key: mail.dedupeKey }, mail.id);
    });
  }

  private async noteNotSent(mail: OutgoingMail, error: unknown, attempt: Attempt): Promise<void> {
    const code = error instanceof DomainError ? error.code : 'email.failed';
    await this.unit.run(async () => {
      await this.mails.markNotSent(mail.id, attempt.isLast ? 'failed' : 'queued', code, this.clock.now());
      if (!attempt.isLast) return;
      await this.outbox.publish(mailFailed, { email_id: mail.id, dedupe_key: mail.dedupeKey }, mail.id);
    });
  }
}
