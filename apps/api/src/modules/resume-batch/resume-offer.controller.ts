import { Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, PageQuery, pageRequest, Permission } from '#libs/http';
import { asCandidate, type Actor } from '#libs/kernel';
import { AcceptedResumeResponse, ResumeOfferListResponse } from './dto/resume-offer.response.js';
import { toOfferList } from './resume-batch.mapper.js';
import { ResumeBatchService } from './resume-batch.service.js';
import { HandOverResume } from './use-cases/hand-over-resume.js';

/** What organisations that invited somebody have about them, for people who had an account before. */
@ApiTags('Candidates')
@Controller('candidates/resume-offers')
@Permission('signed_in')
export class ResumeOfferController {
  constructor(
    private readonly batches: ResumeBatchService,
    private readonly handOver: HandOverResume,
  ) {}

  @Get()
  @ApiOperation({ summary: "Resumes that organisations have about one and that are not among one's own." })
  @Answers(200, ResumeOfferListResponse)
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<ResumeOfferListResponse> {
    return toOfferList(await this.batches.offersTo(asCandidate(actor), pageRequest(query)));
  }

  @Post(':id/accept')
  @ApiOperation({ summary: "Takes it among one's own resumes; the profile stays as it is until one confirms changes." })
  @Answers(200, AcceptedResumeResponse)
  async accept(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AcceptedResumeResponse> {
    return { resume_id: await this.handOver.accept(asCandidate(actor), id) };
  }

  @Post(':id/decline')
  @ApiOperation({ summary: 'Says no to it; it is not offered again.' })
  @Answers(204)
  async decline(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.handOver.decline(asCandidate(actor), id);
  }
}
