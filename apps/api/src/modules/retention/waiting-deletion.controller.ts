import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, Permission } from '#libs/http';
import { Clock, type Actor } from '#libs/kernel';
import { WaitingDeletionListResponse } from './dto/deletion-request.dto.js';
import { toWaitingDeletions } from './retention.mapper.js';
import { RequestDeletion } from './use-cases/request-deletion.js';

@ApiTags('Administration')
@Controller('admin/deletion-requests')
@Permission('organisation.manage')
export class WaitingDeletionController {
  constructor(
    private readonly requesting: RequestDeletion,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What people who applied here asked to have erased and is not done, due first.' })
  @Answers(200, WaitingDeletionListResponse)
  async list(@CurrentActor() actor: Actor): Promise<WaitingDeletionListResponse> {
    return toWaitingDeletions(await this.requesting.waiting(actor), this.clock.now());
  }
}
