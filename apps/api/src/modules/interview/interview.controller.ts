import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query, Res, UploadedFile } from '@nestjs/common';
import { ApiConsumes, ApiTags, ApiOperation } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  Answers,
  CurrentActor,
  EventStream,
  pageRequest,
  Permission,
  RateLimitPerHour,
  RateLimitPerMinute,
  StreamsEvents,
} from '#libs/http';
import { asCandidate, type Actor } from '#libs/kernel';
import { NotesReading } from '../audit/audit.service.js';
import { TakesRecording, type SentRecording } from '../speech/speech.service.js';
import { AudioLinks } from './audio-links.js';
import { AnswerQuestionRequest } from './dto/answer-question.request.js';
import { ChangeInterviewRequest, CompleteInterviewRequest } from './dto/change-interview.request.js';
import {
  AnsweredResponse,
  CompletedResponse,
  InterviewDetailResponse,
  InterviewListResponse,
  InterviewStatusResponse,
  LatestResponse,
  InterviewMessagesResponse,
  QuestionResponse,
  StartedInterviewResponse,
  TranscriptResponse,
} from './dto/interview.response.js';
import { ListInterviewsQuery } from './dto/list-interviews.query.js';
import { RephraseQuestionRequest } from './dto/rephrase-question.request.js';
import { ActiveInterviewQuery, CreateInterviewRequest, StartInterviewRequest } from './dto/start-interview.request.js';
import {
  toAnswered,
  toCompleted,
  toDetail,
  toLatest,
  toList,
  toMessages,
  toRephrased,
  toStarted,
  toStatus,
  toTranscript,
} from './interview.mapper.js';
import { InterviewService } from './interview.service.js';
import { CollectSignals } from './use-cases/collect-signals.js';
import { CompleteInterview } from './use-cases/complete-interview.js';
import { ContinueInterview } from './use-cases/continue-interview.js';
import { ReceiveAnswer, type SentAnswer } from './use-cases/receive-answer.js';
import { RephraseQuestion } from './use-cases/rephrase-question.js';
import { StartInterview } from './use-cases/start-interview.js';

