import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { asStaff, Clock, Ids, notFound, type Actor } from '#libs/kernel';
import { agreementOf, categoryOf, type Agreement } from '../domain/agreement.js';
import type { Correction } from '../domain/given-review.js';
import { CalibrationRepository, type WholeCalibration } from '../calibration.repository.js';
import type { CalibrationReadingEntity } from '../entities/calibration-reading.entity.js';
import type { CalibrationSessionEntity } from '../entities/calibration-session.entity.js';
import type { CategoryScoreEntity } from '../entities/category-score.entity.js';
import type { JudgementDocument } from '../entities/qa.document.js';
import { EvaluationRepository } from '../evaluation.repository.js';
import { toJudgementDocument } from '../evaluation.mapper.js';
import { EvaluationReviewRepository, named, type NamedPerson } from '../evaluation-review.repository.js';
import { alreadySubmitted, calibrationClosed, fewReviewers, notEvaluated } from '../qa.errors.js';
import { RecordingRepository } from '../recording.repository.js';
import { templateOf } from '../template.mapper.js';
import { TemplateRepository, type WholeTemplate } from '../template.repository.js';
import { OrganisationMembers } from './organisation-members.js';
import { judgementsOf } from './review-evaluation.js';

/** One reviewer's part. */
export interface CalibratedReading {
  reviewer: NamedPerson;
  isSubmitted: boolean;
  isBlind: boolean;
  /** Null while the reader may not see it. */
  judgements: JudgementDocument[] | null;
}

/** How far two judges agree about this conversation, over its criteria. */
export interface CalibratedPair {
  one: NamedPerson;
  /** Null: the engine. */
  other: NamedPerson | 'engine';
  agreement: Agreement;
}

export interface CalibrationView {
  session: CalibrationSessionEntity;
  recordingId: string;
  template: WholeTemplate;
  readings: CalibratedReading[];
  /** What the engine said, and who agrees with whom; null until the calibration is closed. */
  result: { engine: CategoryScoreEntity[]; pairs: CalibratedPair[] } | null;
}

const FEWEST_REVIEWERS = 2;

