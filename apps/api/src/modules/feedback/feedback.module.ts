import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '../auth/auth.module.js';
import { MailModule } from '../mail/mail.module.js';
import { MailService } from '../mail/mail.service.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { RecruitmentModule } from '../recruitment/recruitment.module.js';
import { ResumeModule } from '../resume/resume.module.js';
import { CandidateFeedbackController } from './candidate-feedback.controller.js';
import { FeedbackVersionEntity } from './entities/feedback-version.entity.js';
import { ResumeFeedbackEntity } from './entities/resume-feedback.entity.js';
import { FeedbackController } from './feedback.controller.js';
import { FeedbackErasable } from './feedback.erasable.js';
import { FeedbackExpirable } from './feedback.expirable.js';
import { sampleLetter } from './feedback.letter.js';
import { FeedbackRepository } from './feedback.repository.js';
import { FeedbackService } from './feedback.service.js';
import {
  AdoptWhenApplied,
  BeginWhenParsed,
  NoteSentFeedback,
  NoteUndeliveredFeedback,
} from './jobs/follow-news.job.js';
import { LetterSchedule, SendDueLetterJob, SweepLettersJob } from './jobs/send-due-letters.job.js';
import { WriteLetterJob } from './jobs/write-letter.job.js';
import { BeginFeedback } from './use-cases/begin-feedback.js';
import { ReviewFeedback } from './use-cases/review-feedback.js';
import { SendLetter } from './use-cases/send-letter.js';
import { WriteLetter } from './use-cases/write-letter.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ResumeFeedbackEntity, FeedbackVersionEntity]),
    AuthModule,
    MailModule,
    OrganisationModule,
    RecruitmentModule,
    ResumeModule,
  ],
  controllers: [FeedbackController, CandidateFeedbackController],
  providers: [
    FeedbackRepository,
    FeedbackService,
    BeginFeedback,
    WriteLetter,
    ReviewFeedback,
    SendLetter,
    BeginWhenParsed,
    AdoptWhenApplied,
    NoteSentFeedback,
    NoteUndeliveredFeedback,
    WriteLetterJob,
    LetterSchedule,
    SweepLettersJob,
    SendDueLetterJob,
    FeedbackErasable,
    FeedbackExpirable,
  ],
  exports: [FeedbackService],
})
export class FeedbackModule implements OnModuleInit {
  constructor(private readonly mails: MailService) {}

  onModuleInit(): void {
    this.mails.offerSample('resume.feedback', sampleLetter);
  }
}
