import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InterviewModule } from '../interview/interview.module.js';
import { RecruitmentModule } from '../recruitment/recruitment.module.js';
import { AssessmentController } from './assessment.controller.js';
import { AssessmentOverrideRepository } from './assessment-override.repository.js';
import { AssessmentPassRepository } from './assessment-pass.repository.js';
import { ComparisonRepository } from './comparison.repository.js';
import { AssessmentDimensionEntity } from './entities/assessment-dimension.entity.js';
import { AssessmentOverrideEntity } from './entities/assessment-override.entity.js';
import { AssessmentPassEntity } from './entities/assessment-pass.entity.js';
import { AssessmentEntity } from './entities/assessment.entity.js';
import { ShortlistEntity } from './entities/shortlist.entity.js';
import { AssessWhenCompleted, ReviveAssessmentsJob, ReviveSchedule, RunPassJob } from './jobs/assess-interview.job.js';
import { PassQueue } from './jobs/pass-queue.job.js';
import { ScoringController } from './scoring.controller.js';
import { ScoringErasable } from './scoring.erasable.js';
import { ScoringRepository } from './scoring.repository.js';
import { ScoringService } from './scoring.service.js';
import { ShortlistController } from './shortlist.controller.js';
import { ShortlistExpirable } from './shortlist.expirable.js';
import { ShortlistRepository } from './shortlist.repository.js';
import { AssessInterview } from './use-cases/assess-interview.js';
import { MaterialCollector } from './use-cases/assessment-material.js';
import { BeginAssessment } from './use-cases/begin-assessment.js';
import { CompareApplications } from './use-cases/compare-applications.js';
import { ExtractRequirements } from './use-cases/extract-requirements.js';
import { GenerateShortlist } from './use-cases/generate-shortlist.js';
import { OverrideAssessment } from './use-cases/override-assessment.js';
import { ReadShortlists } from './use-cases/read-shortlists.js';
import { ReplayAssessment } from './use-cases/replay-assessment.js';
import { RunPass } from './use-cases/run-pass.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      AssessmentEntity,
      AssessmentDimensionEntity,
      AssessmentPassEntity,
      AssessmentOverrideEntity,
      ShortlistEntity,
    ]),
    InterviewModule,
    RecruitmentModule,
  ],
  controllers: [ScoringController, AssessmentController, ShortlistController],
  providers: [
    ScoringRepository,
    AssessmentPassRepository,
    AssessmentOverrideRepository,
    ShortlistRepository,
    ComparisonRepository,
    ScoringService,
    PassQueue,
    MaterialCollector,
    BeginAssessment,
    RunPass,
    AssessInterview,
    ReplayAssessment,
    OverrideAssessment,
    ExtractRequirements,
    GenerateShortlist,
    ReadShortlists,
    CompareApplications,
    AssessWhenCompleted,
    RunPassJob,
    ReviveSchedule,
    ReviveAssessmentsJob,
    ScoringErasable,
    ShortlistExpirable,
  ],
  exports: [ScoringService],
})
export class ScoringModule {}
