import type { feedbackSent } from '../feedback/feedback.events.js';
import type { interviewCompleted } from '../interview/interview.events.js';
import type { invitationAccepted } from '../invitation/invitation.events.js';
import type { recordingEvaluated } from '../recording-qa/recording-qa.events.js';
import type { applicationAdded, applicationDecided } from '../recruitment/recruitment.events.js';
import type { assessmentCompleted } from '../scoring/scoring.events.js';
import type { News } from './use-cases/tell-webhooks.js';

export type Added = NonNullable<(typeof applicationAdded)['payload']>;
export type Decided = NonNullable<(typeof applicationDecided)['payload']>;
export type Accepted = NonNullable<(typeof invitationAccepted)['payload']>;
export type Completed = NonNullable<(typeof interviewCompleted)['payload']>;
export type Assessed = NonNullable<(typeof assessmentCompleted)['payload']>;
export type FeedbackSent = NonNullable<(typeof feedbackSent)['payload']>;
export type Evaluated = NonNullable<(typeof recordingEvaluated)['payload']>;

/** News in wire shape: ids, and links to the rest for whoever may read it. Null for what concerns no organisation. */
export const toNews = {
  added: ({ applicationId, jobRoleId, organisationId, candidateId }: Added): News => ({
    type: 'application.created',
    organisationId,
    candidateId,
    key: applicationId,
    data: { application_id: applicationId, job_role_id: jobRoleId },
    path: `/applications/${applicationId}`,
  }),

  decided: ({ applicationId, jobRoleId, organisationId, candidateId, decision, decidedAt }: Decided): News => ({
    type: 'application.decided',
    organisationId,
    candidateId,
    key: `${applicationId}:${decision}:${decidedAt}`,
    data: { application_id: applicationId, job_role_id: jobRoleId, decision, decided_at: decidedAt },
    path: `/applications/${applicationId}`,
  }),

  accepted: ({ invitationId, applicationId, organisationId, candidateId }: Accepted): News => ({
    type: 'invitation.accepted',
    organisationId,
    candidateId,
    key: invitationId,
    data: { invitation_id: invitationId, application_id: applicationId },
    path: `/applications/${applicationId}`,
  }),

  completed: (news: Completed): News | null =>
    news.organisation_id === null
      ? null
      : {
          type: 'interview.completed',
          organisationId: news.organisation_id,
          candidateId: news.candidate_id,
          key: news.interview_id,
          data: { interview_id: news.interview_id, application_id: news.application_id },
          path: `/interviews/${news.interview_id}`,
        },

  assessed: (news: Assessed): News | null =>
    news.organisation_id === null
      ? null
      : {
          type: 'assessment.completed',
          organisationId: news.organisation_id,
          candidateId: news.candidate_id,
          key: `${news.assessment_id}:${news.version}`,
          data: { assessment_id: news.assessment_id, interview_id: news.interview_id, version: news.version },
          path: `/assessments/${news.assessment_id}`,
        },

  feedback: ({ feedbackId, resumeId, organisationId, applicationId, candidateId }: FeedbackSent): News | null =>
    organisationId === null
      ? null
      : {
          type: 'feedback.sent',
          organisationId,
          candidateId,
          key: feedbackId,
          data: { feedback_id: feedbackId, resume_id: resumeId, application_id: applicationId },
          path: `/resumes/${resumeId}/feedback`,
        },

  evaluated: (news: Evaluated): News => ({
    type: 'recording.evaluated',
    organisationId: news.organisation_id,
    candidateId: null,
    key: news.evaluation_id,
    data: { recording_id: news.recording_id, evaluation_id: news.evaluation_id },
    path: `/evaluations/${news.evaluation_id}`,
  }),
};
