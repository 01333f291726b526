import { Injectable } from '@nestjs/common';
import {
  asStaff,
  holds,
  notFound,
  type Actor,
  type OrganisationScope,
  type Page,
  type PageRequest,
} from '#libs/kernel';
import { StorageService } from '../storage/storage.service.js';
import { CalibrationRepository, type WholeCalibration } from './calibration.repository.js';
import type { EvaluationEntity } from './entities/evaluation.entity.js';
import type { RecordingEntity } from './entities/recording.entity.js';
import type { SamplingRuleEntity } from './entities/sampling-rule.entity.js';
import type { TranscriptEntity } from './entities/transcript.entity.js';
import { EvaluationRepository, type EvaluationFilter, type ListedEvaluation } from './evaluation.repository.js';
import { noTranscriptYet } from './qa.errors.js';
import { RecordingRepository, type BatchWithCounts, type RecordingFilter } from './recording.repository.js';
import { SamplingRepository } from './sampling.repository.js';
import { TemplateRepository, type WholeTemplate } from './template.repository.js';

/** A recording and the newest evaluation of it; null while there is none. */
export interface RecordingDetail {
  recording: RecordingEntity;
  evaluation: EvaluationEntity | null;
}

/** The front desk of recording QA: what the door needs without a story of its own. */
@Injectable()
export class RecordingQaService {
  constructor(
    private readonly templateRows: TemplateRepository,
    private readonly recordingRows: RecordingRepository,
    private readonly evaluationRows: EvaluationRepository,
    private readonly calibrationRows: CalibrationRepository,
    private readonly samplingRows: SamplingRepository,
    private readonly storage: StorageService,
  ) {}

  async templates(scope: OrganisationScope, isArchived: boolean, page: PageRequest): Promise<Page<WholeTemplate>> {
    return this.templateRows.list(scope, isArchived, page);
  }

  /** @throws DomainError `policy_template.not_found` (404) also for a version that there is not. */
  async template(scope: OrganisationScope, id: string, version?: number): Promise<WholeTemplate> {
    const whole = await this.templateRows.whole(scope, id, version);
    if (!whole) throw notFound('Policy template');
    return whole;
  }

  async templateVersions(scope: OrganisationScope, id: string): Promise<WholeTemplate[]> {
    const versions = await this.templateRows.versions(scope, id);
    if (versions.length === 0) throw notFound('Policy template');
    return versions;
  }

  async recordings(
    scope: OrganisationScope,
    filter: RecordingFilter,
    page: PageRequest,
  ): Promise<Page<RecordingEntity>> {
    return this.recordingRows.list(scope, filter, page);
  }

  /** For callers of the older kind, who count. */
  async recordingsFrom(
    scope: OrganisationScope,
    filter: RecordingFilter,
    slice: { skip: number; limit: number },
  ): Promise<RecordingEntity[]> {
    return this.recordingRows.slice(scope, filter, slice);
  }

  /** @throws DomainError `recording.not_found` (404) */
  async recording(scope: OrganisationScope, id: string): Promise<RecordingDetail> {
    const recording = await this.recordingRows.find(scope, id);
    if (!recording) throw notFound('Recording');
    return { recording, evaluation: await this.evaluationRows.newest(scope, id) };
  }

  /** Also for who speaks in it. @throws DomainError `recording.not_found` (404), `qa.no_transcript` (409) */
  async transcript(actor: Actor, recordingId: string): Promise<TranscriptEntity> {
    await this.inSight(actor, recordingId);
    const transcript = await this.recordingRows.transcript(asStaff(actor), recordingId);
    if (!transcript) throw noTranscriptYet();
    return transcript;
  }

  /** A link to hear it, or to read the file as it was sent. @throws DomainError 404 where there is no file. */
  async fileUrl(actor: Actor, recordingId: string): Promise<string> {
    const { fileKey, storedFileId } = await this.inSight(actor, recordingId);
    if (fileKey === null || storedFileId === null) throw notFound('File');
    return this.storage.downloadUrl(asStaff(actor), storedFileId);
  }

  async batches(scope: OrganisationScope, page: PageRequest): Promise<Page<BatchWithCounts>> {
    return this.recordingRows.batches(scope, page);
  }

  /** What this person calibrates on stays out until they have submitted their reading. */
  async evaluations(
    actor: Actor,
    filter: EvaluationFilter,
    order: 'queue' | 'newest',
    page: PageRequest,
  ): Promise<Page<ListedEvaluation>> {
    const hidden = await this.calibrationRows.blindTo(actor.userId);
    return this.evaluationRows.list(asStaff(actor), { ...filter, hidden }, order, page);
  }

  async calibrations(scope: OrganisationScope, page: PageRequest): Promise<Page<WholeCalibration>> {
    return this.calibrationRows.list(scope, page);
  }

  async samplingRules(scope: OrganisationScope): Promise<SamplingRuleEntity[]> {
    return this.samplingRows.list(scope);
  }

  /** Deletes recordings for good: the file first, then all that was found in it. */
  async remove(scope: OrganisationScope, recordingIds: readonly string[]): Promise<void> {
    for (const id of recordingIds) {
      const recording = await this.recordingRows.find(scope, id);
      if (recording?.storedFileId) await this.storage.remove(recording.storedFileId, { keepContent: false });
      await this.recordingRows.delete(scope, id);
    }
  }

  /** Deletes a template for good, unless something was checked against it or is to be. */
  async removeUnused(scope: OrganisationScope, templateId: string): Promise<void> {
    await this.templateRows.deleteUnused(scope, templateId);
  }

  private async inSight(actor: Actor, recordingId: string): Promise<RecordingEntity> {
    const { recording } = await this.recording(asStaff(actor), recordingId);
    if (!holds(actor, 'qa.read') && recording.agentId !== actor.userId) throw notFound('Recording');
    return recording;
  }
}