@ApiTags('Interviews')
@Controller('interviews')
@Permission('signed_in')
export class InterviewController {
  constructor(
    private readonly interviews: InterviewService,
    private readonly startInterview: StartInterview,
    private readonly receiveAnswer: ReceiveAnswer,
    private readonly continueInterview: ContinueInterview,
    private readonly rephraseQuestion: RephraseQuestion,
    private readonly collectSignals: CollectSignals,
    private readonly completeInterview: CompleteInterview,
    private readonly links: AudioLinks,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Begins an interview for an application, or a practice one; an open one is taken up again.',
  })
  @Answers(201, StartedInterviewResponse)
  @RateLimitPerHour(10)
  async create(@CurrentActor() actor: Actor, @Body() body: CreateInterviewRequest): Promise<StartedInterviewResponse> {
    const started = await this.startInterview.start(asCandidate(actor), {
      applicationId: body.application_id ?? null,
      resumeId: body.resume_id ?? null,
      roleType: body.role_type ?? null,
      recordingConsent: false,
      mode: body.mode ?? null,
    });
    return toStarted(started, this.links);
  }

  @Post('start')
  @ApiOperation({ summary: 'Begins the interview for an application, or takes up the open one.' })
  @Answers(201, StartedInterviewResponse)
  @RateLimitPerMinute(10)
  async start(@CurrentActor() actor: Actor, @Body() body: StartInterviewRequest): Promise<StartedInterviewResponse> {
    const started = await this.startInterview.start(asCandidate(actor), {
      applicationId: body.application_id,
      resumeId: null,
      roleType: null,
      recordingConsent: body.recording_consent ?? false,
      mode: body.mode ?? null,
    });
    return toStarted(started, this.links);
  }

  @Get('active')
  @ApiOperation({ summary: 'The open interview for an application; `null` when there is none.' })
  @Answers(200, InterviewDetailResponse, { orNull: true })
  async active(
    @CurrentActor() actor: Actor,
    @Query() query: ActiveInterviewQuery,
  ): Promise<InterviewDetailResponse | null> {
    const active = await this.interviews.active(actor, query.application_id);
    return active && toDetail(active);
  }

  @Get()
  @ApiOperation({ summary: "Interviews of one's organisation, or one's own." })
  @Answers(200, InterviewListResponse)
  async list(@CurrentActor() actor: Actor, @Query() query: ListInterviewsQuery): Promise<InterviewListResponse> {
    const filter = {
      status: query.status,
      jobRoleId: query.job_role_id,
      candidateId: query.candidate_id,
      from: query.from === undefined ? undefined : new Date(query.from),
      to: query.to === undefined ? undefined : new Date(query.to),
    };
    return toList(await this.interviews.list(actor, filter, pageRequest(query)));
  }

  @Get(':id')
  @ApiOperation({ summary: 'An interview with all that belongs to it.' })
  @Answers(200, InterviewDetailResponse)
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<InterviewDetailResponse> {
    return toDetail(await this.interviews.detail(actor, id));
  }

  @Patch(':id')
  @ApiOperation({
    summary: "Keeps what the candidate's browser noticed, once each, while the interview is in progress.",
  })
  @Answers(200, InterviewDetailResponse)
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeInterviewRequest,
  ): Promise<InterviewDetailResponse> {
    await this.collectSignals.collect(asCandidate(actor), id, body.anti_cheat_signals);
    return this.get(actor, id);
  }

  @Get(':id/messages')
  @NotesReading('transcript.read', 'interview')
  @ApiOperation({ summary: 'The transcript in order.' })
  @Answers(200, InterviewMessagesResponse)
  async messages(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<InterviewMessagesResponse> {
    return toMessages(await this.interviews.messages(actor, id), this.links);
  }

  @Get(':id/messages/latest')
  @ApiOperation({ summary: 'The question that waits; prepares it when the connection was lost before it was ready.' })
  @Answers(200, LatestResponse)
  async latest(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<LatestResponse> {
    return toLatest(await this.continueInterview.next(asCandidate(actor), id), this.links);
  }

  @Post(':id/messages/latest/rephrase')
  @ApiOperation({
    summary: 'The question that waits in other words, twice at most. It stays the same question and changes no score.',
  })
  @Answers(200, QuestionResponse)
  @RateLimitPerMinute(60)
  async rephrase(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RephraseQuestionRequest,
  ): Promise<QuestionResponse> {
    const wish = { questionId: body.message_id, left: body.rephrasings_left ?? null };
    return toRephrased(await this.rephraseQuestion.rephrase(asCandidate(actor), id, wish), this.links);
  }

  @Get(':id/transcripts')
  @NotesReading('transcript.read', 'interview')
  @ApiOperation({ summary: 'The transcript as segments with their times.' })
  @Answers(200, TranscriptResponse)
  async transcript(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TranscriptResponse> {
    return toTranscript(await this.interviews.messages(actor, id));
  }

  @Get(':id/status')
  @ApiOperation({ summary: 'Where the interview stands, for going on after a lost connection.' })
  @Answers(200, InterviewStatusResponse)
  async status(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<InterviewStatusResponse> {
    const [{ interview, session }, messages] = await Promise.all([
      this.interviews.standing(actor, id),
      this.interviews.messages(actor, id),
    ]);
    return toStatus(interview, session, messages.at(-1) ?? null, this.links);
  }

  @Post(':id/messages')
  @ApiOperation({
    summary: 'Saves the answer, then asks the next question. The same answer sent again is the same answer.',
  })
  @Answers(200, AnsweredResponse)
  @RateLimitPerMinute(30)
  @ApiConsumes('application/json', 'multipart/form-data')
  @TakesRecording('audio')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnswerQuestionRequest,
    @UploadedFile() recording: SentRecording | undefined,
  ): Promise<AnsweredResponse> {
    return toAnswered(await this.receiveAnswer.receive(asCandidate(actor), id, toSent(body, recording)), this.links);
  }

  @Post(':id/messages/stream')
  @ApiOperation({
    summary: 'The same, with the next question piece by piece while it is being written, and then the whole answer.',
  })
  @StreamsEvents(
    '`data: {"content": "..."}` for each piece, then `data: {"answered": {...}}` as `POST /interviews/{id}/messages` ' +
      'answers, which counts where the pieces differ from it, then `data: [DONE]`; `event: error` with a problem.',
  )
  @RateLimitPerMinute(30)
  @ApiConsumes('application/json', 'multipart/form-data')
  @TakesRecording('audio')
  async answerAloud(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnswerQuestionRequest,
    @UploadedFile() recording: SentRecording | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const stream = new EventStream(response);
    const sent = toSent(body, recording);
    const turn = await this.receiveAnswer.receive(asCandidate(actor), id, sent, (content) => stream.send({ content }));
    stream.send({ answered: toAnswered(turn, this.links) });
    stream.end();
  }

  @Post(':id/complete')
  @ApiOperation({ summary: 'Closes the interview; it is assessed in the background.' })
  @Answers(202, CompletedResponse)
  async complete(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CompleteInterviewRequest,
  ): Promise<CompletedResponse> {
    const interview = await this.completeInterview.complete(asCandidate(actor), id, {
      durationSeconds: body.duration_seconds ?? null,
      signals: body.anti_cheat_signals ?? [],
    });
    return toCompleted(interview);
  }
}

function toSent(body: AnswerQuestionRequest, recording: SentRecording | undefined): SentAnswer {
  return {
    text: body.content_text ?? null,
    recording,
    responseTimeSeconds: body.response_time_seconds ?? null,
    inReplyTo: body.in_reply_to ?? null,
  };
}
