import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { MailService } from '../mail/mail.service.js';

interface Recipient {
  email: string;
  fullName: string;
}

/** The mails that let a person prove that an address is theirs. */
@Injectable()
export class AuthMails {
  constructor(
    private readonly mail: MailService,
    private readonly config: Config,
  ) {}

  async verifyEmail(to: Recipient, url: string, tokenId: string): Promise<void> {
    await this.mail.queue({
      dedupeKey: `auth.verify_email:${tokenId}`,
      template: 'auth.verify_email',
      to: to.email,
      subject: `Confirm your e-mail address for ${this.config.appName}`,
      ...this.mail.render({
        heading: `Welcome to ${this.config.appName}`,
        paragraphs: [`Hello ${to.fullName},`, 'please confirm that this e-mail address is yours.'],
        button: { label: 'Confirm e-mail address', url },
        notes: ['The link works once, within an hour.', 'If you did not register, you can ignore this mail.'],
      }),
    });
  }

  async resetPassword(to: Recipient, url: string, tokenId: string): Promise<void> {
    await this.mail.queue({
      dedupeKey: `auth.reset_password:${tokenId}`,
      template: 'auth.reset_password',
      to: to.email,
      subject: `Choose a new password for ${this.config.appName}`,
      ...this.mail.render({
        heading: 'Choose a new password',
        paragraphs: [
          `Hello ${to.fullName},`,
          'somebody, hopefully you, asked to choose a new password for this address.',
        ],
        button: { label: 'Choose a password', url },
        notes: ['The link works once, within an hour.', 'If it was not you, ignore this mail; nothing has changed.'],
      }),
    });
  }
}
