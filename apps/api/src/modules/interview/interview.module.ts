import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AcsModule } from '../acs/acs.module.js';
import { InvitationModule } from '../invitation/invitation.module.js';
import { RecruitmentModule } from '../recruitment/recruitment.module.js';
import { ResumeModule } from '../resume/resume.module.js';
import { SpeechModule } from '../speech/speech.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { AnswerUploadRepository } from './answer-upload.repository.js';
import { ApplicationContextController } from './application-context.controller.js';
import { AudioLinks } from './audio-links.js';
import { AnswerUploadEntity } from './entities/answer-upload.entity.js';
import { InterviewMessageEntity } from './entities/interview-message.entity.js';
import { InterviewSessionEntity } from './entities/interview-session.entity.js';
import { InterviewSignalEntity } from './entities/interview-signal.entity.js';
import { InterviewEntity } from './entities/interview.entity.js';
import { InterviewRecordingExpirable } from './interview-recording.expirable.js';
import { InterviewTranscriptExpirable } from './interview-transcript.expirable.js';
import { InterviewCallController } from './interview-call.controller.js';
import { InterviewCallRepository } from './interview-call.repository.js';
import { InterviewController } from './interview.controller.js';
import { InterviewErasable } from './interview.erasable.js';
import { InterviewRepository } from './interview.repository.js';
import { InterviewSignalRepository } from './interview-signal.repository.js';
import { InterviewService } from './interview.service.js';
import { InterviewerController } from './interviewer.controller.js';
import { AnswerCandidate, FollowCall, SayQuestionInCall } from './jobs/follow-calls.job.js';
import { CloseAbandonedJob, CloseAbandonedSchedule } from './jobs/close-abandoned.job.js';
import { SweepUploadsJob, SweepUploadsSchedule } from './jobs/sweep-uploads.job.js';
import { MessageAudioController } from './message-audio.controller.js';
import { AnswerQuestion } from './use-cases/answer-question.js';
import { AnswerUploads } from './use-cases/answer-uploads.js';
import { CallInterview } from './use-cases/call-interview.js';
import { CollectSignals } from './use-cases/collect-signals.js';
import { CompleteInterview } from './use-cases/complete-interview.js';
import { ContinueInterview } from './use-cases/continue-interview.js';
import { Interviewer } from './use-cases/interviewer.js';
import { ThinkNextStep } from './use-cases/next-step.js';
import { PlayMessage } from './use-cases/play-message.js';
import { ReceiveAnswer } from './use-cases/receive-answer.js';
import { RephraseQuestion } from './use-cases/rephrase-question.js';
import { StartInterview } from './use-cases/start-interview.js';
import { TalkToInterviewer } from './use-cases/talk-to-interviewer.js';
import { TokenAccount } from './use-cases/token-account.js';
import { TurnsUnderWay } from './use-cases/turns-under-way.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      InterviewEntity,
      InterviewSessionEntity,
      InterviewMessageEntity,
      InterviewSignalEntity,
      AnswerUploadEntity,
    ]),
    AcsModule,
    RecruitmentModule,
    InvitationModule,
    ResumeModule,
    SpeechModule,
    StorageModule,
  ],
  controllers: [
    ApplicationContextController,
    InterviewCallController,
    InterviewController,
    InterviewerController,
    MessageAudioController,
  ],
  providers: [
    InterviewRepository,
    InterviewSignalRepository,
    InterviewCallRepository,
    AnswerUploadRepository,
    AudioLinks,
    InterviewService,
    Interviewer,
    ThinkNextStep,
    TurnsUnderWay,
    TokenAccount,
    StartInterview,
    ContinueInterview,
    AnswerQuestion,
    RephraseQuestion,
    AnswerUploads,
    ReceiveAnswer,
    PlayMessage,
    TalkToInterviewer,
    CallInterview,
    FollowCall,
    SayQuestionInCall,
    AnswerCandidate,
    CollectSignals,
    CompleteInterview,
    CloseAbandonedSchedule,
    CloseAbandonedJob,
    SweepUploadsSchedule,
    SweepUploadsJob,
    InterviewErasable,
    InterviewRecordingExpirable,
    InterviewTranscriptExpirable,
  ],
  exports: [InterviewService],
})
export class InterviewModule {}
