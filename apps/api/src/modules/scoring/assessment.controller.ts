import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags, ApiOperation } from '@nestjs/swagger';
import { Answers, CurrentActor, pageRequest, Permission, RateLimitPerMinute } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import { NotesReading } from '../audit/audit.service.js';
import { ReplayResponse } from './dto/replay.response.js';
import { ListAssessmentsQuery, OverrideRequest } from './dto/scoring.request.js';
import {
  AssessmentListResponse,
  AssessmentResponse,
  DimensionListResponse,
  InterviewScoreResponse,
  ReportResponse,
} from './dto/scoring.response.js';
import {
  toAssessment,
  toAssessmentList,
  toDimensions,
  toInterviewScore,
  toReplay,
  toReport,
  toVersions,
} from './scoring.mapper.js';
import { ScoringService } from './scoring.service.js';
import { BeginAssessment } from './use-cases/begin-assessment.js';
import { OverrideAssessment } from './use-cases/override-assessment.js';
import { ReplayAssessment } from './use-cases/replay-assessment.js';

@ApiTags('Assessments')
@Controller()
export class AssessmentController {
  constructor(
    private readonly scoring: ScoringService,
    private readonly beginning: BeginAssessment,
    private readonly replaying: ReplayAssessment,
    private readonly overriding: OverrideAssessment,
  ) {}

  @Get('assessments')
  @ApiOperation({ summary: 'Assessments of the organisation.' })
  @Answers(200, AssessmentListResponse)
  @Permission('hiring.read')
  async list(@CurrentActor() actor: Actor, @Query() query: ListAssessmentsQuery): Promise<AssessmentListResponse> {
    return toAssessmentList(await this.scoring.list(actor, query.interview_id, pageRequest(query)));
  }

  @Get('assessments/:id')
  @ApiOperation({ summary: 'An assessment in full.' })
  @Answers(200, AssessmentResponse)
  @Permission('hiring.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AssessmentResponse> {
    return toAssessment(await this.scoring.get(actor, id));
  }

  @Post('assessments/:id/regenerate')
  @ApiOperation({ summary: 'Makes a new version beside the old ones, which stay readable.' })
  @Answers(202, AssessmentResponse)
  @Permission('hiring.review')
  @RateLimitPerMinute(10)
  async regenerate(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AssessmentResponse> {
    return toAssessment(await this.beginning.regenerate(asStaff(actor), id, actor.userId));
  }

  @Post('assessments/:id/resume')
  @ApiOperation({ summary: 'Tries the parts again that are missing.' })
  @Answers(202, AssessmentResponse)
  @Permission('hiring.review')
  @RateLimitPerMinute(10)
  async resume(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AssessmentResponse> {
    return toAssessment(await this.beginning.resume(asStaff(actor), id));
  }

  @Post('assessments/:id/replay')
  @ApiOperation({ summary: 'Makes the assessment again and compares. It changes nothing.' })
  @Answers(200, ReplayResponse)
  @Permission('hiring.review')
  @RateLimitPerMinute(10)
  async replay(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReplayResponse> {
    return toReplay(await this.replaying.replay(asStaff(actor), id));
  }

  @Post('assessments/:id/override')
  @ApiOperation({ summary: "Overrules an assessment. The engine's own values stay on record." })
  @Answers(200, AssessmentResponse)
  @Permission('hiring.write')
  async override(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OverrideRequest,
  ): Promise<AssessmentResponse> {
    const objection = {
      byUserId: actor.userId,
      overallScore: body.overall_score ?? null,
      decision: body.decision ?? null,
      reason: body.reason,
    };
    return toAssessment(await this.overriding.override(asStaff(actor), id, objection));
  }

  @Get('interviews/:id/assessments')
  @ApiOperation({ summary: 'Every version of the assessment of an interview.' })
  @Answers(200, AssessmentListResponse)
  @Permission('hiring.read')
  async versions(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AssessmentListResponse> {
    return toVersions(await this.scoring.versions(actor, id));
  }

  @Get('interviews/:id/assessment')
  @ApiOperation({ summary: 'The newest assessment of an interview; `null` while there is none.' })
  @Answers(200, AssessmentResponse, { orNull: true })
  @Permission('hiring.read')
  async ofInterview(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AssessmentResponse | null> {
    const whole = await this.scoring.newestFor(actor, id);
    return whole && toAssessment(whole);
  }

  @Get('interviews/:id/score')
  @ApiOperation({ summary: 'The newest score of an interview; `null` while there is none.' })
  @Answers(200, InterviewScoreResponse, { orNull: true })
  @Permission('hiring.read')
  async score(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<InterviewScoreResponse | null> {
    const whole = await this.scoring.newestFor(actor, id);
    return whole && toInterviewScore(whole);
  }

  @Get('interviews/:id/dimensions')
  @ApiOperation({ summary: 'Dimensions of the newest assessment.' })
  @Answers(200, DimensionListResponse)
  @Permission('hiring.read')
  async dimensions(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DimensionListResponse> {
    return toDimensions(await this.scoring.newestFor(actor, id));
  }

  @Get('interviews/:id/report')
  @NotesReading('report.read', 'interview')
  @ApiOperation({
    summary: 'Interview, assessment and transcript in one: in full for staff, their own for candidates.',
  })
  @Answers(200, ReportResponse)
  @Permission('signed_in')
  async report(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReportResponse> {
    const { record, whole, asStaff } = await this.scoring.report(actor, id);
    return toReport(record, whole, asStaff);
  }
}
