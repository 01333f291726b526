import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags, ApiOperation } from '@nestjs/swagger';
import { AiRateLimit, Answers, CurrentActor, Permission, RateLimitPerMinute } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import { ExtractRequirementsRequest, GenerateShortlistRequest, ScoreRequest } from './dto/scoring.request.js';
import { RequirementsResponse } from './dto/requirements.response.js';
import { ScoreResponse } from './dto/scoring.response.js';
import { ShortlistResponse } from './dto/shortlist.response.js';
import { toRequirements, toScore, toShortlist } from './scoring.mapper.js';
import { AssessInterview } from './use-cases/assess-interview.js';
import { ExtractRequirements } from './use-cases/extract-requirements.js';
import { GenerateShortlist } from './use-cases/generate-shortlist.js';

const SHORTLISTED = 10;
const LOWEST_SCORE = 60;

@ApiTags('Scoring')
@Controller('ai')
export class ScoringController {
  constructor(
    private readonly assessInterview: AssessInterview,
    private readonly extractRequirements: ExtractRequirements,
    private readonly generateShortlist: GenerateShortlist,
  ) {}

  @Post('score')
  @ApiOperation({
    summary: 'Assesses an interview now and answers with the result. Asking again gives the same assessment.',
  })
  @Answers(200, ScoreResponse)
  @Permission('hiring.review')
  @RateLimitPerMinute(10)
  async score(@CurrentActor() actor: Actor, @Body() body: ScoreRequest): Promise<ScoreResponse> {
    return toScore(await this.assessInterview.assess(asStaff(actor), body.interview_id));
  }

  @Post('extract-requirements')
  @ApiOperation({ summary: 'Reads a job description; the result is for a person to correct.' })
  @Answers(200, RequirementsResponse)
  @Permission('hiring.write')
  @AiRateLimit()
  async extract(@Body() body: ExtractRequirementsRequest): Promise<RequirementsResponse> {
    return toRequirements(await this.extractRequirements.extract(body.job_description, body.title ?? null));
  }

  @Post('generate-shortlist')
  @ApiOperation({ summary: 'Ranks the assessed applications of a role. It decides nothing.' })
  @Answers(200, ShortlistResponse)
  @Permission('hiring.read')
  @RateLimitPerMinute(5)
  async shortlist(@CurrentActor() actor: Actor, @Body() body: GenerateShortlistRequest): Promise<ShortlistResponse> {
    const shortlist = await this.generateShortlist.generate(asStaff(actor), {
      jobRoleId: body.job_role_id,
      maxCandidates: body.max_candidates ?? SHORTLISTED,
      minScore: body.min_score ?? LOWEST_SCORE,
    });
    return toShortlist(shortlist);
  }
}
