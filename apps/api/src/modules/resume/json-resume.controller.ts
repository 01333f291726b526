import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, Permission, RateLimitPerMinute } from '#libs/http';
import type { Actor } from '#libs/kernel';
import { ImportJsonResumeRequest } from './dto/json-resume.request.js';
import { ResumeDetailResponse } from './dto/resume.response.js';
import { toJsonResume } from './json-resume.mapper.js';
import { toResumeDetail } from './resume.mapper.js';
import { ResumeService } from './resume.service.js';
import { ImportJsonResume } from './use-cases/import-json-resume.js';

/** Resumes in the open JSON Resume format, in and out. */
@ApiTags('Resumes')
@Controller('resumes')
@Permission('signed_in')
export class JsonResumeController {
  constructor(
    private readonly resumes: ResumeService,
    private readonly importing: ImportJsonResume,
  ) {}

  @Post('json')
  @ApiOperation({ summary: 'Takes a JSON Resume document in; nothing has to be read, so it is there at once.' })
  @Answers(201, ResumeDetailResponse)
  @RateLimitPerMinute(10)
  async import(@CurrentActor() actor: Actor, @Body() body: ImportJsonResumeRequest): Promise<ResumeDetailResponse> {
    const { document, file_name: fileName = 'resume.json', candidate_id: forCandidate = null } = body;
    return toResumeDetail(await this.importing.import(actor, { document, fileName, forCandidate }), false);
  }

  @Get(':id/json-resume')
  @ApiOperation({ summary: 'What was read out of a resume, as a JSON Resume document.' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async export(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<Record<string, unknown>> {
    return toJsonResume(await this.resumes.parsed(actor, id));
  }
}
