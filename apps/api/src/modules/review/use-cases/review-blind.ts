import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { invalid } from '#libs/http';
import { asStaff, Clock, Ids, notFound, type Actor } from '#libs/kernel';
import { AuthService } from '../../auth/auth.service.js';
import { InterviewService, type InterviewRecord } from '../../interview/interview.service.js';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { ScoringService } from '../../scoring/scoring.service.js';
import { hideIdentity } from '../domain/hidden-identity.js';
import { missingDimensions, scoreProblems, type GivenScore } from '../domain/review-scores.js';
import { toScoreDocuments } from '../entities/review.document.js';
import type { ReviewEntity } from '../entities/review.entity.js';
import { alreadySubmitted, incomplete, notYours, stillBlind, stillRunning } from '../review.errors.js';
import { checkNotOwn } from '../review.policy.js';
import { ReviewRepository } from '../review.repository.js';
import { criteriaOf, type Criterion } from './criteria.js';

/** What a reviewer judges from: the criteria and the conversation, without whose it is. */
export interface BlindMaterial {
  roleTitle: string;
  criteria: Criterion[];
  transcript: { id: string; speaker: 'ai' | 'candidate'; text: string }[];
}

/** What the engine said; only for reviews that cannot change any more. */
export interface EngineView {
  assessmentId: string;
  version: number;
  overallScore: number | null;
  /** By dimension; null for insufficient evidence. */
  scores: ReadonlyMap<string, number | null>;
}

/** A review in a list, with whose it is. */
export interface ListedReview {
  review: ReviewEntity;
  /** Null once that account was erased. */
  reviewer: { id: string; name: string } | null;
}

/** A review with what it is about and, once submitted, what the engine said. */
export interface ShownReview {
  review: ReviewEntity;
  material: BlindMaterial;
  engine: EngineView | null;
}

/** Somebody forms a second opinion: opens a review, scores the criteria one by one, submits, and only then compares. */
@Injectable()
export class ReviewBlind {
  constructor(
    private readonly reviews: ReviewRepository,
    private readonly interviews: InterviewService,
    private readonly recruitment: RecruitmentService,
    private readonly scoring: ScoringService,
    private readonly people: AuthService,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Opens the review of this person, or the one they opened before. */
  async open(actor: Actor, interviewId: string): Promise<ShownReview> {
    const scope = asStaff(actor);
    const record = await this.interviews.record(scope, interviewId);
    checkNotOwn(actor, record);
    if (record.status !== 'completed') throw stillRunning();
    const now = this.clock.now();
    const review = await this.reviews.insertOnce({
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      organisationId: scope.organisationId,
      interviewId,
      reviewerId: actor.userId,
      status: 'draft',
      scores: [],
      sawAssessmentBefore: await this.reviews.hasSeenAssessment(actor.userId, interviewId),
      assessmentId: null,
      submittedAt: null,
    });
    return this.show(actor, review, record);
  }

  /** Who has given a second opinion about the interview, without what they think; drafts of others are not told. */
  async ofInterview(actor: Actor, interviewId: string): Promise<ListedReview[]> {
    await this.interviews.checkInSight(asStaff(actor), interviewId);
    const reviews = await this.reviews.readable(asStaff(actor), interviewId, actor.userId);
    const people = await this.people.people(reviews.flatMap(({ reviewerId }) => reviewerId ?? []));
    return reviews.map((review) => {
      const person = review.reviewerId === null ? undefined : people.get(review.reviewerId);
      return { review, reviewer: person ? { id: person.userId, name: person.fullName } : null };
    });
  }

  /**
   * A review with what it is about. Others read it once it is submitted, unless they are reviewing the same interview.
   *
   * @throws DomainError `review.not_found` (404), `review.blind` (409)
   */
  async read(actor: Actor, id: string): Promise<ShownReview> {
    const review = await this.reviews.find(asStaff(actor), id);
    const isOthersDraft = review?.status === 'draft' && review.reviewerId !== actor.userId;
    if (!review || isOthersDraft) throw notFound('Review');
    const record = await this.interviews.record(asStaff(actor), review.interviewId);
    checkNotOwn(actor, record);
    if (review.reviewerId !== actor.userId && (await this.reviews.isBlind(actor.userId, record.id))) throw stillBlind();
    return this.show(actor, review, record);
  }

  /** Keeps what the reviewer thinks so far; what was there before is replaced. */
  async keep(actor: Actor, id: string, scores: readonly GivenScore[]): Promise<ShownReview> {
    const { review, material } = await this.read(actor, id);
    if (review.reviewerId !== actor.userId) throw notYours();
    const names = material.criteria.map(({ name }) => name);
    const answers = answersIn(material);
    const problems = scoreProblems(scores, names, answers);
    if (problems.length > 0) throw invalid(problems);
    await this.unit.run(async () => {
      await this.draft(actor, id);
      await this.reviews.change(id, { scores: toScoreDocuments(scores, answers), updatedAt: this.clock.now() });
    });
    return this.read(actor, id);
  }

  /** From now on the review cannot be changed, and is compared with what the engine said. */
  async submit(actor: Actor, id: string): Promise<ShownReview> {
    const { review, material } = await this.read(actor, id);
    const { whole: scored } = await this.scoring.scoredReport(actor, review.interviewId);
    await this.unit.run(async () => {
      const { scores } = await this.draft(actor, id);
      const missing = missingDimensions(
        scores,
        material.criteria.map(({ name }) => name),
      );
      if (missing.length > 0) throw incomplete(missing);
      const now = this.clock.now();
      await this.reviews.change(id, {
        status: 'submitted',
        submittedAt: now,
        updatedAt: now,
        assessmentId: scored?.assessment.id ?? null,
      });
    });
    return this.read(actor, id);
  }

  private async draft(actor: Actor, id: string): Promise<ReviewEntity> {
    const review = await this.reviews.lock(asStaff(actor), id);
    if (!review) throw notFound('Review');
    if (review.reviewerId !== actor.userId) throw notYours();
    if (review.status === 'submitted') throw alreadySubmitted();
    return review;
  }

  private async show(actor: Actor, review: ReviewEntity, record: InterviewRecord): Promise<ShownReview> {
    const [criteria, transcript] = await Promise.all([criteriaOf(this.recruitment, record), this.withoutNames(record)]);
    const engine = review.status === 'submitted' ? await this.engineView(actor, review) : null;
    return { review, material: { roleTitle: record.role.title, criteria, transcript }, engine };
  }

  private async withoutNames({ candidateId, transcript }: InterviewRecord): Promise<BlindMaterial['transcript']> {
    const person = (await this.people.people([candidateId])).get(candidateId);
    if (!person) throw notFound('Interview');
    return transcript.map(({ id, speaker, text }) => ({ id, speaker, text: hideIdentity(text, person) }));
  }

  private async engineView(actor: Actor, { assessmentId }: ReviewEntity): Promise<EngineView | null> {
    if (assessmentId === null) return null;
    const { assessment, dimensions } = await this.scoring.get(actor, assessmentId);
    return {
      assessmentId,
      version: assessment.version,
      overallScore: assessment.overallScore,
      scores: new Map(dimensions.map(({ dimension, score }) => [dimension, score])),
    };
  }
}

const answersIn = ({ transcript }: BlindMaterial): Map<string, string> =>
  new Map(transcript.filter(({ speaker }) => speaker === 'candidate').map(({ id, text }) => [id, text]));
