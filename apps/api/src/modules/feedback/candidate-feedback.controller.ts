import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, PageQuery, pageRequest, Permission } from '#libs/http';
import { asCandidate, type Actor } from '#libs/kernel';
import { CandidateFeedbackListResponse } from './dto/feedback.response.js';
import { toCandidateFeedbackList } from './feedback.mapper.js';
import { FeedbackService } from './feedback.service.js';

@ApiTags('Candidates')
@Controller('candidates/feedback')
export class CandidateFeedbackController {
  constructor(private readonly feedback: FeedbackService) {}

  @Get()
  @ApiOperation({ summary: 'Feedback on your resumes that was sent to you.' })
  @Answers(200, CandidateFeedbackListResponse)
  @Permission('signed_in')
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<CandidateFeedbackListResponse> {
    return toCandidateFeedbackList(await this.feedback.sentTo(asCandidate(actor), pageRequest(query)));
  }
}
