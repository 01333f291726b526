import { Sealer, UnitOfWork } from '#libs/database';
import { defineJob, Job, type JobHandler } from '#libs/jobs';
import { Clock, HOUR_MS } from '#libs/kernel';
import { AuthMails } from '../auth.mails.js';
import { RESET_LINKS_PER_HOUR } from '../domain/session.js';
import { OneTimeLinks } from '../one-time-links.js';
import { OneTimeTokenRepository } from '../one-time-token.repository.js';
import { PeopleRepository } from '../people.repository.js';

interface SendResetLink {
  /** Becomes the id of the link's token, so that a second run finds the first. */
  requestId: string;
  /** The address as it was typed, sealed: payloads carry no personal data in clear. */
  sealedEmail: string;
}

export const sendResetLink = defineJob<SendResetLink>('auth.send_reset_link');

/** Mails a link to choose a new password, if there is such a person and they were not sent plenty already. */
@Job(sendResetLink)
export class SendResetLinkJob implements JobHandler<SendResetLink> {
  constructor(
    private readonly people: PeopleRepository,
    private readonly tokens: OneTimeTokenRepository,
    private readonly links: OneTimeLinks,
    private readonly mails: AuthMails,
    private readonly unit: UnitOfWork,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  async handle({ requestId, sealedEmail }: SendResetLink): Promise<void> {
    await this.unit.run(async () => {
      const known = await this.people.findByEmail(this.sealer.open(sealedEmail));
      const person = known && (await this.people.lockActive(known.id));
      if (!person || (await this.tokens.exists(requestId)) || (await this.hasPlenty(person.id))) return;

      const url = await this.links.make(person.id, 'reset_password', requestId);
      await this.mails.resetPassword(person, url, requestId);
    });
  }

  private async hasPlenty(userId: string): Promise<boolean> {
    const since = new Date(this.clock.now().getTime() - HOUR_MS);
    return (await this.tokens.countSince(userId, 'reset_password', since)) >= RESET_LINKS_PER_HOUR;
  }
}
