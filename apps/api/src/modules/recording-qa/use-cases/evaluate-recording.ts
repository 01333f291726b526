import { Injectable } from '@nestjs/common';
import { VERSION } from '#libs/config';
import { jsonb, UnitOfWork } from '#libs/database';
import { Outbox } from '#libs/jobs';
import { Clock, DomainError, Ids, type OrganisationScope } from '#libs/kernel';
import { Llm } from '#libs/providers';
import { partName, partsOf } from '../domain/parts.js';
import { queueOrderOf } from '../domain/queue.js';
import type { EvaluationEntity } from '../entities/evaluation.entity.js';
import type { EvaluationPartEntity } from '../entities/evaluation-part.entity.js';
import { EvaluationRepository } from '../evaluation.repository.js';
import { evaluatedNews, provenanceOf } from '../evaluation.mapper.js';
import { RecordingRepository } from '../recording.repository.js';
import { recordingEvaluated } from '../recording-qa.events.js';
import { composeEvaluation } from './compose-evaluation.js';
import { DrawSamples } from './draw-samples.js';
import { EvaluationMaterial, hashOf, type Material } from './evaluation-material.js';
import { ask, proposalsIn } from './part-questions.js';

const NO_ANSWER = 'The engine could not make this part.';
/** Where the transcript left the progress. */
const TRANSCRIBED = 50;

/** One evaluation: engines propose part by part, our own code checks all of it, and the result is written once. */
@Injectable()
export class EvaluateRecording {
  constructor(
    private readonly materials: EvaluationMaterial,
    private readonly evaluations: EvaluationRepository,
    private readonly recordings: RecordingRepository,
    private readonly samples: DrawSamples,
    private readonly outbox: Outbox,
    private readonly llm: Llm,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Goes on with the first part that is not there. A part that fails for good fails the recording, and says why. */
  async evaluate(scope: OrganisationScope, evaluationId: string, isLastTry: boolean): Promise<void> {
    const evaluation = await this.evaluations.find(scope, evaluationId);
    if (evaluation?.status !== 'pending') return;
    const material = await this.materials.of(scope, evaluation);
    const kept = await this.evaluations.parts(evaluationId);
    for (const part of partsOf(material.policy)) {
      const row = kept.find((one) => one.part === partName(part));
      if (!row || row.status === 'completed') continue;
      try {
        const { output, provenance } = await ask(this.llm, part, material);
        // What PostgreSQL cannot keep is taken out before our code checks it, so that a replay checks the same.
        const storable = JSON.parse(jsonb(output)) as object[];
        await this.evaluations.completePart(row.id, { output: storable, provenance }, this.clock.now());
      } catch (error) {
        if (isLastTry) await this.giveUp(evaluation, row, error);
        throw error;
      }
      await this.noteProgress(evaluation, (row.position + 1) / kept.length);
    }
    await this.settle(scope, evaluation, material);
  }

  private async settle(
    scope: OrganisationScope,
    { id, recordingId }: EvaluationEntity,
    material: Material,
  ): Promise<void> {
    await this.unit.run(async () => {
      const evaluation = await this.evaluations.lock(scope, id);
      const recording = await this.recordings.lock(scope, recordingId);
      if (evaluation?.status !== 'pending' || !recording) return;
      const kept = await this.evaluations.parts(id);
      const content = composeEvaluation(material, proposalsIn(partsOf(material.policy), kept));
      const { scores, violations, ...said } = content;
      const now = this.clock.now();
      const row = () => ({ id: this.ids.next(), createdAt: now, updatedAt: now, evaluationId: id });
      await this.evaluations.keepFound(
        scores.map((score) => ({ ...row(), ...score })),
        violations.map((violation) => ({ ...row(), ...violation })),
      );
      const needsPerson =
        scores.some(({ state }) => state === 'unsure') || violations.some(({ isCertain }) => !isCertain);
      const settled: EvaluationEntity = {
        ...evaluation,
        ...said,
        status: 'completed',
        problem: null,
        effectiveScore: said.overallScore,
        effectiveVerdict: said.verdict,
        needsPerson,
        sampled: await this.samples.isDrawn(evaluation, recording),
        provenance: provenanceOf({ productVersion: VERSION, ...material }, kept),
        outputHash: hashOf(content),
        evaluatedAt: now,
        updatedAt: now,
      };
      await this.evaluations.change(scope, id, {
        ...settled,
        queueOrder: queueOrderOf({ ...settled, isDisputed: false }),
      });
      await this.samples.redrawWeek(settled, recording);
      const done = { status: 'completed' as const, progress: 100, processedAt: now, updatedAt: now };
      await this.recordings.change(scope, recordingId, { ...done, errorCode: null, errorMessage: null });
      await this.outbox.publish(recordingEvaluated, evaluatedNews(settled), id);
    });
  }

  private async giveUp(evaluation: EvaluationEntity, part: EvaluationPartEntity, error: unknown): Promise<void> {
    const problem = error instanceof DomainError ? error.detail : NO_ANSWER;
    const { organisationId, recordingId } = evaluation;
    const now = this.clock.now();
    await this.unit.run(async () => {
      await this.evaluations.failPart(part.id, problem, now);
      await this.evaluations.change({ organisationId }, evaluation.id, { problem, updatedAt: now });
      const errorCode = error instanceof DomainError ? error.code : 'our_problem';
      const failed = { status: 'failed' as const, errorCode, errorMessage: `${problem} It can be tried again.` };
      await this.recordings.change({ organisationId }, recordingId, { ...failed, updatedAt: now });
    });
  }

  private async noteProgress({ organisationId, recordingId }: EvaluationEntity, share: number): Promise<void> {
    const progress = TRANSCRIBED + Math.floor(share * (100 - TRANSCRIBED));
    await this.recordings.noteProgress({ organisationId, id: recordingId }, progress, this.clock.now());
  }
}
