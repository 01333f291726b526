import { Injectable } from '@nestjs/common';
import { asStaff, Clock, Ids, notFound, type Actor, type OrganisationScope } from '#libs/kernel';
import { queueOrderOf } from '../domain/queue.js';
import { drawnOf, isDrawn, weekOf, type SamplingKind } from '../domain/sampling.js';
import type { EvaluationEntity } from '../entities/evaluation.entity.js';
import type { RecordingEntity } from '../entities/recording.entity.js';
import type { SamplingRuleEntity } from '../entities/sampling-rule.entity.js';
import { EvaluationRepository } from '../evaluation.repository.js';
import { SamplingRepository } from '../sampling.repository.js';
import { TemplateRepository } from '../template.repository.js';

export interface NewRule {
  kind: SamplingKind;
  amount: number;
  policyTemplateId: string | null;
  seed: string | null;
}

/**
 * Some evaluations are looked at although nothing is wrong with them. Which ones follows from the rule's seed and the
 * recording's id alone: nobody picks, nobody can tell beforehand, and drawing again draws the same.
 */
@Injectable()
export class DrawSamples {
  constructor(
    private readonly rules: SamplingRepository,
    private readonly evaluations: EvaluationRepository,
    private readonly templates: TemplateRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `policy_template.not_found` (404) */
  async add(actor: Actor, { kind, amount, policyTemplateId, seed }: NewRule): Promise<SamplingRuleEntity> {
    const scope = asStaff(actor);
    if (policyTemplateId !== null && !(await this.templates.find(scope, policyTemplateId))) {
      throw notFound('Policy template');
    }
    const now = this.clock.now();
    const id = this.ids.next();
    const rule: SamplingRuleEntity = {
      ...scope,
      ...{ id, kind, amount, policyTemplateId },
      createdAt: now,
      updatedAt: now,
      seed: seed ?? id,
      createdBy: actor.userId,
    };
    await this.rules.insert(rule);
    return rule;
  }

  /** What was drawn by it stays drawn. */
  async remove(scope: OrganisationScope, id: string): Promise<void> {
    if (!(await this.rules.remove(scope, id))) throw notFound('Sampling rule');
  }

  /** By a share of all. Joins the caller's unit of work. */
  async isDrawn(evaluation: EvaluationEntity, { id }: RecordingEntity): Promise<boolean> {
    const rules = await this.rulesFor(evaluation);
    return rules.some(({ kind, seed, amount }) => kind === 'percent' && isDrawn(seed, id, amount));
  }

  /**
   * So many of an agent and week: whoever comes later may take an earlier one's place as long as nobody looked at it, so
   * that the order in which they came says nothing. Joins the caller's unit of work.
   */
  async redrawWeek(evaluation: EvaluationEntity, { agentId, uploadedAt }: RecordingEntity): Promise<void> {
    const scope = { organisationId: evaluation.organisationId };
    const rules = (await this.rulesFor(evaluation)).filter(({ kind }) => kind === 'per_agent_per_week');
    if (agentId === null || rules.length === 0) return;
    await this.rules.holdAgent(scope, agentId);
    const week = await this.rules.ofAgent(scope, { agentId, ...weekOf(uploadedAt) });
    const shares = (await this.rules.list(scope)).filter(({ kind }) => kind === 'percent');
    for (const one of week) {
      if (one.status !== 'completed') continue;
      const sampled =
        rules.some((rule) => drawnOf(rule.seed, candidatesOf(rule, week), rule.amount).has(one.recordingId)) ||
        shares.some((rule) => fits(rule, one) && isDrawn(rule.seed, one.recordingId, rule.amount));
      if (sampled === one.sampled) continue;
      const isDisputed = await this.evaluations.isDisputed(one.id);
      const queueOrder = queueOrderOf({ ...one, verdict: one.effectiveVerdict, sampled, isDisputed });
      await this.evaluations.change(scope, one.id, { sampled, queueOrder, updatedAt: this.clock.now() });
    }
  }

  private async rulesFor(evaluation: EvaluationEntity): Promise<SamplingRuleEntity[]> {
    const rules = await this.rules.list({ organisationId: evaluation.organisationId });
    return rules.filter((rule) => fits(rule, evaluation));
  }
}

const fits = ({ policyTemplateId }: SamplingRuleEntity, evaluation: EvaluationEntity): boolean =>
  policyTemplateId === null || policyTemplateId === evaluation.policyTemplateId;

const candidatesOf = (rule: SamplingRuleEntity, week: readonly EvaluationEntity[]): string[] => [
  ...new Set(week.filter((one) => fits(rule, one)).map(({ recordingId }) => recordingId)),
];
