import type { Page } from '#libs/kernel';
import type { ApplicationBrief } from '../recruitment/recruitment.service.js';
import type { AudioLinks } from './audio-links.js';
import type { ToldMessage } from './domain/conversation.js';
import { questionsAsked } from './domain/progression.js';
import { rephrasingsLeft, wordingsOf, wordsShown } from './domain/wordings.js';
import type { ClientSignalResponse } from './dto/client-signal.js';
import type { ConversationMessage } from './dto/interviewer.request.js';
import type { InterviewerResponse } from './dto/interviewer.response.js';
import type { ApplicationContextResponse } from './dto/application-context.response.js';
import type {
  AnsweredResponse,
  AudioMetadataResponse,
  CompletedResponse,
  InterviewDetailResponse,
  InterviewListResponse,
  InterviewResponse,
  InterviewStatusResponse,
  LatestResponse,
  InterviewMessageResponse,
  InterviewMessagesResponse,
  ProgressResponse,
  QuestionResponse,
  RephrasingResponse,
  StartedInterviewResponse,
  TranscriptResponse,
} from './dto/interview.response.js';
import type { AudioMetadata } from './entities/audio-metadata.document.js';
import type { InterviewMessageEntity } from './entities/interview-message.entity.js';
import type { InterviewSessionEntity } from './entities/interview-session.entity.js';
import type { InterviewSignalEntity } from './entities/interview-signal.entity.js';
import type { InterviewEntity } from './entities/interview.entity.js';
import { toProgression, type QuestionMetadata } from './entities/progression.document.js';
import type { RephrasingDocument } from './entities/rephrasing.document.js';
import type { ListedInterview } from './interview.repository.js';
import type { InterviewDetail } from './interview.service.js';
import type { AnsweredTurn } from './use-cases/answer-question.js';
import type { Rephrased } from './use-cases/rephrase-question.js';
import type { StartedInterview } from './use-cases/start-interview.js';
import type { Reply } from './use-cases/talk-to-interviewer.js';
import type { Turn } from './use-cases/turn.js';

const time = (at: Date | null): string | null => at?.toISOString() ?? null;

function toQuestion(
  interview: InterviewEntity,
  message: InterviewMessageEntity | null,
  links: AudioLinks,
): QuestionResponse | null {
  return message && questionOf(interview, message, links);
}

function questionOf(interview: InterviewEntity, message: InterviewMessageEntity, links: AudioLinks): QuestionResponse {
  return {
    message_id: message.id,
    text: wordsShown(message),
    first_wording: message.rephrasings === null ? null : message.contentText,
    rephrasings_left: rephrasingsLeft(message),
    audio_url: links.toQuestion(interview, message),
  };
}

export function toRephrased({ interview, question }: Rephrased, links: AudioLinks): QuestionResponse {
  return questionOf(interview, question, links);
}

function toRephrasing({ text, at, provenance }: RephrasingDocument): RephrasingResponse {
  const { engine, model, prompt_version } = provenance;
  return { text, model: `${engine}/${model}`, prompt_version, created_at: at };
}

function toAudioMetadata(audio: AudioMetadata): AudioMetadataResponse {
  const { sample_rate, codec, file_size_bytes, processing_time_ms, confidence_score } = audio;
  return { sample_rate, codec, file_size_bytes, processing_time_ms, confidence_score };
}

function toMessage(message: InterviewMessageEntity, links: AudioLinks): InterviewMessageResponse {
  const { audioMetadata: audio } = message;
  const question = message.messageType === 'ai_question' ? (message.metadata as QuestionMetadata) : null;
  return {
    id: message.id,
    sequence_number: message.sequenceNumber,
    message_type: message.messageType,
    content_text: message.contentText,
    audio_url: links.toAnswer(message),
    audio_duration_seconds: message.audioDurationSeconds,
    audio_metadata: audio && toAudioMetadata(audio),
    segments: audio?.segments ?? [],
    heard_text: audio?.heard ?? null,
    rephrasings: (message.rephrasings ?? []).map(toRephrasing),
    response_time_seconds: message.responseTimeSeconds,
    level: question?.level ?? null,
    skill: question?.skill ?? null,
    dimension: question?.dimension ?? null,
    is_follow_up: question?.move === 'follow_up',
    created_at: message.createdAt.toISOString(),
  };
}

export function toMessages(messages: InterviewMessageEntity[], links: AudioLinks): InterviewMessagesResponse {
  return { items: messages.map((message) => toMessage(message, links)), next_cursor: null };
}

export function toTranscript(messages: InterviewMessageEntity[]): TranscriptResponse {
  return {
    items: messages.map((message) => ({
      id: message.id,
      speaker: message.messageType === 'ai_question' ? 'ai' : 'candidate',
      content: message.contentText,
      rephrasings: wordingsOf(message).slice(1),
      start_time_ms: message.startTimeMs,
      end_time_ms: message.endTimeMs,
    })),
    next_cursor: null,
  };
}

export function toProgress(session: InterviewSessionEntity): ProgressResponse {
  const { topics, exchanges, length, is_finished } = session.progressionState;
  const answered = new Set(
    exchanges.filter((exchange) => exchange.answers.length > 0).map((exchange) => exchange.topic_id),
  );
  const covered = topics.filter((topic) => answered.has(topic.id)).map((topic) => topic.dimension);
  return {
    questions_asked: questionsAsked(toProgression(session.progressionState)),
    questions_planned: length.mainQuestions,
    difficulty_level: session.currentDifficultyLevel,
    competencies_covered: [...new Set(covered)],
    is_finished,
  };
}

