import { Module, type DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { ConfigModule, type Config } from '#libs/config';
import { DatabaseModule } from '#libs/database';
import { HttpModule } from '#libs/http';
import { JobsModule } from '#libs/jobs';
import type { Clock, Ids } from '#libs/kernel';
import { ProvidersModule } from '#libs/providers';
import { AcsModule } from './modules/acs/acs.module.js';
import { AuditModule } from './modules/audit/audit.module.js';
import { AuthModule } from './modules/auth/auth.module.js';
import { FeedbackModule } from './modules/feedback/feedback.module.js';
import { HealthModule } from './modules/health/health.module.js';
import { InsightModule } from './modules/insight/insight.module.js';
import { InterviewModule } from './modules/interview/interview.module.js';
import { InvitationModule } from './modules/invitation/invitation.module.js';
import { MailModule } from './modules/mail/mail.module.js';
import { OrganisationModule } from './modules/organisation/organisation.module.js';
import { RecordingQaModule } from './modules/recording-qa/recording-qa.module.js';
import { RecruitmentModule } from './modules/recruitment/recruitment.module.js';
import { ReportModule } from './modules/report/report.module.js';
import { ResumeBatchModule } from './modules/resume-batch/resume-batch.module.js';
import { ResumeModule } from './modules/resume/resume.module.js';
import { RetentionModule } from './modules/retention/retention.module.js';
import { ReviewModule } from './modules/review/review.module.js';
import { SampleModule } from './modules/sample/sample.module.js';
import { ScoringModule } from './modules/scoring/scoring.module.js';
import { SpeechModule } from './modules/speech/speech.module.js';
import { StorageModule } from './modules/storage/storage.module.js';
import { WebhooksModule } from './modules/webhooks/webhooks.module.js';

const FEATURES = [
  MailModule,
  StorageModule,
  AuditModule,
  AuthModule,
  OrganisationModule,
  RecruitmentModule,
  InvitationModule,
  ResumeModule,
  SpeechModule,
  AcsModule,
  ResumeBatchModule,
  InterviewModule,
  ScoringModule,
  RecordingQaModule,
  ReviewModule,
  ReportModule,
  RetentionModule,
  FeedbackModule,
  WebhooksModule,
  InsightModule,
  HealthModule,
  SampleModule,
];

/** What a process is made of, before any feature. */
export interface Runtime {
  config: Config;
  databaseUrl: string;
  /** The system's own unless a test brings others. */
  clock?: Clock;
  ids?: Ids;
}

@Module({})
export class AppModule {
  static with({ config, databaseUrl, clock, ids }: Runtime): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config, { clock, ids }),
        DatabaseModule.with({
          url: databaseUrl,
          poolSize: config.databasePoolSize,
          sealingSecret: config.jwtSecret,
        }),
        HttpModule,
        JobsModule,
        ProvidersModule,
        ScheduleModule.forRoot(),
        ...FEATURES,
      ],
    };
  }
}
