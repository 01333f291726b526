import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InnerDoor } from '#libs/http';
import { AuthModule } from '../auth/auth.module.js';
import { InterviewModule } from '../interview/interview.module.js';
import { RecordingQaModule } from '../recording-qa/recording-qa.module.js';
import { RecruitmentModule } from '../recruitment/recruitment.module.js';
import { RetentionModule } from '../retention/retention.module.js';
import { SampleDataEntity } from './entities/sample-data.entity.js';
import { FillOrganisationJob, RemoveSampleJob } from './jobs/sample-data.job.js';
import { Product } from './product.caller.js';
import { SampleController } from './sample.controller.js';
import { SampleRepository } from './sample.repository.js';
import { SampleService } from './sample.service.js';
import { FillOrganisation } from './use-cases/fill-organisation.js';
import { OrderSample } from './use-cases/order-sample.js';
import { PlayCandidate } from './use-cases/play-candidate.js';
import { RemoveSample } from './use-cases/remove-sample.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([SampleDataEntity]),
    AuthModule,
    InterviewModule,
    RecordingQaModule,
    RecruitmentModule,
    RetentionModule,
  ],
  controllers: [SampleController],
  providers: [
    SampleRepository,
    SampleService,
    InnerDoor,
    Product,
    OrderSample,
    PlayCandidate,
    FillOrganisation,
    RemoveSample,
    FillOrganisationJob,
    RemoveSampleJob,
  ],
  exports: [SampleService],
})
export class SampleModule {}
