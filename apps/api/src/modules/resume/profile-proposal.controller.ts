import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, Permission } from '#libs/http';
import { asCandidate, type Actor } from '#libs/kernel';
import { ProfileProposalResponse, ReadProposalQuery } from './dto/profile-proposal.response.js';
import { toProposal } from './profile-proposal.mapper.js';
import { ProposeProfile } from './use-cases/propose-profile.js';

@ApiTags('Candidates')
@Controller('candidates/profile')
@Permission('signed_in')
export class ProfileProposalController {
  constructor(private readonly proposing: ProposeProfile) {}

  @Get('proposal')
  @ApiOperation({ summary: "What one's resume says and one's profile does not; nothing of it is taken over unasked." })
  @Answers(200, ProfileProposalResponse)
  async proposal(@CurrentActor() actor: Actor, @Query() query: ReadProposalQuery): Promise<ProfileProposalResponse> {
    return toProposal(await this.proposing.propose(asCandidate(actor), query.resume_id ?? null));
  }
}
