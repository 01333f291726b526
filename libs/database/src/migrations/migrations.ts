import type { MigrationInterface } from 'typeorm';
import { Foundation1763700000000 } from './1763700000000-foundation.js';
import { Mail1763700001000 } from './1763700001000-mail.js';
import { Auth1763700002000 } from './1763700002000-auth.js';
import { Organisations1763700003000 } from './1763700003000-organisations.js';
import { Recruitment1763700004000 } from './1763700004000-recruitment.js';
import { Invitations1763700005000 } from './1763700005000-invitations.js';
import { Resumes1763700006000 } from './1763700006000-resumes.js';
import { Interviews1763700007000 } from './1763700007000-interviews.js';
import { Assessments1763700008000 } from './1763700008000-assessments.js';
import { InterviewTurns1763700009000 } from './1763700009000-interview-turns.js';
import { JobWorkers1763700019000 } from './1763700019000-job-workers.js';
import { AssessmentPasses1763700020000 } from './1763700020000-assessment-passes.js';
import { Reviews1763700021000 } from './1763700021000-reviews.js';
import { Shortlists1763700022000 } from './1763700022000-shortlists.js';
import { ResumeHiddenText1763700023000 } from './1763700023000-resume-hidden-text.js';
import { MailDelivery1763700024000 } from './1763700024000-mail-delivery.js';
import { ResumeFeedback1763700025000 } from './1763700025000-resume-feedback.js';
import { ResumeBatches1763700026000 } from './1763700026000-resume-batches.js';
import { InterviewSignals1763700030000 } from './1763700030000-interview-signals.js';
import { UploadPurposes1763700031000 } from './1763700031000-upload-purposes.js';
import { Speech1763700032000 } from './1763700032000-speech.js';
import { Acs1763700033000 } from './1763700033000-acs.js';
import { Retention1763700035000 } from './1763700035000-retention.js';
import { Audit1763700037000 } from './1763700037000-audit.js';
import { Webhooks1763700038000 } from './1763700038000-webhooks.js';
import { RecordingQa1763700039000 } from './1763700039000-recording-qa.js';
import { Evaluations1763700040000 } from './1763700040000-evaluations.js';
import { QaReviews1763700041000 } from './1763700041000-qa-reviews.js';
import { InterviewRephrasings1763700042000 } from './1763700042000-interview-rephrasings.js';
import { SampleData1763700049000 } from './1763700049000-sample-data.js';

/** Every change of schema, oldest first. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [
  Foundation1763700000000,
  Mail1763700001000,
  Auth1763700002000,
  Organisations1763700003000,
  Recruitment1763700004000,
  Invitations1763700005000,
  Resumes1763700006000,
  Interviews1763700007000,
  Assessments1763700008000,
  InterviewTurns1763700009000,
  JobWorkers1763700019000,
  AssessmentPasses1763700020000,
  Reviews1763700021000,
  Shortlists1763700022000,
  ResumeHiddenText1763700023000,
  MailDelivery1763700024000,
  ResumeFeedback1763700025000,
  ResumeBatches1763700026000,
  InterviewSignals1763700030000,
  UploadPurposes1763700031000,
  Speech1763700032000,
  Acs1763700033000,
  Retention1763700035000,
  Audit1763700037000,
  Webhooks1763700038000,
  RecordingQa1763700039000,
  Evaluations1763700040000,
  QaReviews1763700041000,
  InterviewRephrasings1763700042000,
  SampleData1763700049000,
];
