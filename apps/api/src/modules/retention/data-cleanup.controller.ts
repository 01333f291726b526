import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, Permission, RateLimitPerMinute } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import {
  CleanUpPreviewResponse,
  CleanUpQuery,
  CleanUpResponse,
  CleanUpStatusResponse,
} from './dto/data-cleanup.dto.js';
import { toCleanUp, toPreview, toStatus } from './retention.mapper.js';
import { OrderCleanUp } from './use-cases/order-clean-up.js';
import { PreviewCleanUp } from './use-cases/preview-clean-up.js';

@ApiTags('Administration')
@Controller('admin/data-cleanup')
@Permission('organisation.manage')
export class DataCleanupController {
  constructor(
    private readonly ordering: OrderCleanUp,
    private readonly previewing: PreviewCleanUp,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Deletes what the organisation has kept for long enough, without waiting for the night.' })
  @RateLimitPerMinute(1)
  @Answers(200, CleanUpResponse)
  async cleanUp(@CurrentActor() actor: Actor, @Query() query: CleanUpQuery): Promise<CleanUpResponse> {
    return toCleanUp(await this.ordering.order(actor, { waits: query.run_async === 'false' }));
  }

  @Get('status')
  @ApiOperation({ summary: 'How many recordings are due, and what the last run did.' })
  @Answers(200, CleanUpStatusResponse)
  async status(@CurrentActor() actor: Actor): Promise<CleanUpStatusResponse> {
    return toStatus(await this.previewing.status(asStaff(actor)));
  }

  @Get('preview')
  @ApiOperation({ summary: 'What the next run deletes, class by class.' })
  @Answers(200, CleanUpPreviewResponse)
  async preview(@CurrentActor() actor: Actor): Promise<CleanUpPreviewResponse> {
    return toPreview(await this.previewing.preview(asStaff(actor)));
  }
}
