import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, DomainError, notFound, type CandidateScope } from '#libs/kernel';
import type { Transcription } from '#libs/providers';
import { SpeechService, type CheckedRecording, type SentRecording } from '../../speech/speech.service.js';
import { cleanAnswer, LONGEST_ANSWER } from '../domain/answer-text.js';
import { heardText, hesitationIn } from '../domain/spoken-answer.js';
import type { AudioMetadata } from '../entities/audio-metadata.document.js';
import { emptyAnswer, notHeard, tooMuchSaid } from '../interview.errors.js';
import { InterviewRepository } from '../interview.repository.js';
import { AnswerQuestion, questionToAnswer, type AnsweredTurn, type ArrivingAnswer } from './answer-question.js';
import { AnswerUploads } from './answer-uploads.js';
import type { OnText } from './interviewer.js';

/** An answer as it came in: typed, spoken, or spoken with what it should say. */
export interface SentAnswer extends Pick<ArrivingAnswer, 'responseTimeSeconds' | 'inReplyTo'> {
  text: string | null;
  recording: SentRecording | undefined;
}

/** Where a recording comes in. */
const FIELD = 'audio';

/**
 * A candidate's answer arrives. A recording is stored and listened to, outside of any transaction; what was heard is
 * then an answer like a typed one. Whatever goes wrong before leaves the question waiting and no recording behind.
 */
@Injectable()
export class ReceiveAnswer {
  constructor(
    private readonly interviews: InterviewRepository,
    private readonly uploads: AnswerUploads,
    private readonly answerQuestion: AnswerQuestion,
    private readonly speech: SpeechService,
    private readonly clock: Clock,
  ) {}

  /** `onText` hears the next question while it is being written. */
  async receive(scope: CandidateScope, interviewId: string, sent: SentAnswer, onText?: OnText): Promise<AnsweredTurn> {
    const { recording, text, ...about } = sent;
    if (recording) return this.receiveSpoken(scope, interviewId, this.speech.check(recording, FIELD), sent, onText);
    return this.answerQuestion.answer(scope, interviewId, { ...about, text: text ?? '' }, onText);
  }

  private async receiveSpoken(
    scope: CandidateScope,
    interviewId: string,
    recording: CheckedRecording,
    { text, responseTimeSeconds, inReplyTo }: SentAnswer,
    onText?: OnText,
  ): Promise<AnsweredTurn> {
    const arrivedAt = this.clock.now();
    const sha256 = createHash('sha256').update(recording.bytes).digest('hex');
    const open = await this.interviews.open(scope, interviewId);
    if (!open) throw notFound('Interview');
    const identity = { text: '', recordingSha256: sha256, inReplyTo };
    const repeated = await this.answerQuestion.repeated(scope, open, identity, onText);
    if (repeated) return repeated;
    questionToAnswer(open, inReplyTo);

    const upload = await this.uploads.keep(scope, interviewId, recording);
    let isAnswer = false;
    try {
      const heard = await this.speech.hear(recording, FIELD).catch(sayNotHeard);
      const { said, lowConfidence, heardInstead } = wordsOf(heard, text);
      const answer = {
        text: said,
        responseTimeSeconds,
        inReplyTo,
        recording: {
          messageId: upload.id,
          fileKey: upload.fileKey,
          arrivedAt,
          durationMs: Math.round(heard.durationMs),
          lowConfidence,
          metadata: audioMetadata(recording, sha256, heard, heardInstead),
        },
      };
      const turn = await this.answerQuestion.answerIn(scope, open, answer, onText);
      isAnswer = turn.candidateMessage.id === upload.id;
      return turn;
    } finally {
      // What cannot be removed now is swept away later.
      if (!isAnswer) await this.uploads.discard(upload).catch(() => undefined);
    }
  }
}

/** Words that the candidate corrected are their own, as if typed; what was heard in their place is kept beside them. */
function wordsOf({ segments }: Transcription, corrected: string | null) {
  const { text, lowConfidence } = heardText(segments);
  const said = cleanAnswer(corrected ?? text);
  if (said === '') throw emptyAnswer();
  if (said.length > LONGEST_ANSWER) throw tooMuchSaid();
  return said === text ? { said, lowConfidence, heardInstead: null } : { said, lowConfidence: [], heardInstead: text };
}

function audioMetadata(
  { bytes, contentType }: CheckedRecording,
  sha256: string,
  heard: Transcription,
  heardInstead: string | null,
): AudioMetadata {
  const hesitation = hesitationIn(heard.segments);
  return {
    sample_rate: heard.sampleRateHz,
    codec: heard.codec,
    content_type: contentType,
    file_size_bytes: bytes.length,
    sha256,
    processing_time_ms: Math.round(heard.processingMs),
    confidence_score: heard.confidence,
    engine: heard.engine,
    model: heard.model,
    segments: heard.segments.map(({ startMs, endMs, text, confidence, band }) => ({
      start_ms: startMs,
      end_ms: endMs,
      text,
      confidence,
      band,
    })),
    heard: heardInstead,
    hesitation: { first_word_ms: hesitation.firstWordMs, pauses_ms: hesitation.pausesMs },
  };
}

/** The recording is to blame when a field is named; else whoever listens. */
function sayNotHeard(error: unknown): never {
  throw error instanceof DomainError && error.fields.length === 0 ? notHeard(error) : error;
}
