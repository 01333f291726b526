import { Logger } from '@nestjs/common';
import { Config } from '#libs/config';
import { Sealer, UnitOfWork } from '#libs/database';
import { defineJob, Job, Jobs, Outbox, type JobHandler } from '#libs/jobs';
import { Clock, Ids, isUnreachable } from '#libs/kernel';
import { EmailSender, MailFailure } from '#libs/providers';
import { nextStep, type DeliveryOutcome, type NextStep } from '../domain/delivery.policy.js';
import { mailFailed, mailSent } from '../mail.events.js';
import { MailRepository, type OutgoingMail } from '../mail.repository.js';
import { openLetter } from '../sealed-letter.js';

interface SendMail {
  emailId: string;
}

/** What came of one try. */
type Delivery =
  | { outcome: 'sent'; providerId: string }
  | { outcome: 'suppressed' }
  | {
      outcome: Exclude<DeliveryOutcome, 'sent' | 'suppressed'>;
      code: string;
      answer: string;
      message: string;
      retryAfterSeconds?: number;
    };

const OUTCOMES = {
  'email.unavailable': 'unavailable',
  'email.refused': 'refused',
  'email.misconfigured': 'misconfigured',
} as const;

/** The queue's own tries are for trouble on our side; the mail counts its tries itself. */
export const sendMail = defineJob<SendMail>('mail.send', { maxAttempts: 10 });

/**
 * Hands a mail to the deliverer and notes what came of it. Sent once it stays sent; a crash between the delivery and
 * its noting sends the mail again under the same id, by which it can be told as the same.
 */
@Job(sendMail)
export class SendMailJob implements JobHandler<SendMail> {
  private readonly logger = new Logger('Mail');

  constructor(
    private readonly mails: MailRepository,
    private readonly sender: EmailSender,
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
    private readonly unit: UnitOfWork,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly config: Config,
  ) {}

  async handle({ emailId }: SendMail): Promise<void> {
    const mail = await this.mails.take(emailId, this.clock.now());
    if (!mail) return;
    const delivery = await this.deliver(mail);
    const step = nextStep(
      delivery.outcome,
      mail.attempts,
      'retryAfterSeconds' in delivery ? delivery.retryAfterSeconds : undefined,
    );
    await this.unit.run(() => this.note(mail, delivery, step));
  }

  private async deliver(mail: OutgoingMail): Promise<Delivery> {
    if (isUnreachable(mail.to)) return { outcome: 'suppressed' };
    try {
      const { reply_to: replyTo, subject, text, html } = openLetter(this.sealer, mail.payload);
      const from = { name: this.config.appName, address: this.config.fromEmail };
      const { providerId } = await this.sender.send({ id: mail.id, from, to: mail.to, replyTo, subject, text, html });
      return { outcome: 'sent', providerId };
    } catch (error) {
      return asDelivery(error);
    }
  }

  private async note(mail: OutgoingMail, delivery: Delivery, step: NextStep): Promise<void> {
    const now = this.clock.now();
    const isSettled = delivery.outcome === 'sent' || delivery.outcome === 'suppressed';
    await this.mails.keepAttempt({
      id: this.ids.next(),
      emailId: mail.id,
      at: now,
      provider: this.sender.engine,
      outcome: delivery.outcome,
      answer: isSettled ? null : delivery.answer,
      message: isSettled ? null : delivery.message,
    });
    const news = { email_id: mail.id, dedupe_key: mail.dedupeKey };
    if (isSettled) {
      if (delivery.outcome === 'sent') await this.mails.markSent(mail.id, delivery.providerId, now);
      else await this.mails.markSuppressed(mail.id, now);
      await this.outbox.publish(mailSent, news, mail.id);
      return;
    }
    const { code, answer } = delivery;
    this.logger.warn({
      msg: 'mail not sent',
      email_id: mail.id,
      attempt: mail.attempts,
      code,
      answer,
      next: step.kind,
    });
    await this.mails.markNotSent(mail.id, step.kind === 'give_up' ? 'failed' : 'queued', code, now);
    if (step.kind === 'give_up') await this.outbox.publish(mailFailed, news, mail.id);
    if (step.kind === 'try_again') {
      const runAt = new Date(now.getTime() + step.afterMs);
      await this.jobs.enqueue(sendMail, { emailId: mail.id }, { key: mail.id, runAt });
    }
  }
}

function asDelivery(error: unknown): Delivery {
  if (error instanceof MailFailure) {
    const { code, answer, detail: message, retryAfterSeconds } = error;
    return {
      outcome: OUTCOMES[code],
      code,
      answer,
      message,
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    };
  }
  // Such as a letter that was sealed with another secret. The words of the error may be the letter's.
  const answer = error instanceof Error ? error.name : 'unknown';
  return { outcome: 'failed', code: 'email.failed', answer, message: 'The mail could not be made ready.' };
}
