import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InterviewModule } from '../interview/interview.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { CalibrationController } from './calibration.controller.js';
import { CalibrationRepository } from './calibration.repository.js';
import { CalibrationReadingEntity } from './entities/calibration-reading.entity.js';
import { CalibrationSessionEntity } from './entities/calibration-session.entity.js';
import { CategoryScoreEntity } from './entities/category-score.entity.js';
import { EvaluationCriterionEntity } from './entities/evaluation-criterion.entity.js';
import { EvaluationDisputeEntity } from './entities/evaluation-dispute.entity.js';
import { EvaluationPartEntity } from './entities/evaluation-part.entity.js';
import { EvaluationReviewEntity } from './entities/evaluation-review.entity.js';
import { EvaluationViewEntity } from './entities/evaluation-view.entity.js';
import { EvaluationEntity } from './entities/evaluation.entity.js';
import { PolicyTemplateVersionEntity } from './entities/policy-template-version.entity.js';
import { PolicyTemplateEntity } from './entities/policy-template.entity.js';
import { PolicyViolationEntity } from './entities/policy-violation.entity.js';
import { RecordingBatchEntity } from './entities/recording-batch.entity.js';
import { RecordingEntity } from './entities/recording.entity.js';
import { SamplingRuleEntity } from './entities/sampling-rule.entity.js';
import { TranscriptEntity } from './entities/transcript.entity.js';
import { EvaluationController } from './evaluation.controller.js';
import { EvaluationRepository } from './evaluation.repository.js';
import { EvaluationReviewRepository } from './evaluation-review.repository.js';
import { EvaluateRecordingJob, TranscribeRecordingJob } from './jobs/qa-jobs.js';
import { QaQueue } from './jobs/qa-queue.job.js';
import { QaFiguresRepository } from './qa-figures.repository.js';
import { RecordingBatchController } from './recording-batch.controller.js';
import { RecordingQaErasable } from './recording-qa.erasable.js';
import { RecordingQaService } from './recording-qa.service.js';
import { RecordingController } from './recording.controller.js';
import { RecordingExpirable } from './recording.expirable.js';
import { RecordingRepository } from './recording.repository.js';
import { SamplingRuleController } from './sampling-rule.controller.js';
import { SamplingRepository } from './sampling.repository.js';
import { TemplateController } from './template.controller.js';
import { TemplateRepository } from './template.repository.js';
import { BeginEvaluation } from './use-cases/begin-evaluation.js';
import { Calibrate } from './use-cases/calibrate.js';
import { CorrectSpeakers } from './use-cases/correct-speakers.js';
import { DisputeEvaluation } from './use-cases/dispute-evaluation.js';
import { DrawSamples } from './use-cases/draw-samples.js';
import { EvaluateRecording } from './use-cases/evaluate-recording.js';
import { EvaluationMaterial } from './use-cases/evaluation-material.js';
import { ExportEvaluations } from './use-cases/export-evaluations.js';
import { HearConversation } from './use-cases/hear-conversation.js';
import { KeepTemplates } from './use-cases/keep-templates.js';
import { OrganisationMembers } from './use-cases/organisation-members.js';
import { ReadEvaluation } from './use-cases/read-evaluation.js';
import { ReadFigures } from './use-cases/read-figures.js';
import { ReplayEvaluation } from './use-cases/replay-evaluation.js';
import { ReviewEvaluation } from './use-cases/review-evaluation.js';
import { TakeInRecordings } from './use-cases/take-in-recordings.js';
import { TranscribeRecording } from './use-cases/transcribe-recording.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      PolicyTemplateEntity,
      PolicyTemplateVersionEntity,
      EvaluationCriterionEntity,
      RecordingBatchEntity,
      RecordingEntity,
      TranscriptEntity,
      EvaluationEntity,
      EvaluationPartEntity,
      CategoryScoreEntity,
      PolicyViolationEntity,
      EvaluationReviewEntity,
      EvaluationDisputeEntity,
      EvaluationViewEntity,
      CalibrationSessionEntity,
      CalibrationReadingEntity,
      SamplingRuleEntity,
    ]),
    InterviewModule,
    OrganisationModule,
    StorageModule,
  ],
  controllers: [
    TemplateController,
    // Before the recordings, whose `:id` would take `batches` for one.
    RecordingBatchController,
    RecordingController,
    EvaluationController,
    CalibrationController,
    SamplingRuleController,
  ],
  providers: [
    TemplateRepository,
    RecordingRepository,
    EvaluationRepository,
    EvaluationReviewRepository,
    CalibrationRepository,
    SamplingRepository,
    QaFiguresRepository,
    RecordingQaService,
    RecordingQaErasable,
    RecordingExpirable,
    QaQueue,
    KeepTemplates,
    OrganisationMembers,
    TakeInRecordings,
    HearConversation,
    TranscribeRecording,
    EvaluationMaterial,
    BeginEvaluation,
    EvaluateRecording,
    DrawSamples,
    CorrectSpeakers,
    ReadEvaluation,
    ReviewEvaluation,
    DisputeEvaluation,
    Calibrate,
    ReadFigures,
    ReplayEvaluation,
    ExportEvaluations,
    TranscribeRecordingJob,
    EvaluateRecordingJob,
  ],
  exports: [RecordingQaService],
})
export class RecordingQaModule {}
