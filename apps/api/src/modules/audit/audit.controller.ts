import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, pageRequest, Permission, RateLimitPerMinute } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import { FILES } from './audit-file.mapper.js';
import { toEntryList, toFilter, toVerification } from './audit.mapper.js';
import { ExportAuditQuery, ListAuditQuery } from './dto/audit.request.js';
import { AuditListResponse, AuditVerificationResponse } from './dto/audit.response.js';
import { ExportLog } from './use-cases/export-log.js';
import { ReadLog } from './use-cases/read-log.js';
import { VerifyChain } from './use-cases/verify-chain.js';

const A_FILE = {
  description: 'The file, newest entry first.',
  content: {
    'text/csv': { schema: { type: 'string' as const } },
    'application/jsonl': { schema: { type: 'string' as const } },
  },
};

@ApiTags('Audit log')
@Controller('audit-log')
@Permission('organisation.manage')
export class AuditController {
  constructor(
    private readonly readLog: ReadLog,
    private readonly exportLog: ExportLog,
    private readonly verifyChain: VerifyChain,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who did what in the organisation, newest first.' })
  @Answers(200, AuditListResponse)
  async list(@CurrentActor() actor: Actor, @Query() query: ListAuditQuery): Promise<AuditListResponse> {
    return toEntryList(await this.readLog.list(asStaff(actor), toFilter(query), pageRequest(query)));
  }

  @Get('export')
  @ApiOperation({ summary: 'The same as a file, CSV or JSON lines; `limit` and `cursor` do not count.' })
  @ApiOkResponse(A_FILE)
  @RateLimitPerMinute(10)
  async export(@CurrentActor() actor: Actor, @Query() query: ExportAuditQuery): Promise<StreamableFile> {
    const format = query.format ?? 'csv';
    const { contentType: type, write } = FILES[format];
    const file = write(await this.exportLog.export(asStaff(actor), toFilter(query)));
    return new StreamableFile(file, { type, disposition: `attachment; filename="audit-log.${format}"` });
  }

  @Get('verification')
  @ApiOperation({ summary: 'Recomputes the chain and names the first link that is broken.' })
  @Answers(200, AuditVerificationResponse)
  @RateLimitPerMinute(10)
  async verification(@CurrentActor() actor: Actor): Promise<AuditVerificationResponse> {
    return toVerification(await this.verifyChain.verify(asStaff(actor)));
  }
}
