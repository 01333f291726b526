import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '../auth/auth.module.js';
import { InterviewModule } from '../interview/interview.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { RecruitmentModule } from '../recruitment/recruitment.module.js';
import { ScoringModule } from '../scoring/scoring.module.js';
import { BlindReadingInterceptor } from './blind-reading.interceptor.js';
import { CandidateSideController } from './candidate-side.controller.js';
import { ContestController } from './contest.controller.js';
import { ContestRepository } from './contest.repository.js';
import { AssessmentViewEntity } from './entities/assessment-view.entity.js';
import { ContestEntity } from './entities/contest.entity.js';
import { FlagVerdictEntity } from './entities/flag-verdict.entity.js';
import { ReviewEntity } from './entities/review.entity.js';
import { FlagController } from './flag.controller.js';
import { FlagRepository } from './flag.repository.js';
import { ContestSchedule, RemindOverdueJob, SweepContestsJob } from './jobs/remind-overdue.job.js';
import { ReviewController } from './review.controller.js';
import { ReviewErasable } from './review.erasable.js';
import { ReviewRepository } from './review.repository.js';
import { ReviewService } from './review.service.js';
import { AnswerContest } from './use-cases/answer-contest.js';
import { Colleagues } from './use-cases/colleagues.js';
import { ContestMail } from './use-cases/contest-mail.js';
import { ContestResult } from './use-cases/contest-result.js';
import { ExplainInterview } from './use-cases/explain-interview.js';
import { JudgeFlag } from './use-cases/judge-flag.js';
import { KeepBlind } from './use-cases/keep-blind.js';
import { ReadAgreement } from './use-cases/read-agreement.js';
import { RemindOverdue } from './use-cases/remind-overdue.js';
import { ReviewBlind } from './use-cases/review-blind.js';
import { VerdictController } from './verdict.controller.js';
import { VerdictRepository } from './verdict.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ReviewEntity, AssessmentViewEntity, FlagVerdictEntity, ContestEntity]),
    AuthModule,
    InterviewModule,
    MailModule,
    OrganisationModule,
    RecruitmentModule,
    ScoringModule,
  ],
  controllers: [ReviewController, VerdictController, FlagController, CandidateSideController, ContestController],
  providers: [
    ReviewRepository,
    VerdictRepository,
    FlagRepository,
    ContestRepository,
    ReviewService,
    { provide: APP_INTERCEPTOR, useClass: BlindReadingInterceptor },
    KeepBlind,
    ReviewBlind,
    ReadAgreement,
    JudgeFlag,
    ExplainInterview,
    ContestResult,
    AnswerContest,
    RemindOverdue,
    ContestMail,
    Colleagues,
    ContestSchedule,
    SweepContestsJob,
    RemindOverdueJob,
    ReviewErasable,
  ],
  exports: [ReviewService],
})
export class ReviewModule {}
