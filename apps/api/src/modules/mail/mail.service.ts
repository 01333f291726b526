import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Sealer, UnitOfWork } from '#libs/database';
import { Jobs } from '#libs/jobs';
import { Clock, DomainError, Ids } from '#libs/kernel';
import type { Letter, RenderedLetter } from './domain/letter.js';
import { renderLetter } from './domain/render-letter.js';
import { sendMail } from './jobs/send-mail.job.js';
import { MailRepository } from './mail.repository.js';
import { MailSamples, type SampleLetter } from './mail-samples.js';
import { sealLetter } from './sealed-letter.js';

export type { Letter, RenderedLetter } from './domain/letter.js';

/** A mail that somebody wants sent. */
export interface MailOrder extends RenderedLetter {
  /** Two orders with one key are one mail, however often they are placed. */
  dedupeKey: string;
  to: string;
  /** Where answers go, when not to the sender of all mails. */
  replyTo?: string;
  /** What kind of mail it is, such as `auth.verify_email`. */
  template: string;
  subject: string;
  /** Whose staff see in `/mails` what became of it; left out, nobody but operators does. */
  about?: { organisationId: string; applicationId?: string };
}

/** Mail programs cut off what is larger; Gmail is the strictest. */
const LARGEST_LETTER_BYTES = 102 * 1_024;

/**
 * Front desk of the outbox: mails are ordered here and delivered in the background.
 *
 * ```ts
 * await this.unit.run(async () => {
 *   await this.feedback.approve(scope, id, now);
 *   await this.mails.queue({
 *     ...this.mails.render({ heading, paragraphs, button }),
 *     dedupeKey: `feedback.sent:${id}`, // the same mail, whoever orders it, however often
 *     template: 'feedback.sent',
 *     to, subject,
 *     about: { organisationId, applicationId },
 *   });
 * });
 * ```
 */
@Injectable()
export class MailService {
  constructor(
    private readonly mails: MailRepository,
    private readonly samples: MailSamples,
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly config: Config,
  ) {}

  /**
   * Orders a mail inside the caller's unit of work: it goes out if and only if the unit is committed. What becomes of
   * it is told by `mail.sent` and `mail.failed`.
   *
   * @throws DomainError `email.too_large` (413)
   */
  async queue(order: MailOrder): Promise<{ emailId: string }> {
    const { subject, text, html, to, replyTo, template, dedupeKey, about } = order;
    if (Buffer.byteLength(html) > LARGEST_LETTER_BYTES || Buffer.byteLength(text) > LARGEST_LETTER_BYTES) {
      throw new DomainError('email.too_large', 'This text is too long for a mail.', { kind: 'too_large' });
    }
    return this.unit.run(async () => {
      const mail = {
        id: this.ids.next(),
        to,
        template,
        payload: sealLetter(this.sealer, { reply_to: replyTo, subject, text, html }),
        dedupeKey,
        organisationId: about?.organisationId ?? null,
        applicationId: about?.applicationId ?? null,
      };
      const { id, isNew } = await this.mails.insertOnce(mail, this.clock.now());
      if (isNew) await this.jobs.enqueue(sendMail, { emailId: id }, { key: id });
      return { emailId: id };
    });
  }

  /** Puts a letter into the one layout that every mail has. */
  render(letter: Letter): RenderedLetter {
    return renderLetter(letter, this.config.appName);
  }

  /** Lets developers look at a kind of mail under `/dev/mail/templates`, filled in with invented people. */
  offerSample(template: string, sample: () => SampleLetter): void {
    this.samples.offer(template, sample);
  }
}
