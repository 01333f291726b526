import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, Permission } from '#libs/http';
import type { Actor } from '#libs/kernel';
import { ownOrganisation } from '../organisation/organisation.service.js';
import { InsightsQuery } from './dto/insights.request.js';
import { InsightsResponse } from './dto/insights.response.js';
import { fromInsightsQuery, toInsights } from './insight.mapper.js';
import { ReadInsights } from './use-cases/read-insights.js';

@ApiTags('Organisations')
@Controller(['organisations', 'orgs'])
export class InsightController {
  constructor(private readonly readInsights: ReadInsights) {}

  @Get(':id/insights')
  @ApiOperation({
    summary: 'How hiring goes: funnel, scores, criteria by role, time to a decision, invitations.',
    description:
      'About all applications that were added in the given time. A status counts for the funnel when it ever was reached, as far as the log of decisions, invitations that are still kept, interviews and assessments tell. Each interview counts with its newest assessment, and with what a person set where somebody overruled the overall score. Practice interviews are never counted: they are nobody’s but the candidate’s.',
  })
  @Answers(200, InsightsResponse)
  @Permission('hiring.read')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: InsightsQuery,
  ): Promise<InsightsResponse> {
    return toInsights(await this.readInsights.read(ownOrganisation(actor, id), fromInsightsQuery(query)));
  }
}
