import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, Permission } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import { AgreementQuery, KeepReviewRequest } from './dto/review.request.js';
import { AgreementResponse, ReviewListResponse, ReviewResponse } from './dto/review.response.js';
import { fromKeepReview, toAgreement, toReview, toReviewList } from './review.mapper.js';
import { ReadAgreement } from './use-cases/read-agreement.js';
import { ReviewBlind } from './use-cases/review-blind.js';

@ApiTags('Second opinions')
@Controller()
export class ReviewController {
  constructor(
    private readonly reviewBlind: ReviewBlind,
    private readonly readAgreement: ReadAgreement,
  ) {}

  @Post('interviews/:id/reviews')
  @ApiOperation({
    summary: 'Opens your blind review of an interview, or the one you opened before: names and scores are hidden.',
  })
  @Answers(201, ReviewResponse)
  @Permission('hiring.review')
  async open(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReviewResponse> {
    return toReview(await this.reviewBlind.open(actor, id));
  }

  @Get('interviews/:id/reviews')
  @ApiOperation({ summary: 'Who has given a second opinion about an interview.' })
  @Answers(200, ReviewListResponse)
  @Permission('hiring.read')
  async list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReviewListResponse> {
    return toReviewList(await this.reviewBlind.ofInterview(actor, id));
  }

  @Get('reviews/agreement')
  @ApiOperation({ summary: 'How far blind reviewers and the engine agree about the interviews of a role.' })
  @Answers(200, AgreementResponse)
  @Permission('hiring.read')
  async agreement(@CurrentActor() actor: Actor, @Query() query: AgreementQuery): Promise<AgreementResponse> {
    return toAgreement(await this.readAgreement.read(asStaff(actor), query.job_role_id));
  }

  @Get('reviews/:id')
  @ApiOperation({ summary: "A review. The engine's scores stand beside it once it is submitted." })
  @Answers(200, ReviewResponse)
  @Permission('hiring.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReviewResponse> {
    return toReview(await this.reviewBlind.read(actor, id));
  }

  @Put('reviews/:id/scores')
  @ApiOperation({ summary: 'Keeps your scores so far.' })
  @Answers(200, ReviewResponse)
  @Permission('hiring.review')
  async keep(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: KeepReviewRequest,
  ): Promise<ReviewResponse> {
    return toReview(await this.reviewBlind.keep(actor, id, fromKeepReview(body)));
  }

  @Post('reviews/:id/submit')
  @ApiOperation({ summary: "Submits your review for good and shows the engine's scores beside yours." })
  @Answers(200, ReviewResponse)
  @Permission('hiring.review')
  async submit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReviewResponse> {
    return toReview(await this.reviewBlind.submit(actor, id));
  }
}
