import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import {
  asStaff,
  Clock,
  DomainError,
  Ids,
  notFound,
  shownFileName,
  type Actor,
  type OrganisationScope,
} from '#libs/kernel';
import { InterviewService } from '../../interview/interview.service.js';
import { OrganisationMembers } from './organisation-members.js';
import { StorageService, type ArrivedFile, type UploadPlace } from '../../storage/storage.service.js';
import type { Intake } from '../domain/intake.js';
import type { RecordingEntity } from '../entities/recording.entity.js';
import type { RecordingBatchEntity } from '../entities/recording-batch.entity.js';
import type { RefusedFileDocument } from '../entities/qa.document.js';
import { kindOf, sourceOf } from '../file-kinds.js';
import { QaQueue } from '../jobs/qa-queue.job.js';
import {
  duplicateRecording,
  DuplicateRecording,
  fileNeeded,
  fileUsed,
  interviewNotOver,
  notFailed,
  templateArchived,
  unknownFileType,
} from '../qa.errors.js';
import { toRefusedFile } from '../recording.mapper.js';
import { RecordingRepository, type BatchWithCounts } from '../recording.repository.js';
import { TemplateRepository } from '../template.repository.js';

/** Conversations come in: as sound, as ready transcripts, or out of an interview of ours. */
@Injectable()
export class TakeInRecordings {
  constructor(
    private readonly recordings: RecordingRepository,
    private readonly templates: TemplateRepository,
    private readonly storage: StorageService,
    private readonly interviews: InterviewService,
    private readonly members: OrganisationMembers,
    private readonly queue: QaQueue,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError 422 for a name that is neither of a sound file nor of a transcript. */
  async offerUpload(actor: Actor, fileName: string): Promise<UploadPlace & { contentType: string }> {
    const kind = kindOf(fileName);
    if (!kind) throw unknownFileType();
    const place = await this.storage.offerUpload(asStaff(actor), actor.userId, { ...kind, fileName, fileSize: null });
    return { ...place, contentType: kind.contentType };
  }

  /**
   * One conversation, which waits for the worker then.
   *
   * @throws DomainError `qa.duplicate_recording` (409) with the recording that is the same; 422 for a file that is not
   * ours; what storage throws for one that has not arrived or is not what it is called.
   */
  async takeIn(actor: Actor, intake: Intake, batchId: string | null = null): Promise<RecordingEntity> {
    const scope = asStaff(actor);
    await this.checkTemplate(scope, intake.policyTemplateId);
    await this.members.checkMember(scope, intake.agentId, 'agent_id');
    if (intake.fileUrl === null) return this.takeInInterview(actor, intake, batchId);
    if (intake.interviewId !== null) await this.interviews.checkInSight(scope, intake.interviewId);
    const fileId = this.storage.fileIdOf(intake.fileUrl, 'file_url');
    const file = await this.storage.arrived(scope, fileId);
    const same = await this.recordings.withSameBytes(scope, file.sha256);
    if (same) return this.sameAs(same, fileId);
    const recording = { ...this.blank(actor, intake, batchId), ...columnsOf(file), fileName: shownName(intake, file) };
    await this.unit.run(async () => {
      if (!(await this.storage.take(file))) throw fileUsed();
      await this.keep(scope, recording);
    });
    return recording;
  }

  /** Each file by itself: one that is refused does not keep the others out, and says why. */
  async takeInBatch(
    actor: Actor,
    { name, policyTemplateId, files }: { name: string | null; policyTemplateId: string | null; files: Intake[] },
  ): Promise<BatchWithCounts> {
    const scope = asStaff(actor);
    await this.checkTemplate(scope, policyTemplateId);
    const now = this.clock.now();
    const batch: RecordingBatchEntity = {
      ...scope,
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      name: name ?? now.toISOString().slice(0, 16).replace('T', ' '),
      policyTemplateId,
      createdBy: actor.userId,
      refused: [],
    };
    await this.recordings.insertBatch(batch);
    const refused: RefusedFileDocument[] = [];
    for (const file of files) {
      try {
        await this.takeIn(actor, { ...file, policyTemplateId }, batch.id);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        refused.push(
          toRefusedFile(file.fileName, error, error instanceof DuplicateRecording ? error.recordingId : null),
        );
      }
    }
    await this.recordings.noteRefused(batch.id, refused, this.clock.now());
    return this.batch(scope, batch.id);
  }

  /** @throws DomainError `recording_batch.not_found` (404) */
  async batch(scope: OrganisationScope, id: string): Promise<BatchWithCounts> {
    const found = await this.recordings.batch(scope, id);
    if (!found) throw notFound('Recording batch');
    return found;
  }

  /** What failed goes on where it stopped: a transcript that is there is not made again. */
  async tryAgain(scope: OrganisationScope, id: string): Promise<RecordingEntity> {
    return this.unit.run(async () => {
      const recording = await this.recordings.lock(scope, id);
      if (!recording) throw notFound('Recording');
      if (recording.status !== 'failed') throw notFailed();
      const changes = {
        status: 'queued' as const,
        progress: 0,
        errorCode: null,
        errorMessage: null,
        processedAt: null,
        updatedAt: this.clock.now(),
      };
      await this.recordings.change(scope, id, changes);
      await this.queue.transcribe(recording);
      return { ...recording, ...changes };
    });
  }

  /** Its words are asked of the interview when they are needed; here they only say whether it is here already. */
  private async takeInInterview(actor: Actor, intake: Intake, batchId: string | null): Promise<RecordingEntity> {
    const scope = asStaff(actor);
    if (intake.interviewId === null) throw fileNeeded();
    const { status, transcript } = await this.interviews.record(scope, intake.interviewId);
    if (status !== 'completed' && status !== 'abandoned') throw interviewNotOver();
    const words = JSON.stringify(transcript.map(({ id, text }) => [id, text]));
    const sha256 = createHash('sha256').update(`interview:${intake.interviewId}:${words}`).digest('hex');
    const recording: RecordingEntity = {
      ...this.blank(actor, intake, batchId),
      source: 'interview',
      fileName: shownFileName(intake.fileName, 'interview'),
      fileKey: null,
      storedFileId: null,
      contentType: 'application/json',
      fileSize: Buffer.byteLength(words),
      sha256,
    };
    await this.unit.run(() => this.keep(scope, recording));
    return recording;
  }

  /** Who registers one upload twice means it once. */
  private sameAs(same: RecordingEntity, fileId: string): RecordingEntity {
    if (same.storedFileId === fileId) return same;
    throw duplicateRecording(same.id);
  }

  private async keep(scope: OrganisationScope, recording: RecordingEntity): Promise<void> {
    if (!(await this.recordings.insertOnce(recording))) {
      throw duplicateRecording((await this.recordings.withSameBytes(scope, recording.sha256))?.id ?? '');
    }
    await this.queue.transcribe(recording);
  }

  private async checkTemplate(scope: OrganisationScope, id: string | null): Promise<void> {
    if (id === null) return;
    const template = await this.templates.find(scope, id);
    if (!template) throw notFound('Policy template');
    if (template.archivedAt) throw templateArchived();
  }

  private blank(
    actor: Actor,
    { policyTemplateId, interviewId, agentId, agentName, team }: Intake,
    batchId: string | null,
  ): Omit<RecordingEntity, 'source' | 'fileName' | 'fileKey' | 'storedFileId' | 'contentType' | 'fileSize' | 'sha256'> {
    const now = this.clock.now();
    return {
      ...asStaff(actor),
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      uploadedBy: actor.userId,
      interviewId,
      batchId,
      durationSeconds: null,
      status: 'queued',
      progress: 0,
      outcome: null,
      errorCode: null,
      errorMessage: null,
      policyTemplateId,
      agentId,
      agentName,
      team,
      uploadedAt: now,
      processedAt: null,
    };
  }
}

const shownName = ({ fileName }: Intake, file: ArrivedFile): string => shownFileName(fileName, file.fileName);

const columnsOf = ({ fileId, fileKey, contentType, fileSize, sha256 }: ArrivedFile) => ({
  source: sourceOf(contentType),
  storedFileId: fileId,
  fileKey,
  contentType,
  fileSize,
  sha256,
});