/** Several people judge the same conversation, each without the others and without the engine, and then compare. */
@Injectable()
export class Calibrate {
  constructor(
    private readonly calibrations: CalibrationRepository,
    private readonly evaluations: EvaluationRepository,
    private readonly recordings: RecordingRepository,
    private readonly templates: TemplateRepository,
    private readonly reviews: EvaluationReviewRepository,
    private readonly members: OrganisationMembers,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError 422 unless two or more may review and it is about none of them. */
  async open(
    actor: Actor,
    { evaluationId, name, reviewerIds }: { evaluationId: string; name: string | null; reviewerIds: readonly string[] },
  ): Promise<CalibrationView> {
    const scope = asStaff(actor);
    const evaluation = await this.evaluations.find(scope, evaluationId);
    const recording = evaluation && (await this.recordings.find(scope, evaluation.recordingId));
    if (!recording) throw notFound('Evaluation');
    if (evaluation.status === 'pending') throw notEvaluated();
    const able = await this.members.holding(scope, 'qa.review');
    const chosen = [...new Set(reviewerIds)];
    if (chosen.length < FEWEST_REVIEWERS || chosen.some((id) => !able.has(id) || id === recording.agentId)) {
      throw fewReviewers();
    }
    const now = this.clock.now();
    const row = () => ({ id: this.ids.next(), createdAt: now, updatedAt: now });
    const session: CalibrationSessionEntity = {
      ...row(),
      ...scope,
      evaluationId,
      name: name ?? recording.fileName,
      createdBy: actor.userId,
      closedAt: null,
    };
    const readings: CalibrationReadingEntity[] = [];
    for (const reviewerId of chosen) {
      const sawEvaluationBefore = await this.reviews.hasSeen(evaluationId, reviewerId);
      const blank = { judgements: [], submittedAt: null };
      readings.push({ ...row(), ...blank, sessionId: session.id, reviewerId, sawEvaluationBefore });
    }
    await this.unit.run(() => this.calibrations.insert(session, readings));
    return this.view(actor, session.id);
  }

  /** While it is open, everybody sees their own reading and who is done, and nothing else. */
  async view(actor: Actor, id: string): Promise<CalibrationView> {
    const scope = asStaff(actor);
    const { session, readings } = await this.find(actor, id);
    const found = await this.evaluations.found(scope, session.evaluationId);
    const template = found && (await this.templates.ofVersion(scope, found.evaluation.templateVersionId));
    if (!template) throw notFound('Calibration');
    const names = await this.reviews.names(readings.map(({ reviewerId }) => reviewerId));
    const isClosed = session.closedAt !== null;
    return {
      session,
      recordingId: found.evaluation.recordingId,
      template,
      readings: readings.map(({ reviewerId, submittedAt, judgements, sawEvaluationBefore }) => ({
        reviewer: named(names, reviewerId),
        isSubmitted: submittedAt !== null,
        isBlind: !sawEvaluationBefore,
        judgements: isClosed || reviewerId === actor.userId ? judgements : null,
      })),
      result: isClosed ? { engine: found.scores, pairs: pairsOf(readings, found.scores, names) } : null,
    };
  }

  /** For good: everything about every criterion. */
  async submit(actor: Actor, id: string, judged: Correction[]): Promise<CalibrationView> {
    const scope = asStaff(actor);
    await this.unit.run(async () => {
      const session = await this.calibrations.lock(scope, id);
      const { readings } = await this.find(actor, id);
      const own = readings.find(({ reviewerId }) => reviewerId === actor.userId);
      if (!session || !own) throw notFound('Calibration');
      if (session.closedAt) throw calibrationClosed();
      if (own.submittedAt) throw alreadySubmitted();
      const evaluation = await this.evaluations.find(scope, session.evaluationId);
      const whole = evaluation && (await this.templates.ofVersion(scope, evaluation.templateVersionId));
      if (!whole) throw notFound('Calibration');
      const nothingElse = { scores: [], violations: [] };
      const judgements = judgementsOf(templateOf(whole), nothingElse, { corrections: judged, verdicts: [] }, null);
      const now = this.clock.now();
      await this.calibrations.submit(own.id, {
        judgements: judgements.map(toJudgementDocument),
        submittedAt: now,
        updatedAt: now,
      });
    });
    return this.view(actor, id);
  }

  /** From then on everybody sees everything, and nobody judges any more. */
  async close(actor: Actor, id: string): Promise<CalibrationView> {
    await this.unit.run(async () => {
      const session = await this.calibrations.lock(asStaff(actor), id);
      if (!session) throw notFound('Calibration');
      if (session.closedAt) throw calibrationClosed();
      await this.calibrations.close(asStaff(actor), id, this.clock.now());
    });
    return this.view(actor, id);
  }

  private async find(actor: Actor, id: string): Promise<WholeCalibration> {
    const found = await this.calibrations.find(asStaff(actor), id);
    if (!found) throw notFound('Calibration');
    return found;
  }
}

function pairsOf(
  readings: readonly CalibrationReadingEntity[],
  engine: readonly CategoryScoreEntity[],
  names: ReadonlyMap<string, string>,
): CalibratedPair[] {
  const submitted = readings.filter(({ submittedAt }) => submittedAt !== null);
  const engineSays = new Map(engine.map((score) => [score.criterionKey, categoryOf(score)]));
  return submitted.flatMap((reading, index) => {
    const one = named(names, reading.reviewerId);
    const says = saidIn(reading);
    const others = submitted.slice(index + 1).map((other): CalibratedPair => ({
      one,
      other: named(names, other.reviewerId),
      agreement: agreementBetween(says, saidIn(other)),
    }));
    return [...others, { one, other: 'engine' as const, agreement: agreementBetween(says, engineSays) }];
  });
}

type Said = ReadonlyMap<string, ReturnType<typeof categoryOf>>;

const saidIn = ({ judgements }: CalibrationReadingEntity): Said =>
  new Map(judgements.map((judgement) => [judgement.criterion_key, categoryOf(judgement)]));

function agreementBetween(one: Said, other: Said): Agreement {
  return agreementOf(
    [...one].flatMap(([key, category]) => {
      const theirs = other.get(key) ?? null;
      return category === null || theirs === null ? [] : [{ one: category, other: theirs }];
    }),
  );
}
