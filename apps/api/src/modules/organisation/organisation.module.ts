import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '../auth/auth.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganisationMemberEntity } from './entities/organisation-member.entity.js';
import { OrganisationEntity } from './entities/organisation.entity.js';
import { OrganisationController } from './organisation.controller.js';
import { RecruiterController } from './recruiter.controller.js';
import { OrganisationErasable } from './organisation.erasable.js';
import { OrganisationRepository } from './organisation.repository.js';
import { OrganisationService } from './organisation.service.js';
import { ChangeMember } from './use-cases/change-member.js';
import { CreateOrganisation } from './use-cases/create-organisation.js';
import { InviteMember } from './use-cases/invite-member.js';

@Module({
  imports: [TypeOrmModule.forFeature([OrganisationEntity, OrganisationMemberEntity]), AuthModule, MailModule],
  controllers: [OrganisationController, RecruiterController],
  providers: [
    OrganisationRepository,
    OrganisationService,
    CreateOrganisation,
    InviteMember,
    ChangeMember,
    OrganisationErasable,
  ],
  exports: [OrganisationService],
})
export class OrganisationModule {}
