import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Jobs } from '#libs/jobs';
import { asStaff, Clock, Ids, notFound, type Actor, type Page, type PageRequest } from '#libs/kernel';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { hoursAfter } from '../domain/feedback-status.js';
import type { ReplacedBecause } from '../entities/feedback-version.entity.js';
import type { FeedbackChanges, ResumeFeedbackEntity } from '../entities/resume-feedback.entity.js';
import { alreadyApproved, alreadySent, notWritten } from '../feedback.errors.js';
import { contentOf } from '../feedback.mapper.js';
import { FeedbackRepository, type FeedbackVersionView, type FeedbackView } from '../feedback.repository.js';
import { writeLetter } from '../jobs/letter-jobs.js';
import { BeginFeedback } from './begin-feedback.js';
import { SendLetter } from './send-letter.js';

const VERSIONS_SHOWN = 100;

/** Somebody looks at a letter before it goes out: reads it, changes it, holds it, approves it, has it written again. */
@Injectable()
export class ReviewFeedback {
  constructor(
    private readonly letters: FeedbackRepository,
    private readonly beginning: BeginFeedback,
    private readonly sending: SendLetter,
    private readonly organisations: OrganisationService,
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `feedback.not_found` (404) also when it is another organisation's. */
  async read(actor: Actor, resumeId: string): Promise<FeedbackView> {
    const view = await this.letters.view(asStaff(actor), actor.userId, resumeId);
    if (!view) throw notFound('Feedback');
    return view;
  }

  /** What waits for a person, due first, and what could not be written. */
  async waiting(actor: Actor, page: PageRequest): Promise<Page<FeedbackView>> {
    return this.letters.waiting(asStaff(actor), actor.userId, page);
  }

  async versions(actor: Actor, resumeId: string): Promise<FeedbackVersionView[]> {
    const { feedback } = await this.read(actor, resumeId);
    return this.letters.versions(feedback.id, VERSIONS_SHOWN);
  }

  /** What it said before stays on record. */
  async edit(actor: Actor, resumeId: string, changes: FeedbackChanges): Promise<FeedbackView> {
    return this.decide(actor, resumeId, async (letter) => {
      const changed = { ...letter, ...changes };
      if (JSON.stringify(contentOf(changed)) === JSON.stringify(contentOf(letter))) return;
      await this.keepVersion(actor, letter, 'edited');
      await this.letters.change(letter.id, { ...changes, updatedAt: this.clock.now() });
    });
  }

  /** Approving what was approved already, by a person or by the schedule, changes nothing until it was sent. */
  async approve(actor: Actor, resumeId: string): Promise<FeedbackView> {
    await this.unit.run(async () => {
      const letter = await this.lock(actor, resumeId);
      if (letter.status === 'sent') throw alreadySent();
      if (letter.status === 'draft') throw notWritten();
      if (letter.status === 'pending_approval') await this.sending.approve(letter, actor.userId);
    });
    return this.read(actor, resumeId);
  }

  /** It does not go out by itself any more; it still may be approved. */
  async hold(actor: Actor, resumeId: string): Promise<FeedbackView> {
    return this.decide(actor, resumeId, async (letter) => {
      if (letter.heldAt) return;
      const now = this.clock.now();
      await this.letters.change(letter.id, { heldAt: now, heldBy: actor.userId, updatedAt: now });
    });
  }

  /** It goes out by itself again, after as many hours as a new one. */
  async release(actor: Actor, resumeId: string): Promise<FeedbackView> {
    return this.decide(actor, resumeId, async (letter) => {
      if (!letter.heldAt) return;
      const { feedbackAutoSendHours } = await this.organisations.get(asStaff(actor).organisationId);
      const now = this.clock.now();
      const autoSendAt = hoursAfter(now, feedbackAutoSendHours);
      await this.letters.change(letter.id, { heldAt: null, heldBy: null, autoSendAt, updatedAt: now });
    });
  }

  /** Has it written again, or for the first time; nothing happens while it is being written. */
  async writeAgain(actor: Actor, resumeId: string): Promise<FeedbackView> {
    const isThere = await this.letters.view(asStaff(actor), actor.userId, resumeId);
    if (!isThere) await this.beginning.beginFor(actor, resumeId);
    else await this.unit.run(() => this.backToDraft(actor, resumeId));
    return this.read(actor, resumeId);
  }

  private async backToDraft(actor: Actor, resumeId: string): Promise<void> {
    const letter = await this.lock(actor, resumeId);
    refuseAfterApproval(letter);
    if (letter.status === 'draft' && letter.problem === null) return;
    if (letter.feedbackContent !== null) await this.keepVersion(actor, letter, 'written_again');
    await this.letters.change(letter.id, {
      status: 'draft',
      problem: null,
      heldAt: null,
      heldBy: null,
      updatedAt: this.clock.now(),
    });
    const payload = { feedbackId: letter.id, candidateId: letter.candidateId };
    await this.jobs.enqueue(writeLetter, payload, { key: letter.id });
  }

  /** Changes a letter that waits for a person. */
  private async decide(
    actor: Actor,
    resumeId: string,
    change: (letter: ResumeFeedbackEntity) => Promise<void>,
  ): Promise<FeedbackView> {
    await this.unit.run(async () => {
      const letter = await this.lock(actor, resumeId);
      refuseAfterApproval(letter);
      if (letter.status === 'draft') throw notWritten();
      await change(letter);
    });
    return this.read(actor, resumeId);
  }

  private async lock(actor: Actor, resumeId: string): Promise<ResumeFeedbackEntity> {
    const letter = await this.letters.lockForStaff(asStaff(actor), actor.userId, resumeId);
    if (!letter) throw notFound('Feedback');
    return letter;
  }

  private async keepVersion(actor: Actor, letter: ResumeFeedbackEntity, reason: ReplacedBecause): Promise<void> {
    const now = this.clock.now();
    await this.letters.keepVersion({
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      feedbackId: letter.id,
      replacedBy: actor.userId,
      reason,
      content: contentOf(letter),
    });
  }
}

function refuseAfterApproval({ status }: ResumeFeedbackEntity): void {
  if (status === 'sent') throw alreadySent();
  if (status === 'approved') throw alreadyApproved();
}
