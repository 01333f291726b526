import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { UnitOfWork } from '#libs/database';
import { Clock, type CandidateScope } from '#libs/kernel';
import { extractRequirements, withoutInstructions, writeFeedback, type FeedbackInput } from '#libs/prompts';
import { Llm, type Provenance } from '#libs/providers';
import { AuthService } from '../../auth/auth.service.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { RecruitmentService, type ApplicationBrief } from '../../recruitment/recruitment.service.js';
import { ResumeService } from '../../resume/resume.service.js';
import type { ContentDocument } from '../domain/feedback.document.js';
import { hoursAfter } from '../domain/feedback-status.js';
import { letterText } from '../domain/letter-text.js';
import { RESOURCES } from '../domain/resource-list.js';
import { materialOf } from '../domain/resume-material.js';
import { objectionsTo, verified } from '../domain/verified-feedback.js';
import type { ResumeFeedbackEntity } from '../entities/resume-feedback.entity.js';
import { NOT_WRITTEN } from '../feedback.errors.js';
import { toContent } from '../feedback.mapper.js';
import { FeedbackRepository } from '../feedback.repository.js';

/** Nobody waits for it; the queue tries again. */
const TIME_LIMIT_MS = 45_000;
/** A reading of a posting that is less sure is not put to a candidate. */
const SURE_ENOUGH = 0.3;
const MOST_REQUIREMENTS = 40;

/** Writes the draft of a letter: what the resume shows, what it lacks for the role or in general, and what may help. */
@Injectable()
export class WriteLetter {
  constructor(
    private readonly letters: FeedbackRepository,
    private readonly resumes: ResumeService,
    private readonly recruitment: RecruitmentService,
    private readonly organisations: OrganisationService,
    private readonly people: AuthService,
    private readonly llm: Llm,
    private readonly unit: UnitOfWork,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes nothing when the draft is there already.
   *
   * @throws DomainError of the engine; then another try may work.
   */
  async write(scope: CandidateScope, feedbackId: string): Promise<void> {
    const draft = await this.letters.find(scope, feedbackId);
    if (draft?.status !== 'draft') return;
    await this.letters.change(feedbackId, { updatedAt: this.clock.now() });
    const application =
      draft.applicationId === null ? null : await this.recruitment.applicationFor(scope, draft.applicationId);
    const written = await this.compose(scope, draft, application);
    if (written) await this.keep(scope, draft, written);
  }

  /** Every try failed: staff see why, and can have it written again. */
  async giveUp(scope: CandidateScope, feedbackId: string): Promise<void> {
    await this.unit.run(async () => {
      const draft = await this.letters.lock(scope, feedbackId);
      if (draft?.status !== 'draft') return;
      await this.letters.change(feedbackId, { problem: NOT_WRITTEN, updatedAt: this.clock.now() });
    });
  }

  private async compose(
    scope: CandidateScope,
    { resumeId }: ResumeFeedbackEntity,
    application: ApplicationBrief | null,
  ): Promise<{ content: ContentDocument; provenance: Provenance } | null> {
    const resume = await this.resumes.readFor(scope, resumeId);
    const person = (await this.people.people([scope.candidateId])).get(scope.candidateId);
    if (!resume || !person) return null;
    const material = materialOf(resume.parsed, this.clock.now(), (text) => withoutInstructions(text).text);
    const role = application && (await this.roleOf(application));
    const resources = RESOURCES.map(({ id, kind, title, about }) => ({ id, kind, title, about }));
    const { output, provenance } = await this.llm.answer(
      writeFeedback,
      { role, resume: material, resources },
      { timeoutMs: TIME_LIMIT_MS, objections: (proposed) => objectionsTo(proposed, material, role) },
    );
    const feedback = verified(output, material, role);
    if (feedback.strengths.length + feedback.gaps.length === 0) throw new Error('Nothing that was written is true');
    const addressee = {
      fullName: person.fullName,
      role: application && { title: application.jobRole.title, organisationName: application.organisation.name },
    };
    return { content: toContent(letterText(addressee, feedback), feedback), provenance };
  }

  /** What the role asks for: as staff keep it, else read out of the posting. */
  private async roleOf({ jobRole }: ApplicationBrief): Promise<FeedbackInput['role']> {
    const { title, description } = jobRole;
    const kept = jobRole.requirements?.items ?? [];
    const items = kept.length > 0 || !description ? kept : await this.readPosting(title, description);
    const requirements = items
      .filter(({ margin }) => margin === null || margin >= SURE_ENOUGH)
      .slice(0, MOST_REQUIREMENTS)
      .map(({ category, text, required, years }) => ({ category, text, required, years }));
    return { title, requirements };
  }

  private async readPosting(title: string, description: string) {
    const asked = { title, job_description: description };
    const { output } = await this.llm.answer(extractRequirements, asked, { timeoutMs: TIME_LIMIT_MS });
    return output.items.filter(({ source }) => description.includes(source.sentence));
  }

  private async keep(
    scope: CandidateScope,
    draft: ResumeFeedbackEntity,
    { content, provenance }: { content: ContentDocument; provenance: Provenance },
  ): Promise<void> {
    const hours =
      draft.organisationId === null
        ? this.config.feedbackAutoSendHours
        : (await this.organisations.get(draft.organisationId)).feedbackAutoSendHours;
    await this.unit.run(async () => {
      const current = await this.letters.lock(scope, draft.id);
      // Somebody else was faster, or the person has applied meanwhile and hears about that role.
      if (current?.status !== 'draft' || current.applicationId !== draft.applicationId) return;
      const now = this.clock.now();
      await this.letters.change(draft.id, {
        status: 'pending_approval',
        feedbackContent: content.feedback_content,
        identifiedGaps: content.identified_gaps,
        recommendedResources: content.recommended_resources,
        provenance,
        problem: null,
        generatedAt: now,
        autoSendAt: hoursAfter(now, hours),
        updatedAt: now,
      });
    });
  }
}
