import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Outbox } from '#libs/jobs';
import { asStaff, Clock, Ids, notFound, type Actor, type FieldError } from '#libs/kernel';
import { effectiveOverall, judgementOf, type Judgement } from '../domain/effective.js';
import type { GivenReview } from '../domain/given-review.js';
import type { PolicyTemplate } from '../domain/policy-template.js';
import { queueOrderOf } from '../domain/queue.js';
import type { EvaluationReviewEntity } from '../entities/evaluation-review.entity.js';
import { EvaluationRepository, type FoundEvaluation } from '../evaluation.repository.js';
import { toFinding, toViolation } from '../evaluation-content.mapper.js';
import { reviewedNews, toJudgement, toJudgementDocument, toVerdictDocument } from '../evaluation.mapper.js';
import { EvaluationReviewRepository } from '../evaluation-review.repository.js';
import { notEvaluated, ownEvaluation, unknownCriteria } from '../qa.errors.js';
import { evaluationReviewed } from '../recording-qa.events.js';
import { templateOf } from '../template.mapper.js';
import { TemplateRepository } from '../template.repository.js';
import { ReadEvaluation, type WholeEvaluation } from './read-evaluation.js';

/** A person confirms or corrects an evaluation. What the engine said stays beside it. */
@Injectable()
export class ReviewEvaluation {
  constructor(
    private readonly reading: ReadEvaluation,
    private readonly evaluations: EvaluationRepository,
    private readonly templates: TemplateRepository,
    private readonly reviews: EvaluationReviewRepository,
    private readonly outbox: Outbox,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @throws DomainError 403 when it is about the actor; `qa.not_evaluated` (409) while it is not there; 422 for what is
   * not in it, and for a criterion that is unsure and left open.
   */
  async review(actor: Actor, id: string, given: GivenReview): Promise<WholeEvaluation> {
    const scope = asStaff(actor);
    const { recording } = await this.reading.read(actor, id);
    if (recording.agentId === actor.userId) throw ownEvaluation();
    await this.unit.run(async () => {
      const evaluation = await this.evaluations.lock(scope, id);
      const found = evaluation && (await this.evaluations.found(scope, id));
      const whole = evaluation && (await this.templates.ofVersion(scope, evaluation.templateVersionId));
      if (!found || !whole) throw notFound('Evaluation');
      if (evaluation.status === 'pending') throw notEvaluated();
      const template = templateOf(whole);
      const before = await this.reviews.of(id);
      const judgements = judgementsOf(template, found, given, before[0] ?? null);
      const verdicts = [...given.verdicts.map(toVerdictDocument), ...(before[0]?.violationVerdicts ?? [])];
      const violations = found.violations.map((row) => ({
        ...toViolation(row),
        verdict: verdicts.find((one) => one.violation_id === row.id)?.verdict ?? null,
      }));
      const overall = effectiveOverall(template, found.scores.map(toFinding), violations, judgements);
      const now = this.clock.now();
      const review: EvaluationReviewEntity = {
        id: this.ids.next(),
        createdAt: now,
        updatedAt: now,
        evaluationId: id,
        reviewerId: actor.userId,
        judgements: judgements.map(toJudgementDocument),
        violationVerdicts: found.violations.flatMap((row) => verdicts.find((one) => one.violation_id === row.id) ?? []),
        note: given.note,
        effectiveScore: overall.score,
      };
      await this.reviews.insert(review);
      const reviewed = {
        status: 'reviewed' as const,
        effectiveScore: overall.score,
        effectiveVerdict: overall.verdict,
        needsPerson: false,
        evaluatedBy: actor.userId,
        reviewedAt: now,
        updatedAt: now,
      };
      const isDisputed = await this.evaluations.isDisputed(id);
      const queueOrder = queueOrderOf({ ...evaluation, ...reviewed, verdict: overall.verdict, isDisputed });
      await this.evaluations.change(scope, id, { ...reviewed, queueOrder });
      await this.outbox.publish(evaluationReviewed, reviewedNews(evaluation), review.id);
    });
    return this.reading.whole(actor, id);
  }
}

/** One judgement for every criterion: what was corrected, else what was said in the review before, else the engine's. */
export function judgementsOf(
  template: PolicyTemplate,
  { scores, violations }: Pick<FoundEvaluation, 'scores' | 'violations'>,
  { corrections, verdicts }: Pick<GivenReview, 'corrections' | 'verdicts'>,
  before: EvaluationReviewEntity | null,
): Judgement[] {
  const problems: FieldError[] = [];
  for (const [index, { criterionKey }] of corrections.entries()) {
    const field = `corrections[${index}].criterion_key`;
    if (!template.criteria.some(({ key }) => key === criterionKey)) {
      problems.push({ field, message: 'is not in the template' });
    }
    if (corrections.findIndex((one) => one.criterionKey === criterionKey) < index) {
      problems.push({ field, message: 'is there already' });
    }
  }
  for (const [index, { violationId }] of verdicts.entries()) {
    if (violations.some(({ id }) => id === violationId)) continue;
    problems.push({ field: `violations[${index}].violation_id`, message: 'is not in the evaluation' });
  }
  const judgements = template.criteria.flatMap((criterion): Judgement[] => {
    const correction = corrections.find(({ criterionKey }) => criterionKey === criterion.key);
    if (correction) return [judgementOf(criterion, correction.score, correction.note)];
    const earlier = before?.judgements.find((one) => one.criterion_key === criterion.key);
    if (earlier) return [toJudgement(earlier)];
    const row = scores.find(({ criterionKey }) => criterionKey === criterion.key);
    if (row && row.state !== 'unsure') return [judgementOf(criterion, row.score, null)];
    problems.push({ field: 'corrections', message: `must say what becomes of ${criterion.key}, which is unsure` });
    return [];
  });
  if (problems.length > 0) throw unknownCriteria(problems);
  return judgements;
}
