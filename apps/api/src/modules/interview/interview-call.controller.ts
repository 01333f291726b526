import { Body, Controller, Get, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, Permission, RateLimitPerMinute } from '#libs/http';
import { asCandidate, type Actor } from '#libs/kernel';
import { AcsService } from '../acs/acs.service.js';
import { RecordCallRequest, StartCallRequest } from './dto/interview-call.request.js';
import { InterviewCallResponse, InterviewRecordingResponse } from './dto/interview-call.response.js';
import { toCall, toRecording } from './interview-call.mapper.js';
import { InterviewService } from './interview.service.js';
import { CallInterview } from './use-cases/call-interview.js';

@ApiTags('Calls')
@Controller('acs')
@Permission('signed_in')
@RateLimitPerMinute(30)
export class InterviewCallController {
  constructor(
    private readonly calling: CallInterview,
    private readonly interviews: InterviewService,
    private readonly acs: AcsService,
  ) {}

  @Post('calls')
  @ApiOperation({ summary: 'Rings the candidate for their interview; the call that is going on already stands.' })
  @Answers(201, InterviewCallResponse)
  async start(@CurrentActor() actor: Actor, @Body() body: StartCallRequest): Promise<InterviewCallResponse> {
    return toCall(await this.calling.begin(asCandidate(actor), body.interview_id));
  }

  @Get('calls/:id')
  @ApiOperation({ summary: 'How far a call is.' })
  @Answers(200, InterviewCallResponse)
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<InterviewCallResponse> {
    return toCall(await this.acs.call(asCandidate(actor), id));
  }

  @Post('calls/:id/hang-up')
  @ApiOperation({ summary: 'Ends a call and its recording; the interview goes on without it.' })
  @Answers(200, InterviewCallResponse)
  async hangUp(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<InterviewCallResponse> {
    return toCall(await this.acs.hangUp(asCandidate(actor), id));
  }

  @Post('recordings/start')
  @ApiOperation({ summary: 'Records a call from now on, if the candidate has agreed to it.' })
  @Answers(200, InterviewCallResponse)
  async startRecording(@CurrentActor() actor: Actor, @Body() body: RecordCallRequest): Promise<InterviewCallResponse> {
    return toCall(await this.acs.startRecording(asCandidate(actor), body.call_id));
  }

  @Post('recordings/stop')
  @ApiOperation({ summary: 'Ends the recording of a call; its files are fetched in the background.' })
  @Answers(200, InterviewCallResponse)
  async stopRecording(@CurrentActor() actor: Actor, @Body() body: RecordCallRequest): Promise<InterviewCallResponse> {
    return toCall(await this.acs.stopRecording(asCandidate(actor), body.call_id));
  }

  @Get('recordings/:interviewId')
  @ApiOperation({ summary: 'Where the recording of an interview is, file by file.' })
  @Answers(200, InterviewRecordingResponse)
  async recording(
    @CurrentActor() actor: Actor,
    @Param('interviewId', ParseUUIDPipe) interviewId: string,
  ): Promise<InterviewRecordingResponse> {
    await this.interviews.standing(actor, interviewId);
    return toRecording(await this.acs.standing({ interviewId }));
  }

  @Get('recordings/:interviewId/parts/:partId')
  @ApiOperation({ summary: 'A file of the recording, as a download.' })
  @ApiOkResponse({
    description: 'The sound.',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async part(
    @CurrentActor() actor: Actor,
    @Param('interviewId', ParseUUIDPipe) interviewId: string,
    @Param('partId', ParseUUIDPipe) partId: string,
  ): Promise<StreamableFile> {
    await this.interviews.standing(actor, interviewId);
    const { part, content } = await this.acs.openPart({ interviewId }, partId);
    return new StreamableFile(content, {
      type: part.contentType ?? 'application/octet-stream',
      disposition: `attachment; filename="recording-${part.partIndex}"`,
      ...(part.sizeBytes !== null && { length: part.sizeBytes }),
    });
  }
}
