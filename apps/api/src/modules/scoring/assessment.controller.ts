import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags, ApiOperation } from '@nestjs/swagger';
import { Answers, CurrentActor, pageRequest, Permission } from '#libs/http';
import type { Actor } from '#libs/kernel';
import { ListAssessmentsQuery } from './dto/scoring.request.js';
import {
  AssessmentListResponse,
  AssessmentResponse,
  DimensionListResponse,
  InterviewScoreResponse,
  ReportResponse,
} from './dto/scoring.response.js';
import { toAssessment, toAssessmentList, toDimensions, toInterviewScore, toReport } from './scoring.mapper.js';
import { ScoringService } from './scoring.service.js';

@ApiTags('Assessments')
@Controller()
export class AssessmentController {
  constructor(private readonly scoring: ScoringService) {}

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