export function toStarted(
  { interview, session, waitingQuestion }: StartedInterview,
  links: AudioLinks,
): StartedInterviewResponse {
  return {
    id: interview.id,
    session_id: session.id,
    status: interview.status,
    kind: interview.kind,
    role_type: interview.roleType,
    application_id: interview.applicationId,
    first_question: toQuestion(interview, waitingQuestion, links),
    progress: toProgress(session),
    started_at: time(interview.startedAt),
  };
}

export function toAnswered(turn: AnsweredTurn, links: AudioLinks): AnsweredResponse {
  return {
    candidate_message: toMessage(turn.candidateMessage, links),
    next_question: toQuestion(turn.interview, turn.waitingQuestion, links),
    progress: toProgress(turn.session),
    coaching: turn.coaching,
  };
}

export function toConversation(messages: readonly ConversationMessage[]): ToldMessage[] {
  return messages.map(({ role, content }) => ({ role, text: content }));
}

export function toReply({ words, question, turn }: Reply): InterviewerResponse {
  const about = question?.metadata as QuestionMetadata | undefined;
  return {
    response: words,
    suggested_followup: about?.suggested_followup ?? null,
    competencies_covered: toProgress(turn.session).competencies_covered,
  };
}

export function toLatest(turn: Turn, links: AudioLinks): LatestResponse {
  const question = toQuestion(turn.interview, turn.waitingQuestion, links);
  return { question, progress: toProgress(turn.session) };
}

export function toStatus(
  interview: InterviewEntity,
  session: InterviewSessionEntity,
  newest: InterviewMessageEntity | null,
  links: AudioLinks,
): InterviewStatusResponse {
  const isOpen = interview.status === 'in_progress' || interview.status === 'abandoned';
  const { is_finished } = session.progressionState;
  const openState = newest?.messageType === 'ai_question' ? 'waiting_for_answer' : 'preparing_question';
  return {
    status: interview.status,
    last_message: newest && toMessage(newest, links),
    session_state: !isOpen ? 'closed' : is_finished ? 'finished' : openState,
    can_restart: isOpen,
    redirect_to: isOpen ? null : `/interviews/${interview.id}/report`,
  };
}

export function toCompleted(interview: InterviewEntity): CompletedResponse {
  return { id: interview.id, status: interview.status, assessment_status: 'pending' };
}

export function toInterview(interview: InterviewEntity): InterviewResponse {
  return {
    id: interview.id,
    candidate_id: interview.candidateId,
    application_id: interview.applicationId,
    job_role_id: interview.jobRoleId,
    kind: interview.kind,
    role_type: interview.roleType,
    mode: interview.mode,
    status: interview.status,
    started_at: time(interview.startedAt),
    completed_at: time(interview.completedAt),
    duration_seconds: interview.durationSeconds,
    ai_model_used: interview.aiModelUsed,
    total_tokens_used: interview.totalTokensUsed,
    cost_usd: interview.costUsd,
    created_at: interview.createdAt.toISOString(),
  };
}

export function toList(page: Page<ListedInterview>): InterviewListResponse {
  const items = page.items.map(({ interview, candidateName, jobRoleTitle }) => ({
    ...toInterview(interview),
    candidate_name: candidateName,
    job_title: jobRoleTitle,
  }));
  return { items, next_cursor: page.nextCursor };
}

export function toApplicationContext(
  application: ApplicationBrief,
  dimensions: readonly string[],
  session: InterviewSessionEntity | null,
): ApplicationContextResponse {
  const { jobRole, organisation } = application;
  const covered = session ? toProgress(session).competencies_covered : [];
  return {
    job: { id: jobRole.id, title: jobRole.title, department: jobRole.department, description: jobRole.description },
    org: { id: organisation.id, name: organisation.name },
    candidate: { id: application.candidateId, name: application.candidateName },
    competencies_covered: covered,
    competencies_to_cover: dimensions.filter((dimension) => !covered.includes(dimension)),
  };
}

function toSignal(signal: InterviewSignalEntity): ClientSignalResponse {
  return {
    id: signal.id,
    type: signal.kind,
    occurred_at: signal.occurredAt.toISOString(),
    received_at: signal.createdAt.toISOString(),
    duration_ms: signal.durationMs,
    message_id: signal.messageId,
    details: signal.details,
  };
}

export function toDetail(detail: InterviewDetail): InterviewDetailResponse {
  const { interview, session, application, signals, boundaries } = detail;
  return {
    ...toInterview(interview),
    application: application && {
      id: application.id,
      candidate_id: application.candidateId,
      job_role: {
        id: application.jobRole.id,
        title: application.jobRole.title,
        organisation: { id: application.organisation.id, name: application.organisation.name },
      },
    },
    skill_boundaries: boundaries ?? {},
    progress: toProgress(session),
    anti_cheat_signals: signals.map(toSignal),
    anti_cheat_signals_not_kept: interview.unkeptSignalCount,
    recording_url: interview.recordingUrl,
    recording_status: interview.recordingStatus,
  };
}
