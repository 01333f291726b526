import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, pageRequest, Permission } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import {
  FromLibraryRequest,
  ImportTemplateRequest,
  ListTemplatesQuery,
  TemplateRequest,
  TemplateVersionQuery,
} from './dto/template.request.js';
import {
  ExportedTemplateResponse,
  LibraryTemplateListResponse,
  TemplateListResponse,
  TemplateResponse,
} from './dto/template.response.js';
import { RecordingQaService } from './recording-qa.service.js';
import {
  fromTemplateRequest,
  toExportedTemplate,
  toLibrary,
  toTemplate,
  toTemplateList,
  toTemplateVersions,
} from './template.mapper.js';
import { TEMPLATE_LIBRARY } from './templates/library.js';
import { KeepTemplates } from './use-cases/keep-templates.js';

@ApiTags('Policy templates')
@Controller('templates')
@Permission('qa.write')
export class TemplateController {
  constructor(
    private readonly qa: RecordingQaService,
    private readonly keepTemplates: KeepTemplates,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Makes a template; one that contradicts itself is refused with the places.' })
  @Answers(201, TemplateResponse)
  async create(@CurrentActor() actor: Actor, @Body() body: TemplateRequest): Promise<TemplateResponse> {
    return toTemplate(await this.keepTemplates.create(actor, fromTemplateRequest(body)));
  }

  @Get()
  @ApiOperation({ summary: 'Templates of the organisation, each in its newest version.' })
  @Answers(200, TemplateListResponse)
  @Permission('qa.read')
  async list(@CurrentActor() actor: Actor, @Query() query: ListTemplatesQuery): Promise<TemplateListResponse> {
    return toTemplateList(await this.qa.templates(asStaff(actor), query.archived === 'true', pageRequest(query)));
  }

  @Get('library')
  @ApiOperation({ summary: 'Templates to start from.' })
  @Answers(200, LibraryTemplateListResponse)
  @Permission('qa.read')
  library(): LibraryTemplateListResponse {
    return toLibrary(TEMPLATE_LIBRARY);
  }

  @Post('from-library')
  @ApiOperation({ summary: 'Takes over a template of the library.' })
  @Answers(201, TemplateResponse)
  async fromLibrary(@CurrentActor() actor: Actor, @Body() body: FromLibraryRequest): Promise<TemplateResponse> {
    return toTemplate(await this.keepTemplates.fromLibrary(actor, body.key, body.name));
  }

  @Post('import')
  @ApiOperation({ summary: 'Makes a template of an exported one.' })
  @Answers(201, TemplateResponse)
  async import(@CurrentActor() actor: Actor, @Body() body: ImportTemplateRequest): Promise<TemplateResponse> {
    return toTemplate(await this.keepTemplates.create(actor, fromTemplateRequest(body)));
  }

  @Get(':id')
  @ApiOperation({ summary: 'A template, in its newest version or another.' })
  @Answers(200, TemplateResponse)
  @Permission('qa.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: TemplateVersionQuery,
  ): Promise<TemplateResponse> {
    return toTemplate(await this.qa.template(asStaff(actor), id, version));
  }

  @Get(':id/versions')
  @ApiOperation({ summary: 'Every version of a template, newest first.' })
  @Answers(200, TemplateListResponse)
  @Permission('qa.read')
  async versions(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TemplateListResponse> {
    return toTemplateVersions(await this.qa.templateVersions(asStaff(actor), id));
  }

  @Get(':id/export')
  @ApiOperation({ summary: 'A template as a file that can be imported elsewhere.' })
  @Answers(200, ExportedTemplateResponse)
  @Permission('qa.read')
  async export(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: TemplateVersionQuery,
  ): Promise<ExportedTemplateResponse> {
    return toExportedTemplate(await this.qa.template(asStaff(actor), id, version));
  }

  @Put(':id')
  @ApiOperation({ summary: 'Says what a template is from now on: a new version beside the old ones.' })
  @Answers(200, TemplateResponse)
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TemplateRequest,
  ): Promise<TemplateResponse> {
    return toTemplate(await this.keepTemplates.change(actor, id, fromTemplateRequest(body)));
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Archives a template; evaluations against it stay.' })
  @Answers(204)
  async archive(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.keepTemplates.archive(asStaff(actor), id);
  }
}
