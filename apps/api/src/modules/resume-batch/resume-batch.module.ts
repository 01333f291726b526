import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InvitationModule } from '../invitation/invitation.module.js';
import { RecruitmentModule } from '../recruitment/recruitment.module.js';
import { ResumeModule } from '../resume/resume.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { BatchItemController } from './batch-item.controller.js';
import { BatchItemExpirable } from './batch-item.expirable.js';
import { BatchItemRepository } from './batch-item.repository.js';
import { ResumeBatchItemEntity } from './entities/resume-batch-item.entity.js';
import { ResumeBatchEntity } from './entities/resume-batch.entity.js';
import { GiveResumeToNewcomer } from './jobs/follow-news.job.js';
import { InviteBatchItemJob, ReadBatchItemJob } from './jobs/work-on-item.job.js';
import { ResumeBatchController } from './resume-batch.controller.js';
import { ResumeBatchErasable } from './resume-batch.erasable.js';
import { ResumeBatchRepository } from './resume-batch.repository.js';
import { ResumeBatchService } from './resume-batch.service.js';
import { ResumeOfferController } from './resume-offer.controller.js';
import { FillBatch } from './use-cases/fill-batch.js';
import { FindDuplicate } from './use-cases/find-duplicate.js';
import { HandOverResume } from './use-cases/hand-over-resume.js';
import { InvitePeople } from './use-cases/invite-people.js';
import { ReadItem } from './use-cases/read-item.js';
import { ReviewItems } from './use-cases/review-items.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ResumeBatchEntity, ResumeBatchItemEntity]),
    RecruitmentModule,
    InvitationModule,
    ResumeModule,
    StorageModule,
  ],
  // The items first: `/resume-batches/{id}` would take their address for a batch's.
  controllers: [BatchItemController, ResumeBatchController, ResumeOfferController],
  providers: [
    ResumeBatchRepository,
    BatchItemRepository,
    ResumeBatchService,
    FillBatch,
    FindDuplicate,
    ReadItem,
    ReviewItems,
    InvitePeople,
    HandOverResume,
    ReadBatchItemJob,
    InviteBatchItemJob,
    GiveResumeToNewcomer,
    ResumeBatchErasable,
    BatchItemExpirable,
  ],
})
export class ResumeBatchModule {}
