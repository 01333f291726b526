import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags, type ApiBodyOptions, ApiOperation } from '@nestjs/swagger';
import { Answers, CurrentActor, pageRequest, Permission, RateLimitPerMinute } from '#libs/http';
import type { Actor } from '#libs/kernel';
import { NotesReading } from '../audit/audit.service.js';
import { ListResumesQuery } from './dto/list-resumes.query.js';
import {
  ParsedResumeResponse,
  ResumeDetailResponse,
  ResumeListResponse,
  ResumeResponse,
} from './dto/resume.response.js';
import { UploadResumeRequest } from './dto/upload-resume.request.js';
import { toParsed, toResume, toResumeDetail, toResumeList } from './resume.mapper.js';
import { seesHiddenText } from './resume.policy.js';
import { ResumeService } from './resume.service.js';
import { ParseNow } from './use-cases/parse-now.js';
import { UploadResume, type SentFile } from './use-cases/upload-resume.js';

const MEGABYTE = 1_048_576;
const oneFile = FileInterceptor('file', { limits: { fileSize: 10 * MEGABYTE, files: 1, fields: 5, fieldSize: 1_000 } });
const FILE_BODY: ApiBodyOptions = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary' }, candidate_id: { type: 'string', format: 'uuid' } },
  },
};

@ApiTags('Resumes')
@Controller()
@Permission('signed_in')
export class ResumeController {
  constructor(
    private readonly resumes: ResumeService,
    private readonly uploadResume: UploadResume,
    private readonly parseNow: ParseNow,
  ) {}

  @Post('ai/parse-resume')
  @ApiOperation({ summary: 'Reads a resume while you wait and keeps nothing.' })
  @Answers(200, ParsedResumeResponse)
  @RateLimitPerMinute(10)
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_BODY)
  @UseInterceptors(oneFile)
  async parse(@UploadedFile() file: SentFile | undefined): Promise<ParsedResumeResponse> {
    return toParsed(await this.parseNow.parse(file));
  }

  @Post('resumes')
  @ApiOperation({ summary: 'Takes a resume in; it is read in the background.' })
  @Answers(202, ResumeResponse)
  @RateLimitPerMinute(10)
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_BODY)
  @UseInterceptors(oneFile)
  async upload(
    @CurrentActor() actor: Actor,
    @Body() body: UploadResumeRequest,
    @UploadedFile() file: SentFile | undefined,
  ): Promise<ResumeResponse> {
    return toResume(await this.uploadResume.upload(actor, file, body.candidate_id ?? null));
  }

  @Get('resumes')
  @ApiOperation({ summary: "Resumes of the organisation's applicants, or one's own." })
  @Answers(200, ResumeListResponse)
  async list(@CurrentActor() actor: Actor, @Query() query: ListResumesQuery): Promise<ResumeListResponse> {
    return toResumeList(await this.resumes.list(actor, pageRequest(query), query.candidate_id));
  }

  @Get('resumes/:id')
  @NotesReading('resume.read', 'resume')
  @ApiOperation({ summary: 'A resume with what was read out of it.' })
  @Answers(200, ResumeDetailResponse)
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ResumeDetailResponse> {
    const resume = await this.resumes.get(actor, id);
    return toResumeDetail(resume, seesHiddenText(actor, resume.candidateId));
  }

  @Get('resumes/:id/file')
  @NotesReading('resume.downloaded', 'resume')
  @ApiOperation({ summary: 'The file as it was sent, always as a download.' })
  async file(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { resume, bytes } = await this.resumes.file(actor, id);
    return new StreamableFile(bytes, {
      type: resume.contentType,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(resume.fileName)}`,
      length: bytes.length,
    });
  }
}
