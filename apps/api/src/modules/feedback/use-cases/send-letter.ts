import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Outbox } from '#libs/jobs';
import { Clock, notFound, type CandidateScope } from '#libs/kernel';
import { AuthService } from '../../auth/auth.service.js';
import { MailService } from '../../mail/mail.service.js';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { isDue } from '../domain/feedback-status.js';
import type { ResumeFeedbackEntity } from '../entities/resume-feedback.entity.js';
import { NOT_DELIVERED } from '../feedback.errors.js';
import { feedbackSent } from '../feedback.events.js';
import { feedbackLetter } from '../feedback.letter.js';
import { mailKeyOf } from '../feedback.mapper.js';
import { FeedbackRepository } from '../feedback.repository.js';

/** A letter goes out: because somebody approved it, or because its time has come. */
@Injectable()
export class SendLetter {
  constructor(
    private readonly letters: FeedbackRepository,
    private readonly mails: MailService,
    private readonly people: AuthService,
    private readonly recruitment: RecruitmentService,
    private readonly outbox: Outbox,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Sends what nobody looked at in time; changes nothing when somebody did, or holds it. */
  async sendIfDue(scope: CandidateScope, feedbackId: string): Promise<void> {
    await this.unit.run(async () => {
      const letter = await this.letters.lock(scope, feedbackId);
      if (letter && isDue(letter, this.clock.now())) await this.approve(letter, null);
    });
  }

  /**
   * Approves a letter whose row the caller's unit of work holds, and puts its one mail into the outbox.
   *
   * @param approvedBy null for the schedule.
   */
  async approve(letter: ResumeFeedbackEntity, approvedBy: string | null): Promise<void> {
    const now = this.clock.now();
    await this.letters.change(letter.id, {
      status: 'approved',
      approvedAt: now,
      approvedBy,
      approvedAutomatically: approvedBy === null,
      heldAt: null,
      heldBy: null,
      updatedAt: now,
    });
    await this.mail(letter, approvedBy === null);
  }

  /** The deliverer took the mail, at the first try or at a later one. */
  async noteSent(feedbackId: string): Promise<void> {
    const now = this.clock.now();
    await this.unit.run(async () => {
      const letter = await this.letters.noteDelivery(feedbackId, { sentAt: now }, now);
      if (!letter) return;
      const { candidateId, resumeId, organisationId, applicationId } = letter;
      const news = { feedbackId, candidateId, resumeId, organisationId, applicationId };
      await this.outbox.publish(feedbackSent, news, feedbackId);
    });
  }

  /** Every try failed; it stays approved, and is sent when somebody has the mail tried again. */
  async noteNotDelivered(feedbackId: string): Promise<void> {
    await this.letters.noteDelivery(feedbackId, { problem: NOT_DELIVERED }, this.clock.now());
  }

  private async mail(letter: ResumeFeedbackEntity, isAutomatic: boolean): Promise<void> {
    // One after the other: a unit of work has one connection.
    const person = (await this.people.people([letter.candidateId])).get(letter.candidateId);
    if (!person || letter.feedbackContent === null) throw notFound('Candidate');
    const application =
      letter.applicationId === null
        ? null
        : await this.recruitment.applicationFor({ candidateId: letter.candidateId }, letter.applicationId);
    const { subject, ...body } = feedbackLetter({
      content: letter.feedbackContent,
      resources: letter.recommendedResources,
      role: application && { title: application.jobRole.title, organisationName: application.organisation.name },
      isAutomatic,
    });
    await this.mails.queue({
      ...this.mails.render(body),
      dedupeKey: mailKeyOf(letter.id),
      to: person.email,
      template: 'resume.feedback',
      subject,
      ...(letter.organisationId !== null && {
        about: { organisationId: letter.organisationId, ...(application && { applicationId: application.id }) },
      }),
    });
  }
}
