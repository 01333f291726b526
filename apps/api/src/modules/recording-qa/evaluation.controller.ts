import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AiRateLimit, Answers, CurrentActor, pageRequest, Permission, RateLimitPerMinute } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import {
  DisputeAnswerRequest,
  DisputeRequest,
  ExportEvaluationsQuery,
  ListEvaluationsQuery,
  QaAgreementQuery,
  ReviewEvaluationRequest,
  TrendQuery,
} from './dto/evaluation.request.js';
import { EvaluationReplayResponse } from './dto/evaluation-replay.response.js';
import { EvaluationListResponse, EvaluationResponse } from './dto/evaluation.response.js';
import { QaAgreementResponse, TrendResponse } from './dto/qa-figures.response.js';
import {
  fromEvaluationFilter,
  fromReview,
  toEvaluation,
  toEvaluationList,
  toEvaluationReplay,
} from './evaluation.mapper.js';
import { evaluationsAsCsv, evaluationsAsJson } from './export-evaluations.mapper.js';
import { fromTrendQuery, toQaAgreement, toTrend } from './qa-figures.mapper.js';
import { RecordingQaService } from './recording-qa.service.js';
import { DisputeEvaluation } from './use-cases/dispute-evaluation.js';
import { ExportEvaluations } from './use-cases/export-evaluations.js';
import { ReadEvaluation } from './use-cases/read-evaluation.js';
import { ReadFigures } from './use-cases/read-figures.js';
import { ReplayEvaluation } from './use-cases/replay-evaluation.js';
import { ReviewEvaluation } from './use-cases/review-evaluation.js';

const WRITERS = {
  csv: { type: 'text/csv; charset=utf-8', write: evaluationsAsCsv },
  json: { type: 'application/json; charset=utf-8', write: evaluationsAsJson },
} as const;

const AN_EXPORT = {
  description: 'The file, newest evaluation first: as CSV a line per criterion, as JSON a list.',
  content: {
    'text/csv': { schema: { type: 'string' as const } },
    'application/json': { schema: { type: 'array' as const, items: { type: 'object' as const } } },
  },
};

@ApiTags('Recording QA')
@Controller('evaluations')
@Permission('qa.read')
export class EvaluationController {
  constructor(
    private readonly qa: RecordingQaService,
    private readonly readEvaluation: ReadEvaluation,
    private readonly reviewEvaluation: ReviewEvaluation,
    private readonly disputeEvaluation: DisputeEvaluation,
    private readonly replayEvaluation: ReplayEvaluation,
    private readonly readFigures: ReadFigures,
    private readonly exportEvaluations: ExportEvaluations,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Evaluations: what failed and nobody has seen comes first, then what is unsure.' })
  @Answers(200, EvaluationListResponse)
  async list(@CurrentActor() actor: Actor, @Query() query: ListEvaluationsQuery): Promise<EvaluationListResponse> {
    const order = query.order ?? 'queue';
    return toEvaluationList(await this.qa.evaluations(actor, fromEvaluationFilter(query), order, pageRequest(query)));
  }

  @Get('about-me')
  @ApiOperation({ summary: 'Evaluations of your own conversations, newest first.' })
  @Answers(200, EvaluationListResponse)
  @Permission('organisation.read')
  async aboutMe(@CurrentActor() actor: Actor, @Query() query: ListEvaluationsQuery): Promise<EvaluationListResponse> {
    const filter = { ...fromEvaluationFilter(query), agentId: actor.userId };
    return toEvaluationList(await this.qa.evaluations(actor, filter, 'newest', pageRequest(query)));
  }

  @Get('agreement')
  @ApiOperation({ summary: 'How far people and engine agree about each criterion of a template.' })
  @Answers(200, QaAgreementResponse)
  async agreement(@CurrentActor() actor: Actor, @Query() query: QaAgreementQuery): Promise<QaAgreementResponse> {
    return toQaAgreement(await this.readFigures.agreement(asStaff(actor), query.policy_template_id));
  }

  @Get('trends')
  @ApiOperation({ summary: 'Scores over time by agent, team, criterion or version of a template.' })
  @Answers(200, TrendResponse)
  async trends(@CurrentActor() actor: Actor, @Query() query: TrendQuery): Promise<TrendResponse> {
    return toTrend(await this.readFigures.trend(asStaff(actor), fromTrendQuery(query)));
  }

  @Get('export')
  @ApiOperation({ summary: 'Evaluations with scores, words and violations, as CSV or JSON.' })
  @ApiOkResponse(AN_EXPORT)
  @HttpCode(200)
  @RateLimitPerMinute(10)
  export(@CurrentActor() actor: Actor, @Query() query: ExportEvaluationsQuery): StreamableFile {
    const { type, write } = WRITERS[query.format];
    const file = write(this.exportEvaluations.export(actor, fromEvaluationFilter(query)));
    return new StreamableFile(file, { type, disposition: `attachment; filename="evaluations.${query.format}"` });
  }

  @Get(':id')
  @ApiOperation({ summary: 'An evaluation with everything about it; also for the person it is about.' })
  @Answers(200, EvaluationResponse)
  @Permission('organisation.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EvaluationResponse> {
    return toEvaluation(await this.readEvaluation.read(actor, id));
  }

  @Post(':id/review')
  @ApiOperation({ summary: 'Confirms an evaluation, but for what it corrects; what the engine said stays beside it.' })
  @Answers(200, EvaluationResponse)
  @Permission('qa.review')
  async review(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReviewEvaluationRequest,
  ): Promise<EvaluationResponse> {
    return toEvaluation(await this.reviewEvaluation.review(actor, id, fromReview(body)));
  }

  @Post(':id/dispute')
  @ApiOperation({
    summary: 'Disputes an evaluation of oneself; a QA manager passes on what somebody without an account says.',
  })
  @Answers(201, EvaluationResponse)
  @Permission('organisation.read')
  async dispute(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason, criteria }: DisputeRequest,
  ): Promise<EvaluationResponse> {
    return toEvaluation(await this.disputeEvaluation.dispute(actor, id, { reason, criteria: criteria ?? [] }));
  }

  @Post(':id/dispute/answer')
  @ApiOperation({ summary: 'Answers a dispute: somebody who neither reviewed the evaluation nor disputes it.' })
  @Answers(200, EvaluationResponse)
  @Permission('qa.review')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DisputeAnswerRequest,
  ): Promise<EvaluationResponse> {
    return toEvaluation(await this.disputeEvaluation.answer(actor, id, body));
  }

  @Post(':id/replay')
  @ApiOperation({ summary: 'Makes an evaluation again from what was kept, asks the engine again, and compares.' })
  @Answers(200, EvaluationReplayResponse)
  @AiRateLimit()
  async replay(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EvaluationReplayResponse> {
    return toEvaluationReplay(await this.replayEvaluation.replay(asStaff(actor), id));
  }
}
