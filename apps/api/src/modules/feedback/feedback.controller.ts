import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, PageQuery, pageRequest, Permission } from '#libs/http';
import type { Actor } from '#libs/kernel';
import { ChangeFeedbackRequest } from './dto/feedback.request.js';
import { FeedbackListResponse, FeedbackResponse, FeedbackVersionListResponse } from './dto/feedback.response.js';
import { fromChangeFeedback, toFeedback, toFeedbackList, toVersionList } from './feedback.mapper.js';
import { ReviewFeedback } from './use-cases/review-feedback.js';

@ApiTags('Resume feedback')
@Controller('resumes')
@Permission('hiring.write')
export class FeedbackController {
  constructor(private readonly review: ReviewFeedback) {}

  @Get('feedback/pending')
  @ApiOperation({ summary: 'Feedback that waits for a person, due first, and feedback that could not be written.' })
  @Answers(200, FeedbackListResponse)
  @Permission('hiring.read')
  async waiting(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<FeedbackListResponse> {
    return toFeedbackList(await this.review.waiting(actor, pageRequest(query)));
  }

  @Get(':id/feedback')
  @ApiOperation({ summary: 'The feedback on a resume.' })
  @Answers(200, FeedbackResponse)
  @Permission('hiring.read')
  async read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FeedbackResponse> {
    return toFeedback(await this.review.read(actor, id));
  }

  @Get(':id/feedback/history')
  @ApiOperation({ summary: 'What the feedback said before it was changed, and who changed it.' })
  @Answers(200, FeedbackVersionListResponse)
  @Permission('hiring.read')
  async history(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<FeedbackVersionListResponse> {
    return toVersionList(await this.review.versions(actor, id));
  }

  @Patch(':id/feedback')
  @ApiOperation({ summary: 'Changes feedback that waits; what it said before stays on record.' })
  @Answers(200, FeedbackResponse)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeFeedbackRequest,
  ): Promise<FeedbackResponse> {
    return toFeedback(await this.review.edit(actor, id, fromChangeFeedback(body)));
  }

  @Post(':id/feedback/approve')
  @ApiOperation({ summary: 'Approves feedback; it is mailed to the candidate, once.' })
  @Answers(200, FeedbackResponse)
  async approve(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FeedbackResponse> {
    return toFeedback(await this.review.approve(actor, id));
  }

  @Post(':id/feedback/hold')
  @ApiOperation({ summary: 'Keeps feedback from going out by itself.' })
  @Answers(200, FeedbackResponse)
  async hold(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FeedbackResponse> {
    return toFeedback(await this.review.hold(actor, id));
  }

  @Post(':id/feedback/release')
  @ApiOperation({ summary: 'Lets held feedback go out by itself again, after as many hours as new feedback.' })
  @Answers(200, FeedbackResponse)
  async release(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FeedbackResponse> {
    return toFeedback(await this.review.release(actor, id));
  }

  @Post(':id/feedback/regenerate')
  @ApiOperation({ summary: 'Has feedback written again, in the background.' })
  @Answers(202, FeedbackResponse)
  async writeAgain(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FeedbackResponse> {
    return toFeedback(await this.review.writeAgain(actor, id));
  }
}
