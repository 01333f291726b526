import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags, ApiOperation } from '@nestjs/swagger';
import { AiRateLimit, Answers, CurrentActor, Permission, RateLimitPerMinute } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import { ExtractRequirementsRequest, ScoreRequest } from './dto/scoring.request.js';
import { RequirementsResponse } from './dto/requirements.response.js';
import { ScoreResponse } from './dto/scoring.response.js';
import { toRequirements, toScore } from './scoring.mapper.js';
import { AssessInterview } from './use-cases/assess-interview.js';
import { ExtractRequirements } from './use-cases/extract-requirements.js';

@ApiTags('Scoring')
@Controller('ai')
export class ScoringController {
  constructor(
    private readonly assessInterview: AssessInterview,
    private readonly extractRequirements: ExtractRequirements,
  ) {}

  @Post('score')
  @ApiOperation({
    summary: 'Assesses an interview now and answers with the result. Asking again gives the same assessment.',
  })
  @Answers(200, ScoreResponse)
  @Permission('hiring.review')
  @RateLimitPerMinute(10)
  async score(@CurrentActor() actor: Actor, @Body() body: ScoreRequest): Promise<ScoreResponse> {
    const asked = { requestedBy: actor.userId, rubricId: body.rubric_id };
    return toScore(await this.assessInterview.assess(asStaff(actor), body.interview_id, asked));
  }

  @Post('extract-requirements')
  @ApiOperation({ summary: 'Reads a job description; the result is for a person to correct.' })
  @Answers(200, RequirementsResponse)
  @Permission('hiring.write')
  @AiRateLimit()
  async extract(@Body() body: ExtractRequirementsRequest): Promise<RequirementsResponse> {
    return toRequirements(await this.extractRequirements.extract(body.job_description, body.title ?? null));
  }
}
