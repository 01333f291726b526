import type { CallStanding, InterviewCall, RecordingPart } from '../acs/acs.service.js';
import type {
  InterviewCallResponse,
  InterviewRecordingResponse,
  RecordingPartResponse,
} from './dto/interview-call.response.js';

export function toCall(call: InterviewCall): InterviewCallResponse {
  return {
    id: call.id,
    interview_id: call.interviewId,
    status: call.status,
    server_call_id: call.serverCallId,
    recording_status: call.recordingStatus,
    started_at: call.startedAt?.toISOString() ?? null,
    ended_at: call.endedAt?.toISOString() ?? null,
    duration_seconds: call.durationSeconds,
  };
}

export function toRecording({ recording, parts }: CallStanding): InterviewRecordingResponse {
  return { status: recording, items: parts.map(toPart) };
}

function toPart(part: RecordingPart): RecordingPartResponse {
  const isHere = part.status === 'copied' || part.status === 'stored';
  return {
    id: part.id,
    status: part.status,
    url: isHere ? `/api/v1/acs/recordings/${part.interviewId}/parts/${part.id}` : null,
    content_type: part.contentType,
    file_size: part.sizeBytes,
    attempts: part.attempts,
    problem: part.problem,
  };
}
