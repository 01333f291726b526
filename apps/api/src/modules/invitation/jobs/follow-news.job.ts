import { Subscribe, type JobHandler } from '#libs/jobs';
import { Clock } from '#libs/kernel';
import { mailSent } from '../../mail/mail.events.js';
import { applicationDecided } from '../../recruitment/recruitment.events.js';
import { fromMailNews, type MailNews } from '../invitation.mapper.js';
import { InvitationRepository } from '../invitation.repository.js';

type Decided = NonNullable<(typeof applicationDecided)['payload']>;

/** The mail with an invitation went out, at the first try or at a later one. */
@Subscribe(mailSent)
export class NoteSentInvitation implements JobHandler<MailNews> {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly clock: Clock,
  ) {}

  async handle(news: MailNews): Promise<void> {
    await this.invitations.markSent(fromMailNews(news), this.clock.now());
  }
}

/** Who was rejected or has withdrawn is told so by the link too. */
@Subscribe(applicationDecided)
export class RevokeAfterTheEnd implements JobHandler<Decided> {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly clock: Clock,
  ) {}

  async handle({ applicationId, decision }: Decided): Promise<void> {
    if (decision !== 'rejected' && decision !== 'withdrawn') return;
    await this.invitations.revokeAllOf(applicationId, this.clock.now());
  }
}
