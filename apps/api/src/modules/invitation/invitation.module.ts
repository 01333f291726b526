import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '../auth/auth.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { RecruitmentModule } from '../recruitment/recruitment.module.js';
import { ClaimController } from './claim.controller.js';
import { InvitationEntity } from './entities/invitation.entity.js';
import { InvitationErasable } from './invitation.erasable.js';
import { InvitationExpirable } from './invitation.expirable.js';
import { InvitePageController } from './invite-page.controller.js';
import { InvitationController } from './invitation.controller.js';
import { InvitationRepository } from './invitation.repository.js';
import { InvitationService } from './invitation.service.js';
import { NoteSentInvitation, RevokeAfterTheEnd } from './jobs/follow-news.job.js';
import { RemindCandidateJob, SweepInvitationsJob, SweepSchedule } from './jobs/sweep-invitations.job.js';
import { ReceivedInvitationController } from './received-invitation.controller.js';
import { AcceptInvitation } from './use-cases/accept-invitation.js';
import { ChangeInvitation } from './use-cases/change-invitation.js';
import { InvitationMail } from './use-cases/invitation-mail.js';
import { OpenInvitation } from './use-cases/open-invitation.js';
import { RemindCandidate } from './use-cases/remind-candidate.js';
import { SendInvitation } from './use-cases/send-invitation.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([InvitationEntity]),
    AuthModule,
    MailModule,
    OrganisationModule,
    RecruitmentModule,
  ],
  controllers: [InvitationController, ReceivedInvitationController, ClaimController, InvitePageController],
  providers: [
    InvitationRepository,
    InvitationService,
    InvitationMail,
    SendInvitation,
    OpenInvitation,
    AcceptInvitation,
    ChangeInvitation,
    RemindCandidate,
    NoteSentInvitation,
    RevokeAfterTheEnd,
    SweepSchedule,
    SweepInvitationsJob,
    RemindCandidateJob,
    InvitationErasable,
    InvitationExpirable,
  ],
  exports: [InvitationService],
})
export class InvitationModule {}
