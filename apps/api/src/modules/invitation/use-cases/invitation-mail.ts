import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '#libs/config';
import { Clock } from '#libs/kernel';
import { MailService } from '../../mail/mail.service.js';
import type { ApplicationBrief } from '../../recruitment/recruitment.service.js';
import type { InvitationEntity } from '../entities/invitation.entity.js';
import { invitationLetter, reminderLetter, type InvitationLetter, type LetterFacts } from '../invitation.letter.js';
import { InvitationRepository } from '../invitation.repository.js';

const SAMPLE: LetterFacts = {
  candidateName: 'Amara Okafor',
  jobTitle: 'Warehouse shift lead',
  organisationName: 'Harbour Logistics',
  durationMinutes: 25,
  customMessage: 'We liked your story about the late shift.',
  expiresAt: new Date(Date.UTC(2026, 4, 3, 12)),
  link: 'https://talenti.example/invite?token=sample',
};

/** Puts invitations and reminders into the outbox, in the caller's unit of work. */
@Injectable()
export class InvitationMail implements OnModuleInit {
  constructor(
    private readonly mails: MailService,
    private readonly invitations: InvitationRepository,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.mails.offerSample('invitation', () => invitationLetter(SAMPLE));
    this.mails.offerSample('invitation.reminder', () => reminderLetter(SAMPLE));
  }

  /** @returns the mail's id; the invitation counts as sent once that mail was. */
  async invite(application: ApplicationBrief, invitation: InvitationEntity, token: string): Promise<string> {
    const letter = invitationLetter(this.factsFor(application, invitation, token));
    const emailId = await this.queue(invitation, letter, 'invitation', String(invitation.sendAttempts));
    await this.invitations.change(invitation.id, { emailId, updatedAt: this.clock.now() });
    return emailId;
  }

  async remind(application: ApplicationBrief, invitation: InvitationEntity, token: string): Promise<void> {
    const letter = reminderLetter(this.factsFor(application, invitation, token));
    await this.queue(invitation, letter, 'invitation.reminder', `${invitation.sendAttempts}:reminder`);
  }

  private async queue(
    invitation: InvitationEntity,
    letter: InvitationLetter,
    template: string,
    which: string,
  ): Promise<string> {
    const { emailId } = await this.mails.queue({
      ...this.mails.render(letter),
      dedupeKey: `invitation:${invitation.id}:${which}`,
      to: invitation.candidateEmail,
      template,
      subject: letter.subject,
      about: { organisationId: invitation.organisationId, applicationId: invitation.applicationId },
    });
    return emailId;
  }

  private factsFor(application: ApplicationBrief, invitation: InvitationEntity, token: string): LetterFacts {
    return {
      candidateName: application.candidateName,
      jobTitle: application.jobRole.title,
      organisationName: application.organisation.name,
      durationMinutes: application.jobRole.interviewStructure?.duration_minutes ?? null,
      customMessage: invitation.customMessage,
      expiresAt: invitation.expiresAt,
      link: `${this.config.publicBaseUrl}/invite?token=${token}`,
    };
  }
}
