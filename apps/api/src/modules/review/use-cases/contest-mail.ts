import { Injectable, type OnModuleInit } from '@nestjs/common';
import { notFound } from '#libs/kernel';
import { AuthService } from '../../auth/auth.service.js';
import { InterviewService } from '../../interview/interview.service.js';
import { MailService } from '../../mail/mail.service.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import {
  acknowledgementLetter,
  outcomeLetter,
  overdueLetter,
  requestLetter,
  type ContestFacts,
  type ContestLetter,
} from '../contest.letter.js';
import type { Outcome } from '../domain/contest.policy.js';
import type { ContestEntity } from '../entities/contest.entity.js';
import type { Colleague } from './colleagues.js';

const SAMPLE: ContestFacts = {
  jobTitle: 'Warehouse shift lead',
  organisationName: 'Harbour Logistics',
  dueAt: new Date(Date.UTC(2026, 4, 3, 12)),
};

/** Puts the letters about a contest into the outbox, in the caller's unit of work. */
@Injectable()
export class ContestMail implements OnModuleInit {
  constructor(
    private readonly mails: MailService,
    private readonly people: AuthService,
    private readonly interviews: InterviewService,
    private readonly organisations: OrganisationService,
  ) {}

  onModuleInit(): void {
    this.mails.offerSample('contest.acknowledged', () => acknowledgementLetter(SAMPLE));
    this.mails.offerSample('contest.requested', () => requestLetter(SAMPLE));
    this.mails.offerSample('contest.answered', () => outcomeLetter(SAMPLE, 'changed', 'We read your answers again.'));
    this.mails.offerSample('contest.overdue', () => overdueLetter(SAMPLE));
  }

  async opened(contest: ContestEntity, staff: readonly Colleague[]): Promise<void> {
    const facts = await this.factsOf(contest);
    await this.toCandidate(contest, 'contest.acknowledged', acknowledgementLetter(facts));
    for (const colleague of staff) await this.queue(contest, 'contest.requested', requestLetter(facts), colleague);
  }

  async answered(contest: ContestEntity, outcome: Outcome, explanation: string): Promise<void> {
    const letter = outcomeLetter(await this.factsOf(contest), outcome, explanation);
    await this.toCandidate(contest, 'contest.answered', letter);
  }

  async overdue(contest: ContestEntity, administrators: readonly Colleague[]): Promise<void> {
    const letter = overdueLetter(await this.factsOf(contest));
    for (const colleague of administrators) await this.queue(contest, 'contest.overdue', letter, colleague);
  }

  private async toCandidate(contest: ContestEntity, template: string, letter: ContestLetter): Promise<void> {
    const candidate = (await this.people.people([contest.candidateId])).get(contest.candidateId);
    if (!candidate) throw notFound('Candidate');
    await this.queue(contest, template, letter, candidate);
  }

  private async queue(contest: ContestEntity, template: string, letter: ContestLetter, to: Colleague): Promise<void> {
    const { id, organisationId, candidateId, interviewId } = contest;
    const { applicationId } = await this.interviews.record({ candidateId }, interviewId);
    await this.mails.queue({
      ...this.mails.render(letter),
      dedupeKey: `${template}:${id}:${to.userId}`,
      to: to.email,
      template,
      subject: letter.subject,
      about: { organisationId, ...(applicationId !== null && { applicationId }) },
    });
  }

  private async factsOf({ candidateId, interviewId, organisationId, dueAt }: ContestEntity): Promise<ContestFacts> {
    // One after the other: a unit of work has one connection.
    const { role } = await this.interviews.record({ candidateId }, interviewId);
    const organisationName = await this.organisations.nameOf(organisationId);
    return { jobTitle: role.title, organisationName, dueAt };
  }
}
