import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags, ApiOperation } from '@nestjs/swagger';
import type { Response } from 'express';
import { Answers, CurrentActor, EventStream, Permission, AiRateLimit, StreamsEvents } from '#libs/http';
import { asCandidate, type Actor } from '#libs/kernel';
import { InterviewerRequest } from './dto/interviewer.request.js';
import { InterviewerResponse } from './dto/interviewer.response.js';
import { toConversation, toReply } from './interview.mapper.js';
import { TalkToInterviewer } from './use-cases/talk-to-interviewer.js';

@ApiTags('Interviews')
@Controller('ai/interviewer')
@Permission('signed_in')
@AiRateLimit()
export class InterviewerController {
  constructor(private readonly interviewer: TalkToInterviewer) {}

  @Post()
  @ApiOperation({
    summary:
      'Saves the newest thing the candidate says, once however often it is sent, and answers with the next question.',
  })
  @Answers(200, InterviewerResponse)
  async talk(@CurrentActor() actor: Actor, @Body() body: InterviewerRequest): Promise<InterviewerResponse> {
    const { interview_id: interviewId, messages } = body;
    return toReply(await this.interviewer.talk(asCandidate(actor), interviewId, toConversation(messages)));
  }

  @Post('stream')
  @ApiOperation({ summary: 'The same, with the question piece by piece while it is being written.' })
  @StreamsEvents('`data: {"content": "..."}` for each piece, then `data: [DONE]`; `event: error` with a problem.')
  async stream(
    @CurrentActor() actor: Actor,
    @Body() body: InterviewerRequest,
    @Res() response: Response,
  ): Promise<void> {
    const { interview_id: interviewId, messages } = body;
    const stream = new EventStream(response);
    await this.interviewer.talkAloud(asCandidate(actor), interviewId, toConversation(messages), (content) =>
      stream.send({ content }),
    );
    stream.end();
  }
}
