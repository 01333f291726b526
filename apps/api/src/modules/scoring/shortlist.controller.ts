import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, pageRequest, Permission, RateLimitPerMinute } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import { fromApplicationIds, toComparison } from './comparison.mapper.js';
import { ComparisonResponse } from './dto/comparison.response.js';
import { ComparisonQuery, GenerateShortlistRequest, ListShortlistsQuery } from './dto/shortlist.request.js';
import { KeptShortlistResponse, ShortlistListResponse, ShortlistResponse } from './dto/shortlist.response.js';
import { toKeptShortlist, toShortlist, toShortlistList } from './shortlist.mapper.js';
import { CompareApplications } from './use-cases/compare-applications.js';
import { GenerateShortlist } from './use-cases/generate-shortlist.js';
import { ReadShortlists } from './use-cases/read-shortlists.js';

const SHORTLISTED = 10;
const LOWEST_SCORE = 60;

@ApiTags('Shortlists')
@Controller()
export class ShortlistController {
  constructor(
    private readonly generateShortlist: GenerateShortlist,
    private readonly readShortlists: ReadShortlists,
    private readonly compareApplications: CompareApplications,
  ) {}

  @Post('ai/generate-shortlist')
  @ApiOperation({ summary: 'Ranks the assessed applications of a role and keeps the result. It decides nothing.' })
  @Answers(200, ShortlistResponse)
  @Permission('hiring.read')
  @RateLimitPerMinute(5)
  async generate(@CurrentActor() actor: Actor, @Body() body: GenerateShortlistRequest): Promise<ShortlistResponse> {
    const shortlist = await this.generateShortlist.generate(asStaff(actor), {
      jobRoleId: body.job_role_id,
      byUserId: actor.userId,
      maxCandidates: body.max_candidates ?? SHORTLISTED,
      minScore: body.min_score ?? LOWEST_SCORE,
    });
    return toShortlist(shortlist);
  }

  @Get('shortlists')
  @ApiOperation({ summary: 'Shortlists that were made, newest first.' })
  @Answers(200, ShortlistListResponse)
  @Permission('hiring.read')
  async list(@CurrentActor() actor: Actor, @Query() query: ListShortlistsQuery): Promise<ShortlistListResponse> {
    return toShortlistList(await this.readShortlists.list(asStaff(actor), query.job_role_id, pageRequest(query)));
  }

  @Get('shortlists/:id')
  @ApiOperation({ summary: 'A shortlist as it was made, and what has changed since.' })
  @Answers(200, KeptShortlistResponse)
  @Permission('hiring.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<KeptShortlistResponse> {
    return toKeptShortlist(await this.readShortlists.get(asStaff(actor), id));
  }

  @Get('roles/:id/comparison')
  @ApiOperation({ summary: 'Two to five applications to a role side by side, criterion by criterion.' })
  @Answers(200, ComparisonResponse)
  @Permission('hiring.read')
  async compare(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ComparisonQuery,
  ): Promise<ComparisonResponse> {
    const applicationIds = fromApplicationIds(query.application_ids);
    return toComparison(await this.compareApplications.compare(asStaff(actor), id, applicationIds));
  }
}
