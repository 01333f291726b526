import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { UnitOfWork } from '#libs/database';
import { Jobs } from '#libs/jobs';
import { asStaff, Clock, Ids, notFound, type Actor, type CandidateScope, type OrganisationScope } from '#libs/kernel';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { ResumeService } from '../../resume/resume.service.js';
import { hoursAfter } from '../domain/feedback-status.js';
import type { ResumeFeedbackEntity } from '../entities/resume-feedback.entity.js';
import { notRead } from '../feedback.errors.js';
import { FeedbackRepository } from '../feedback.repository.js';
import { writeLetter } from '../jobs/letter-jobs.js';

/** A resume was read: somebody will hear about it. */
@Injectable()
export class BeginFeedback {
  constructor(
    private readonly letters: FeedbackRepository,
    private readonly resumes: ResumeService,
    private readonly organisations: OrganisationService,
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Once per resume, however often it is told. */
  async begin(scope: CandidateScope, resumeId: string): Promise<void> {
    const resume = await this.resumes.readFor(scope, resumeId);
    if (!resume) return;
    const application = await this.letters.newestApplication(scope, resume.uploadedBy);
    await this.open(scope, resumeId, application);
  }

  /**
   * Staff ask for feedback on a resume that has none, because it was read before there was such a thing.
   *
   * @throws DomainError `resume.not_found` (404), `feedback.resume_not_read` (409)
   */
  async beginFor(actor: Actor, resumeId: string): Promise<void> {
    const { candidateId, parsingStatus, uploadedBy } = await this.resumes.get(actor, resumeId);
    const { organisationId } = asStaff(actor);
    if (candidateId === actor.userId) throw notFound('Feedback');
    if (parsingStatus !== 'completed') throw notRead();
    const application = await this.letters.newestApplication({ candidateId }, uploadedBy);
    if (application?.organisationId !== organisationId) throw notFound('Feedback');
    await this.open({ candidateId }, resumeId, application);
  }

  /** Somebody applied: letters that compare with nothing yet are written again for that role. */
  async adopt(scope: OrganisationScope, applicationId: string): Promise<void> {
    await this.unit.run(async () => {
      for (const letter of await this.letters.adopt(scope, applicationId, this.clock.now())) await this.enqueue(letter);
    });
  }

  private async open(
    { candidateId }: CandidateScope,
    resumeId: string,
    application: { applicationId: string; organisationId: string } | null,
  ): Promise<void> {
    const hours = application
      ? (await this.organisations.get(application.organisationId)).feedbackAutoSendHours
      : this.config.feedbackAutoSendHours;
    const now = this.clock.now();
    const letter: ResumeFeedbackEntity = {
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      resumeId,
      candidateId,
      organisationId: application?.organisationId ?? null,
      applicationId: application?.applicationId ?? null,
      status: 'draft',
      feedbackContent: null,
      identifiedGaps: [],
      recommendedResources: [],
      provenance: null,
      problem: null,
      generatedAt: null,
      autoSendAt: hoursAfter(now, hours),
      heldAt: null,
      heldBy: null,
      approvedAt: null,
      approvedBy: null,
      approvedAutomatically: false,
      sentAt: null,
    };
    await this.unit.run(async () => {
      if (await this.letters.insertOnce(letter)) await this.enqueue(letter);
    });
  }

  private async enqueue({ id, candidateId }: { id: string; candidateId: string }): Promise<void> {
    await this.jobs.enqueue(writeLetter, { feedbackId: id, candidateId }, { key: id });
  }
}
