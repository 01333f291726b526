import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, PageQuery, pageRequest, Permission } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import { CalibrationListResponse, CalibrationResponse } from './dto/calibration.response.js';
import { OpenCalibrationRequest, SubmitReadingRequest } from './dto/evaluation.request.js';
import { fromCorrection } from './evaluation.mapper.js';
import { toCalibration, toCalibrationList } from './qa-figures.mapper.js';
import { RecordingQaService } from './recording-qa.service.js';
import { Calibrate } from './use-cases/calibrate.js';

@ApiTags('Recording QA')
@Controller('calibrations')
@Permission('qa.review')
export class CalibrationController {
  constructor(
    private readonly qa: RecordingQaService,
    private readonly calibrate: Calibrate,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Has several people judge one conversation, each without the others and without the engine.',
  })
  @Answers(201, CalibrationResponse)
  @Permission('qa.write')
  async open(@CurrentActor() actor: Actor, @Body() body: OpenCalibrationRequest): Promise<CalibrationResponse> {
    const { evaluation_id: evaluationId, name, reviewer_ids: reviewerIds } = body;
    return toCalibration(await this.calibrate.open(actor, { evaluationId, name: name ?? null, reviewerIds }));
  }

  @Get()
  @ApiOperation({ summary: 'Calibrations of the organisation.' })
  @Answers(200, CalibrationListResponse)
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<CalibrationListResponse> {
    return toCalibrationList(await this.qa.calibrations(asStaff(actor), pageRequest(query)));
  }

  @Get(':id')
  @ApiOperation({ summary: 'A calibration: until it is closed one’s own part, afterwards everybody’s and who agrees.' })
  @Answers(200, CalibrationResponse)
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CalibrationResponse> {
    return toCalibration(await this.calibrate.view(actor, id));
  }

  @Post(':id/reading')
  @ApiOperation({ summary: 'Submits one’s own reading, for good.' })
  @Answers(200, CalibrationResponse)
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SubmitReadingRequest,
  ): Promise<CalibrationResponse> {
    return toCalibration(await this.calibrate.submit(actor, id, body.judgements.map(fromCorrection)));
  }

  @Post(':id/close')
  @ApiOperation({ summary: 'Closes a calibration: everybody sees everything, nobody judges any more.' })
  @Answers(200, CalibrationResponse)
  @Permission('qa.write')
  async close(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CalibrationResponse> {
    return toCalibration(await this.calibrate.close(actor, id));
  }
}
