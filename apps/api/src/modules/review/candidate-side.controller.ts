import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, Permission, RateLimitPerMinute } from '#libs/http';
import { Clock, type Actor } from '#libs/kernel';
import { toCandidateContest } from './contest.mapper.js';
import { ContestRequest } from './dto/contest.request.js';
import { CandidateContestResponse } from './dto/contest.response.js';
import { ExplanationResponse } from './dto/explanation.response.js';
import { toExplanation } from './explanation.mapper.js';
import { ContestResult } from './use-cases/contest-result.js';
import { ExplainInterview } from './use-cases/explain-interview.js';

@ApiTags('Explanations and contests')
@Controller('interviews/:id')
export class CandidateSideController {
  constructor(
    private readonly explainInterview: ExplainInterview,
    private readonly contestResult: ContestResult,
    private readonly clock: Clock,
  ) {}

  @Get('explanation')
  @ApiOperation({ summary: 'How your interview was judged, what was heard, who decides, and how to contest it.' })
  @Answers(200, ExplanationResponse)
  @Permission('signed_in')
  async explain(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ExplanationResponse> {
    return toExplanation(await this.explainInterview.explain(actor, id));
  }

  @Post('contest')
  @ApiOperation({ summary: 'Contests the result of your interview: a person looks at it again and answers by a date.' })
  @Answers(201, CandidateContestResponse)
  @Permission('signed_in')
  @RateLimitPerMinute(10)
  async contest(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason, dimensions }: ContestRequest,
  ): Promise<CandidateContestResponse> {
    const contest = await this.contestResult.contest(actor, id, { reason, dimensions: dimensions ?? [] });
    return toCandidateContest(contest, this.clock.now());
  }

  @Get('contest')
  @ApiOperation({ summary: 'Your newest contest of this interview with its answer; `null` while there is none.' })
  @Answers(200, CandidateContestResponse, { orNull: true })
  @Permission('signed_in')
  async newest(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CandidateContestResponse | null> {
    const contest = await this.contestResult.newest(actor, id);
    return contest && toCandidateContest(contest, this.clock.now());
  }
}
