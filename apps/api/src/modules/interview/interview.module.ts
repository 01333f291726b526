import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InvitationModule } from '../invitation/invitation.module.js';
import { RecruitmentModule } from '../recruitment/recruitment.module.js';
import { ResumeModule } from '../resume/resume.module.js';
import { ApplicationContextController } from './application-context.controller.js';
import { InterviewMessageEntity } from './entities/interview-message.entity.js';
import { InterviewSessionEntity } from './entities/interview-session.entity.js';
import { InterviewSignalEntity } from './entities/interview-signal.entity.js';
import { InterviewEntity } from './entities/interview.entity.js';
import { InterviewController } from './interview.controller.js';
import { InterviewRepository } from './interview.repository.js';
import { InterviewSignalRepository } from './interview-signal.repository.js';
import { InterviewService } from './interview.service.js';
import { InterviewerController } from './interviewer.controller.js';
import { CloseAbandonedJob, CloseAbandonedSchedule } from './jobs/close-abandoned.job.js';
import { AnswerQuestion } from './use-cases/answer-question.js';
import { CollectSignals } from './use-cases/collect-signals.js';
import { CompleteInterview } from './use-cases/complete-interview.js';
import { ContinueInterview } from './use-cases/continue-interview.js';
import { Interviewer } from './use-cases/interviewer.js';
import { ThinkNextStep } from './use-cases/next-step.js';
import { StartInterview } from './use-cases/start-interview.js';
import { TalkToInterviewer } from './use-cases/talk-to-interviewer.js';
import { TokenAccount } from './use-cases/token-account.js';
import { TurnsUnderWay } from './use-cases/turns-under-way.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([InterviewEntity, InterviewSessionEntity, InterviewMessageEntity, InterviewSignalEntity]),
    RecruitmentModule,
    InvitationModule,
    ResumeModule,
  ],
  controllers: [ApplicationContextController, InterviewController, InterviewerController],
  providers: [
    InterviewRepository,
    InterviewSignalRepository,
    InterviewService,
    Interviewer,
    ThinkNextStep,
    TurnsUnderWay,
    TokenAccount,
    StartInterview,
    ContinueInterview,
    AnswerQuestion,
    TalkToInterviewer,
    CollectSignals,
    CompleteInterview,
    CloseAbandonedSchedule,
    CloseAbandonedJob,
  ],
  exports: [InterviewService],
})
export class InterviewModule {}
