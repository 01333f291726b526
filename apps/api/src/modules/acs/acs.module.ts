import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AcsController } from './acs.controller.js';
import { AcsErasable } from './acs.erasable.js';
import { AcsService } from './acs.service.js';
import { CallRepository } from './call.repository.js';
import { AcsCallEntity } from './entities/acs-call.entity.js';
import { AcsEventEntity } from './entities/acs-event.entity.js';
import { AcsIdentityEntity } from './entities/acs-identity.entity.js';
import { AcsRecordingPartEntity } from './entities/acs-recording-part.entity.js';
import { EventRepository } from './event.repository.js';
import { IdentityRepository } from './identity.repository.js';
import { HangUpWhenCompleted } from './jobs/follow-interviews.job.js';
import { SweepNewsJob, SweepNewsSchedule } from './jobs/sweep-news.job.js';
import { CopyPartJob, FollowNewsJob, HangUpCallJob } from './jobs/work-on-calls.job.js';
import { PartRepository } from './part.repository.js';
import { CallbackSenderGuard, EventSenderGuard } from './sender.guards.js';
import { CopyPart } from './use-cases/copy-part.js';
import { FollowNews } from './use-cases/follow-news.js';
import { HoldCall } from './use-cases/hold-call.js';
import { IssueToken } from './use-cases/issue-token.js';
import { TakeInNews } from './use-cases/take-in-news.js';
import { WebhookController } from './webhook.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([AcsIdentityEntity, AcsCallEntity, AcsEventEntity, AcsRecordingPartEntity])],
  controllers: [AcsController, WebhookController],
  providers: [
    IdentityRepository,
    CallRepository,
    EventRepository,
    PartRepository,
    AcsService,
    AcsErasable,
    IssueToken,
    HoldCall,
    TakeInNews,
    FollowNews,
    CopyPart,
    EventSenderGuard,
    CallbackSenderGuard,
    FollowNewsJob,
    CopyPartJob,
    HangUpCallJob,
    HangUpWhenCompleted,
    SweepNewsSchedule,
    SweepNewsJob,
  ],
  exports: [AcsService],
})
export class AcsModule {}
