import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, Ids, notFound, type OrganisationScope } from '#libs/kernel';
import { partName, partsOf } from '../domain/parts.js';
import { queueOrderOf } from '../domain/queue.js';
import type { EvaluationEntity } from '../entities/evaluation.entity.js';
import type { EvaluationPartEntity } from '../entities/evaluation-part.entity.js';
import type { RecordingEntity } from '../entities/recording.entity.js';
import type { TranscriptEntity } from '../entities/transcript.entity.js';
import { EvaluationRepository } from '../evaluation.repository.js';
import { QaQueue } from '../jobs/qa-queue.job.js';
import { noTranscriptYet, nothingWasSaid, templateArchived, templateNeeded } from '../qa.errors.js';
import { RecordingRepository } from '../recording.repository.js';
import { templateOf } from '../template.mapper.js';
import { TemplateRepository, type WholeTemplate } from '../template.repository.js';

/** Evaluations come into being: for a recording that was transcribed, or once more beside those that are there. */
@Injectable()
export class BeginEvaluation {
  constructor(
    private readonly recordings: RecordingRepository,
    private readonly evaluations: EvaluationRepository,
    private readonly templates: TemplateRepository,
    private readonly queue: QaQueue,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The evaluation that is under way goes on, its failed parts open again; without one there is a first one. */
  async goOn(recording: RecordingEntity, policyTemplateId: string, requestedBy: string | null): Promise<void> {
    const scope = { organisationId: recording.organisationId };
    await this.unit.run(async () => {
      await this.recordings.lock(scope, recording.id);
      const newest = await this.evaluations.newest(scope, recording.id);
      if (newest?.status !== 'pending') {
        await this.add(recording, await this.template(scope, policyTemplateId), newest, requestedBy);
        return;
      }
      const now = this.clock.now();
      await this.evaluations.reopenFailedParts(newest.id, now);
      await this.evaluations.change(scope, newest.id, { problem: null, updatedAt: now });
      await this.queue.evaluate(newest);
    });
  }

  /**
   * A new evaluation beside the ones that are there; the one under way when it is against the same template.
   *
   * @param policyTemplateId the recording's own when left out
   * @throws DomainError `qa.no_transcript`, `qa.no_speech` (409); 422 without any template.
   */
  async evaluateAgain(
    scope: OrganisationScope,
    recordingId: string,
    policyTemplateId: string | undefined,
    requestedBy: string,
  ): Promise<EvaluationEntity> {
    return this.unit.run(async () => {
      const recording = await this.recordings.lock(scope, recordingId);
      if (!recording) throw notFound('Recording');
      const transcript = await this.recordings.transcript(scope, recordingId);
      if (!transcript) throw noTranscriptYet();
      if (!hasWords(transcript)) throw nothingWasSaid();
      const templateId = policyTemplateId ?? recording.policyTemplateId;
      if (templateId === null) throw templateNeeded();
      const template = await this.template(scope, templateId);
      if (template.template.archivedAt) throw templateArchived();
      const newest = await this.evaluations.newest(scope, recordingId);
      const isUnderWay = newest?.status === 'pending' && newest.problem === null;
      if (isUnderWay && newest.templateVersionId === template.version.id) return newest;
      return this.evaluateAnew(recording, templateId, requestedBy);
    });
  }

  /** Whatever there is: its words are not what they were. Joins the caller's unit of work, which holds the recording. */
  async evaluateAnew(
    recording: RecordingEntity,
    policyTemplateId: string,
    requestedBy: string,
  ): Promise<EvaluationEntity> {
    const scope = { organisationId: recording.organisationId };
    const newest = await this.evaluations.newest(scope, recording.id);
    const begun = { status: 'processing' as const, errorCode: null, errorMessage: null, processedAt: null };
    const changes = { ...begun, policyTemplateId, updatedAt: this.clock.now() };
    await this.recordings.change(scope, recording.id, changes);
    return this.add(recording, await this.template(scope, policyTemplateId), newest, requestedBy);
  }

  private async template(scope: OrganisationScope, id: string): Promise<WholeTemplate> {
    const whole = await this.templates.whole(scope, id);
    if (!whole) throw notFound('Policy template');
    return whole;
  }

  private async add(
    { id: recordingId, organisationId }: RecordingEntity,
    { template, version, criteria }: WholeTemplate,
    newest: EvaluationEntity | null,
    requestedBy: string | null,
  ): Promise<EvaluationEntity> {
    const now = this.clock.now();
    const row = () => ({ id: this.ids.next(), createdAt: now, updatedAt: now });
    const nothingYet = {
      status: 'pending',
      verdict: null,
      needsPerson: false,
      sampled: false,
    } as const;
    const evaluation: EvaluationEntity = {
      ...row(),
      ...nothingYet,
      organisationId,
      recordingId,
      policyTemplateId: template.id,
      templateVersionId: version.id,
      version: (newest?.version ?? 0) + 1,
      problem: null,
      overallScore: null,
      failedBy: null,
      coverage: null,
      effectiveScore: null,
      effectiveVerdict: null,
      resolutionDetected: null,
      resolutionConfidence: null,
      llmAnalysis: null,
      requestedBy,
      evaluatedBy: null,
      reviewedAt: null,
      evaluatedAt: null,
      queueOrder: queueOrderOf({ ...nothingYet, createdAt: now, isDisputed: false }),
      provenance: null,
      outputHash: null,
    };
    const parts = partsOf(templateOf({ version, criteria })).map((part, position): EvaluationPartEntity => ({
      ...row(),
      evaluationId: evaluation.id,
      position,
      part: partName(part),
      status: 'pending',
      problem: null,
      output: null,
      provenance: [],
      finishedAt: null,
    }));
    await this.evaluations.insert(evaluation, parts);
    await this.queue.evaluate(evaluation);
    return evaluation;
  }
}

const hasWords = ({ diarizedSegments }: TranscriptEntity): boolean => diarizedSegments.length > 0;
