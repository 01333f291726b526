import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, Permission } from '#libs/http';
import type { Actor } from '#libs/kernel';
import { ApplicationContextResponse } from './dto/application-context.response.js';
import { toApplicationContext } from './interview.mapper.js';
import { InterviewService } from './interview.service.js';

@ApiTags('Applications')
@Controller('applications')
@Permission('signed_in')
export class ApplicationContextController {
  constructor(private readonly interviews: InterviewService) {}

  @Get(':id/context')
  @ApiOperation({
    summary: 'What an interview screen needs: the role, who hires, who applied, and what was talked about.',
  })
  @Answers(200, ApplicationContextResponse)
  async context(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ApplicationContextResponse> {
    const { application, dimensions, session } = await this.interviews.contextOf(actor, id);
    return toApplicationContext(application, dimensions, session);
  }
}
