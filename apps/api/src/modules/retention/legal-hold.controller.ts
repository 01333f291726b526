import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, PageQuery, pageRequest, Permission } from '#libs/http';
import type { Actor } from '#libs/kernel';
import { LegalHoldListResponse, LegalHoldResponse, ReleaseHoldRequest, SetHoldRequest } from './dto/legal-hold.dto.js';
import { toHold, toHoldList } from './retention.mapper.js';
import { HoldBack } from './use-cases/hold-back.js';

@ApiTags('Administration')
@Controller('admin/legal-holds')
@Permission('organisation.manage')
export class LegalHoldController {
  constructor(private readonly holding: HoldBack) {}

  @Get()
  @ApiOperation({ summary: 'Legal holds of the organisation, newest first.' })
  @Answers(200, LegalHoldListResponse)
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<LegalHoldListResponse> {
    return toHoldList(await this.holding.list(actor, pageRequest(query)));
  }

  @Post()
  @ApiOperation({ summary: 'Keeps everything about a subject until it is released, whatever its age.' })
  @Answers(201, LegalHoldResponse)
  async set(@CurrentActor() actor: Actor, @Body() body: SetHoldRequest): Promise<LegalHoldResponse> {
    const { subject_type: subjectType, subject_id: subjectId, reason } = body;
    return toHold(await this.holding.hold(actor, { subjectType, subjectId, reason }));
  }

  @Post(':id/release')
  @ApiOperation({ summary: 'Ends a legal hold; erasures that waited for it go on.' })
  @Answers(200, LegalHoldResponse)
  async release(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReleaseHoldRequest,
  ): Promise<LegalHoldResponse> {
    return toHold(await this.holding.release(actor, id, body.reason));
  }
}
