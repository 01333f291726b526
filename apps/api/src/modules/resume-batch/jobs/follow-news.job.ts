import { Subscribe, type JobHandler } from '#libs/jobs';
import { invitationAccepted } from '../../invitation/invitation.events.js';
import { HandOverResume } from '../use-cases/hand-over-resume.js';

type Accepted = NonNullable<(typeof invitationAccepted)['payload']>;

/** An invited person came in: the resume that staff had about them is theirs now. */
@Subscribe(invitationAccepted)
export class GiveResumeToNewcomer implements JobHandler<Accepted> {
  constructor(private readonly handing: HandOverResume) {}

  async handle({ organisationId, applicationId, candidateId, isNewAccount }: Accepted): Promise<void> {
    // Whoever had an account before is asked: somebody else's file may have carried their address.
    if (isNewAccount) await this.handing.toNewcomer({ organisationId }, applicationId, candidateId);
  }
}
