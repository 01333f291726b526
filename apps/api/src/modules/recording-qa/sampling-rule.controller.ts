import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, Permission } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import { SamplingRuleListResponse, SamplingRuleRequest, SamplingRuleResponse } from './dto/sampling-rule.dto.js';
import { fromSamplingRule, toSamplingRule, toSamplingRuleList } from './qa-figures.mapper.js';
import { RecordingQaService } from './recording-qa.service.js';
import { DrawSamples } from './use-cases/draw-samples.js';

@ApiTags('Recording QA')
@Controller('sampling-rules')
@Permission('qa.write')
export class SamplingRuleController {
  constructor(
    private readonly qa: RecordingQaService,
    private readonly drawSamples: DrawSamples,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Has a share of all evaluations, or some of each agent and week, looked at by a person.' })
  @Answers(201, SamplingRuleResponse)
  async add(@CurrentActor() actor: Actor, @Body() body: SamplingRuleRequest): Promise<SamplingRuleResponse> {
    return toSamplingRule(await this.drawSamples.add(actor, fromSamplingRule(body)));
  }

  @Get()
  @ApiOperation({ summary: 'Sampling rules of the organisation.' })
  @Answers(200, SamplingRuleListResponse)
  @Permission('qa.read')
  async list(@CurrentActor() actor: Actor): Promise<SamplingRuleListResponse> {
    return toSamplingRuleList(await this.qa.samplingRules(asStaff(actor)));
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Ends a rule; what it drew stays drawn.' })
  @Answers(204)
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.drawSamples.remove(asStaff(actor), id);
  }
}
