import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, pageRequest, Permission, RateLimitPerMinute } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import { DownloadUrlResponse, toDownloadUrl } from '../storage/storage.service.js';
import {
  CorrectSpeakersRequest,
  EvaluateAgainRequest,
  ListRecordingsQuery,
  SignedUrlRequest,
  UploadRecordingRequest,
} from './dto/recording.request.js';
import {
  BegunEvaluationResponse,
  BriefRecordingResponse,
  QaTranscriptResponse,
  QueuedRecordingResponse,
  RecordingDetailResponse,
  RecordingListResponse,
  SignedUrlResponse,
} from './dto/recording.response.js';
import {
  fromListRecordings,
  fromUpload,
  toBegunEvaluation,
  toBriefRecording,
  toQaTranscript,
  toQueued,
  toRecordingDetail,
  toRecordingList,
  toSignedUrl,
} from './recording.mapper.js';
import { RecordingQaService } from './recording-qa.service.js';
import { BeginEvaluation } from './use-cases/begin-evaluation.js';
import { CorrectSpeakers } from './use-cases/correct-speakers.js';
import { TakeInRecordings } from './use-cases/take-in-recordings.js';

/** A batch of a hundred files is sent within a minute or two. */
const FILES_PER_MINUTE = 600;
const DEFAULT_SLICE = 50;

@ApiTags('Recording QA')
@Controller('recordings')
@Permission('qa.write')
export class RecordingController {
  constructor(
    private readonly qa: RecordingQaService,
    private readonly takeIn: TakeInRecordings,
    private readonly beginEvaluation: BeginEvaluation,
    private readonly correctSpeakers: CorrectSpeakers,
  ) {}

  @Post('signed-url')
  @ApiOperation({ summary: 'A link to send one recording or transcript to, straight to storage.' })
  @Answers(200, SignedUrlResponse)
  @RateLimitPerMinute(FILES_PER_MINUTE)
  async signedUrl(
    @CurrentActor() actor: Actor,
    @Body() body: SignedUrlRequest,
    @Query() query: SignedUrlRequest,
  ): Promise<SignedUrlResponse> {
    return toSignedUrl(await this.takeIn.offerUpload(actor, body.file_name ?? query.file_name ?? ''));
  }

  @Post('upload')
  @ApiOperation({ summary: 'Has a file that has arrived, or an interview, transcribed and evaluated.' })
  @Answers(202, QueuedRecordingResponse)
  @RateLimitPerMinute(FILES_PER_MINUTE)
  async upload(@CurrentActor() actor: Actor, @Body() body: UploadRecordingRequest): Promise<QueuedRecordingResponse> {
    return toQueued(await this.takeIn.takeIn(actor, fromUpload(body)));
  }

  @Get()
  @ApiOperation({ summary: 'Recordings of the organisation.' })
  @Answers(200, RecordingListResponse)
  @Permission('qa.read')
  async list(@CurrentActor() actor: Actor, @Query() query: ListRecordingsQuery): Promise<RecordingListResponse> {
    return toRecordingList(await this.qa.recordings(asStaff(actor), fromListRecordings(query), pageRequest(query)));
  }

  @Get('list')
  @ApiOperation({ summary: 'The same as a bare list, for callers who count.' })
  @ApiOkResponse({ type: BriefRecordingResponse, isArray: true })
  @HttpCode(200)
  @Permission('qa.read')
  async slice(@CurrentActor() actor: Actor, @Query() query: ListRecordingsQuery): Promise<BriefRecordingResponse[]> {
    const slice = { skip: query.skip ?? 0, limit: query.limit ?? DEFAULT_SLICE };
    const found = await this.qa.recordingsFrom(asStaff(actor), fromListRecordings(query), slice);
    return found.map(toBriefRecording);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A recording and how far it is.' })
  @Answers(200, RecordingDetailResponse)
  @Permission('qa.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RecordingDetailResponse> {
    return toRecordingDetail(await this.qa.recording(asStaff(actor), id));
  }

  @Get(':id/transcript')
  @ApiOperation({ summary: 'Who said what, and when; also for the person who is held to the policy in it.' })
  @Answers(200, QaTranscriptResponse)
  @Permission('organisation.read')
  async transcript(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<QaTranscriptResponse> {
    return toQaTranscript(await this.qa.transcript(actor, id));
  }

  @Get(':id/audio')
  @ApiOperation({ summary: 'A short-lived link to hear it, byte ranges included.' })
  @Answers(200, DownloadUrlResponse)
  @Permission('organisation.read')
  async audio(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DownloadUrlResponse> {
    return toDownloadUrl(await this.qa.fileUrl(actor, id));
  }

  @Patch(':id/speakers')
  @ApiOperation({ summary: 'Says which voice is whose; what rested on other roles is evaluated again.' })
  @Answers(200, QaTranscriptResponse)
  @Permission('qa.review')
  async speakers(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CorrectSpeakersRequest,
  ): Promise<QaTranscriptResponse> {
    return toQaTranscript(await this.correctSpeakers.correct(actor, id, body.speakers));
  }

  @Post(':id/retry')
  @ApiOperation({ summary: 'Has a recording that failed tried again, from where it stopped.' })
  @Answers(202, QueuedRecordingResponse)
  async retry(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<QueuedRecordingResponse> {
    return toQueued(await this.takeIn.tryAgain(asStaff(actor), id));
  }

  @Post(':id/evaluations')
  @ApiOperation({ summary: 'Evaluates a recording once more; the evaluations that are there stay.' })
  @Answers(202, BegunEvaluationResponse)
  async evaluate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EvaluateAgainRequest,
  ): Promise<BegunEvaluationResponse> {
    const { userId } = actor;
    const templateId = body.policy_template_id;
    return toBegunEvaluation(await this.beginEvaluation.evaluateAgain(asStaff(actor), id, templateId, userId));
  }
}
