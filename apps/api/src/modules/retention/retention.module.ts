import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailModule } from '../mail/mail.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { CertificateController, CertificatePageController } from './certificate.controller.js';
import { DataCleanupController } from './data-cleanup.controller.js';
import { DeletionRequestController } from './deletion-request.controller.js';
import { DeletionRequestRepository } from './deletion-request.repository.js';
import { DeletionRequestEntity } from './entities/deletion-request.entity.js';
import { LegalHoldEntity } from './entities/legal-hold.entity.js';
import { RetentionRunEntity } from './entities/retention-run.entity.js';
import { HoldRepository } from './hold.repository.js';
import { CleanUpJob, CleanUpSchedule } from './jobs/clean-up.job.js';
import { ErasePersonJob, SweepDeletionsJob, SweepDeletionsSchedule, TellLateJob } from './jobs/erase-person.job.js';
import { LegalHoldController } from './legal-hold.controller.js';
import { PersonalData } from './personal-data.js';
import { RetentionErasable } from './retention.erasable.js';
import { RetentionService } from './retention.service.js';
import { RunRepository } from './run.repository.js';
import { CleanUp } from './use-cases/clean-up.js';
import { ErasePerson } from './use-cases/erase-person.js';
import { ExportOwnData } from './use-cases/export-own-data.js';
import { HoldBack } from './use-cases/hold-back.js';
import { OrderCleanUp } from './use-cases/order-clean-up.js';
import { PreviewCleanUp } from './use-cases/preview-clean-up.js';
import { RequestDeletion } from './use-cases/request-deletion.js';
import { TellLate } from './use-cases/tell-late.js';
import { WaitingDeletionController } from './waiting-deletion.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([LegalHoldEntity, DeletionRequestEntity, RetentionRunEntity]),
    DiscoveryModule,
    MailModule,
    OrganisationModule,
  ],
  controllers: [
    DataCleanupController,
    LegalHoldController,
    WaitingDeletionController,
    DeletionRequestController,
    CertificateController,
    CertificatePageController,
  ],
  providers: [
    HoldRepository,
    RunRepository,
    DeletionRequestRepository,
    PersonalData,
    RetentionErasable,
    CleanUp,
    OrderCleanUp,
    PreviewCleanUp,
    HoldBack,
    RequestDeletion,
    ErasePerson,
    TellLate,
    ExportOwnData,
    CleanUpSchedule,
    CleanUpJob,
    SweepDeletionsSchedule,
    SweepDeletionsJob,
    ErasePersonJob,
    TellLateJob,
    RetentionService,
  ],
  exports: [RetentionService],
})
export class RetentionModule {}
