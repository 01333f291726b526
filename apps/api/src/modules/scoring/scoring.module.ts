import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InterviewModule } from '../interview/interview.module.js';
import { RecruitmentModule } from '../recruitment/recruitment.module.js';
import { AssessmentController } from './assessment.controller.js';
import { AssessmentDimensionEntity } from './entities/assessment-dimension.entity.js';
import { AssessmentEntity } from './entities/assessment.entity.js';
import { AssessInterviewJob, AssessWhenCompleted } from './jobs/assess-interview.job.js';
import { ScoringController } from './scoring.controller.js';
import { ScoringRepository } from './scoring.repository.js';
import { ScoringService } from './scoring.service.js';
import { AssessInterview } from './use-cases/assess-interview.js';
import { ExtractRequirements } from './use-cases/extract-requirements.js';
import { GenerateShortlist } from './use-cases/generate-shortlist.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([AssessmentEntity, AssessmentDimensionEntity]),
    InterviewModule,
    RecruitmentModule,
  ],
  controllers: [ScoringController, AssessmentController],
  providers: [
    ScoringRepository,
    ScoringService,
    AssessInterview,
    ExtractRequirements,
    GenerateShortlist,
    AssessWhenCompleted,
    AssessInterviewJob,
  ],
  exports: [ScoringService],
})
export class ScoringModule {}
