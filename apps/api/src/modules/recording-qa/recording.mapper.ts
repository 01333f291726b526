import type { DomainError, Page } from '#libs/kernel';
import type { UploadPlace } from '../storage/storage.service.js';
import type {
  BatchFileRequest,
  ListRecordingsQuery,
  UploadBatchRequest,
  UploadRecordingRequest,
} from './dto/recording.request.js';
import type {
  BegunEvaluationResponse,
  BriefRecordingResponse,
  QaTranscriptResponse,
  QueuedRecordingResponse,
  RecordingBatchListResponse,
  RecordingBatchResponse,
  RecordingDetailResponse,
  RecordingListResponse,
  RecordingResponse,
  SignedUrlResponse,
} from './dto/recording.response.js';
import type { Intake } from './domain/intake.js';
import type { EvaluationEntity } from './entities/evaluation.entity.js';
import type { RefusedFileDocument } from './entities/qa.document.js';
import type { RecordingEntity } from './entities/recording.entity.js';
import type { TranscriptEntity } from './entities/transcript.entity.js';
import type { RecordingDetail } from './recording-qa.service.js';
import type { BatchWithCounts, RecordingFilter } from './recording.repository.js';

const WAITING = 'It waits to be transcribed and evaluated.';

export function fromUpload(request: UploadRecordingRequest | BatchFileRequest): Intake {
  return {
    fileName: request.file_name,
    fileUrl: request.file_url ?? null,
    policyTemplateId: 'policy_template_id' in request ? (request.policy_template_id ?? null) : null,
    interviewId: request.interview_id ?? null,
    agentId: request.agent_id ?? null,
    agentName: request.agent_name ?? null,
    team: request.team ?? null,
  };
}

export function fromBatch({ name, policy_template_id, files }: UploadBatchRequest) {
  return { name: name ?? null, policyTemplateId: policy_template_id ?? null, files: files.map(fromUpload) };
}

export function fromListRecordings({ status, batch_id, agent_id }: ListRecordingsQuery): RecordingFilter {
  return { status, batchId: batch_id, agentId: agent_id };
}

export function toRefusedFile(fileName: string, error: DomainError, duplicateOf: string | null): RefusedFileDocument {
  return { file_name: fileName, code: error.code, detail: error.detail, duplicate_of: duplicateOf };
}

export function toSignedUrl(place: UploadPlace & { contentType: string }): SignedUrlResponse {
  return {
    signed_url: place.uploadUrl,
    file_url: place.fileUrl,
    expires_at: place.expiresAt.toISOString(),
    content_type: place.contentType,
    upload_headers: { ...place.uploadHeaders },
  };
}

export function toQueued({ id, status }: RecordingEntity): QueuedRecordingResponse {
  return { recording_id: id, status, message: WAITING };
}

export function toBriefRecording(recording: RecordingEntity): BriefRecordingResponse {
  return {
    id: recording.id,
    file_name: recording.fileName,
    status: recording.status,
    duration_seconds: recording.durationSeconds,
    uploaded_at: recording.uploadedAt.toISOString(),
    processed_at: recording.processedAt?.toISOString() ?? null,
  };
}

export function toRecording(recording: RecordingEntity): RecordingResponse {
  const { errorCode, errorMessage } = recording;
  return {
    ...toBriefRecording(recording),
    source: recording.source,
    progress: recording.progress,
    outcome: recording.outcome,
    problem: errorMessage === null ? null : { code: errorCode ?? 'our_problem', detail: errorMessage },
    policy_template_id: recording.policyTemplateId,
    interview_id: recording.interviewId,
    batch_id: recording.batchId,
    agent_id: recording.agentId,
    agent_name: recording.agentName,
    team: recording.team,
    content_type: recording.contentType,
    file_size: recording.fileSize,
    uploaded_by: recording.uploadedBy,
  };
}

export function toRecordingDetail({ recording, evaluation }: RecordingDetail): RecordingDetailResponse {
  const { id, version, status } = evaluation ?? {};
  const newest = id === undefined || version === undefined || status === undefined ? null : { id, version, status };
  return { ...toRecording(recording), evaluation: newest };
}

export function toRecordingList(page: Page<RecordingEntity>): RecordingListResponse {
  return { items: page.items.map(toRecording), next_cursor: page.nextCursor };
}

export function toQaTranscript(transcript: TranscriptEntity): QaTranscriptResponse {
  const roles = new Map(transcript.speakers.map(({ speaker, role }) => [speaker, role]));
  return {
    recording_id: transcript.recordingId,
    transcript_text: transcript.transcriptText,
    diarized_segments: transcript.diarizedSegments.map((segment, index) => ({
      index,
      role: roles.get(segment.speaker) ?? 'unknown',
      ...segment,
    })),
    speakers: transcript.speakers,
    transcription_confidence: transcript.transcriptionConfidence,
    engine: transcript.engine,
    model: transcript.model,
    corrected_at: transcript.correctedAt?.toISOString() ?? null,
  };
}

export function toRecordingBatch({ batch, counts }: BatchWithCounts): RecordingBatchResponse {
  return {
    id: batch.id,
    name: batch.name,
    policy_template_id: batch.policyTemplateId,
    created_by: batch.createdBy,
    created_at: batch.createdAt.toISOString(),
    counts,
    refused: batch.refused,
  };
}

export function toRecordingBatchList(page: Page<BatchWithCounts>): RecordingBatchListResponse {
  return { items: page.items.map(toRecordingBatch), next_cursor: page.nextCursor };
}

export function toBegunEvaluation({ id, version, status }: EvaluationEntity): BegunEvaluationResponse {
  return { evaluation_id: id, version, status };
}
