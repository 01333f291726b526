import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Sealer, UnitOfWork } from '#libs/database';
import { Jobs } from '#libs/jobs';
import { Clock, Ids } from '#libs/kernel';
import { renderLetter, type Letter, type RenderedLetter } from './domain/letter.js';
import { sealLetter } from './sealed-letter.js';
import { sendMail } from './jobs/send-mail.job.js';
import { MailRepository } from './mail.repository.js';

export type { Letter, RenderedLetter } from './domain/letter.js';

/** A mail that somebody wants sent. */
export interface MailOrder extends RenderedLetter {
  /** Two orders with one key are one mail, however often they are placed. */
  dedupeKey: string;
  to: string;
  /** What kind of mail it is, such as `auth.verify_email`. */
  template: string;
  subject: string;
}

/** Front desk of the outbox: mails are ordered here and delivered in the background. */
@Injectable()
export class MailService {
  constructor(
    private readonly mails: MailRepository,
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
   */
  async queue(order: MailOrder): Promise<{ emailId: string }> {
    return this.unit.run(async () => {
      const { subject, text, html, to, template, dedupeKey } = order;
      const payload = sealLetter(this.sealer, { subject, text, html });
      const mail = { id: this.ids.next(), to, template, payload, dedupeKey };
      const { id, isNew } = await this.mails.insertOnce(mail, this.clock.now());
      if (isNew) await this.jobs.enqueue(sendMail, { emailId: id }, { key: id });
      return { emailId: id };
    });
  }

  /** Puts a letter into the one layout that every mail has. */
  render(letter: Letter): RenderedLetter {
    return renderLetter(letter, this.config.appName);
  }
}
