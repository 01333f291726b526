import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '../auth/auth.module.js';
import { ApplicationController } from './application.controller.js';
import { ApplicationExpirable } from './application.expirable.js';
import { ApplicationRepository } from './application.repository.js';
import { CandidateController } from './candidate.controller.js';
import { CandidateRepository } from './candidate.repository.js';
import { CoverLetterExpirable } from './cover-letter.expirable.js';
import { EducationController } from './education.controller.js';
import { EmploymentController } from './employment.controller.js';
import { ApplicationEntity } from './entities/application.entity.js';
import { CandidateProfileEntity } from './entities/candidate-profile.entity.js';
import { CandidateSkillEntity, EducationEntity, EmploymentEntity } from './entities/candidate-record.entity.js';
import { JobRoleRubricEntity } from './entities/job-role-rubric.entity.js';
import { JobRoleEntity } from './entities/job-role.entity.js';
import { RecruitmentErasable } from './recruitment.erasable.js';
import { RecruitmentService } from './recruitment.service.js';
import { RoleController } from './role.controller.js';
import { RoleRepository } from './role.repository.js';
import { SkillController } from './skill.controller.js';
import { ConfirmProfile } from './use-cases/confirm-profile.js';
import { DecideApplication } from './use-cases/decide-application.js';
import { EducationEntries, EmploymentEntries, SkillEntries } from './use-cases/keep-entries.js';
import { KeepProfile } from './use-cases/keep-profile.js';
import { KeepRole } from './use-cases/keep-role.js';
import { KeepRubric } from './use-cases/keep-rubric.js';
import { ReadHiring } from './use-cases/read-hiring.js';
import { SubmitApplication } from './use-cases/submit-application.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      JobRoleEntity,
      JobRoleRubricEntity,
      ApplicationEntity,
      CandidateProfileEntity,
      CandidateSkillEntity,
      EmploymentEntity,
      EducationEntity,
    ]),
    AuthModule,
  ],
  controllers: [
    RoleController,
    ApplicationController,
    // Before the candidates themselves, so that a fixed address is never taken for somebody's id.
    SkillController,
    EmploymentController,
    EducationController,
    CandidateController,
  ],
  providers: [
    RoleRepository,
    ApplicationRepository,
    CandidateRepository,
    RecruitmentService,
    KeepRole,
    KeepRubric,
    ReadHiring,
    SubmitApplication,
    DecideApplication,
    KeepProfile,
    ConfirmProfile,
    SkillEntries,
    EmploymentEntries,
    EducationEntries,
    RecruitmentErasable,
    ApplicationExpirable,
    CoverLetterExpirable,
  ],
  exports: [RecruitmentService],
})
export class RecruitmentModule {}
