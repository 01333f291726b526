import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { CurrentActor, Permission, RateLimitPerMinute } from '#libs/http';
import type { Actor } from '#libs/kernel';
import { NotesReading } from '../audit/audit.service.js';
import { ReviewService } from '../review/review.service.js';
import { ExportedApplicationResponse } from './dto/exported-application.response.js';
import { ExportQuery, ReportQuery } from './dto/report.request.js';
import { toExplanationPaper } from './explanation-paper.mapper.js';
import { WRITERS } from './export-file.js';
import { PaperPress } from './paper-press.js';
import { toReportPaper } from './report-paper.mapper.js';
import { ExportRole } from './use-cases/export-role.js';
import { GatherReport } from './use-cases/gather-report.js';

const PDF = 'application/pdf';
const A_PDF = { description: 'A PDF file.', content: { [PDF]: { schema: { type: 'string', format: 'binary' } } } };
const AN_EXPORT = {
  description:
    'The file, newest application first. It is read page by page: what changes meanwhile may be in it or not.',
  content: {
    'text/csv': { schema: { type: 'string' as const } },
    'application/json': {
      schema: { type: 'array' as const, items: { $ref: getSchemaPath(ExportedApplicationResponse) } },
    },
  },
};

@ApiTags('Reports')
@Controller()
export class ReportController {
  constructor(
    private readonly gatherReport: GatherReport,
    private readonly exportRole: ExportRole,
    private readonly reviews: ReviewService,
    private readonly press: PaperPress,
  ) {}

  @Get('assessments/:id/report.pdf')
  @NotesReading('report.downloaded', 'assessment')
  @ApiOperation({ summary: 'The report of an assessment as a PDF: scores, evidence, people’s decisions, provenance.' })
  @ApiOkResponse(A_PDF)
  @Permission('hiring.read')
  @RateLimitPerMinute(30)
  async report(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { transcript }: ReportQuery,
  ): Promise<StreamableFile> {
    const material = await this.gatherReport.gather(actor, id);
    return pdf(await this.press.print(toReportPaper(material, transcript === 'true')), `interview-report-${id}.pdf`);
  }

  @Get('interviews/:id/explanation.pdf')
  @NotesReading('explanation.downloaded', 'interview')
  @ApiOperation({ summary: 'How your interview was judged, as a PDF to keep.' })
  @ApiOkResponse(A_PDF)
  @Permission('signed_in')
  @RateLimitPerMinute(30)
  async explanation(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const explanation = await this.reviews.explanation(actor, id);
    return pdf(await this.press.print(toExplanationPaper(explanation)), `interview-explanation-${id}.pdf`);
  }

  @Get('roles/:id/export')
  @NotesReading('applications.exported', 'job_role')
  @ApiOperation({ summary: 'Scores, evidence and decisions of all applications for a role, as CSV or JSON.' })
  @ApiExtraModels(ExportedApplicationResponse)
  @ApiOkResponse(AN_EXPORT)
  @Permission('hiring.read')
  @RateLimitPerMinute(10)
  async export(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { format }: ExportQuery,
  ): Promise<StreamableFile> {
    const { contentType, write } = WRITERS[format];
    const file = write(await this.exportRole.export(actor, id));
    return new StreamableFile(file, { type: contentType, disposition: attachment(`role-${id}.${format}`) });
  }
}

function pdf(bytes: Uint8Array, name: string): StreamableFile {
  return new StreamableFile(bytes, { type: PDF, disposition: attachment(name), length: bytes.length });
}

/** For names that we make ourselves, of letters, digits and hyphens. */
const attachment = (name: string): string => `attachment; filename="${name}"`;
