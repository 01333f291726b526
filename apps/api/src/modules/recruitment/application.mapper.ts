import type { Page } from '#libs/kernel';
import type { ApplicationView } from './application.repository.js';
import type { ApplicationForm } from './domain/application-intent.js';
import type { SubmitApplicationRequest } from './dto/application.request.js';
import type {
  ApplicationListResponse,
  ApplicationResponse,
  LatestInterviewResponse,
} from './dto/application.response.js';

/** Whose eyes: candidates see neither scores nor who decided and why. */
export type Reader = 'staff' | 'candidate';

export function fromSubmitApplication(body: SubmitApplicationRequest): ApplicationForm {
  return {
    candidateEmail: body.candidate_email ?? null,
    candidateName: body.candidate_name ?? null,
    source: body.source || null,
    coverLetter: body.cover_letter || null,
  };
}

export function toApplication(view: ApplicationView, reader: Reader): ApplicationResponse {
  const isStaff = reader === 'staff';
  return {
    id: view.id,
    job_role_id: view.jobRoleId,
    candidate_id: view.candidateId,
    status: view.status,
    candidate: { id: view.candidateId, name: view.candidateName, email: view.candidateEmail },
    job_role: {
      id: view.jobRoleId,
      title: view.jobRoleTitle,
      organisation: { id: view.organisationId, name: view.organisationName },
    },
    cover_letter: view.coverLetter,
    source: isStaff ? view.source : null,
    match_score: isStaff ? view.matchScore : null,
    latest_interview: toLatestInterview(view, isStaff),
    decided_by: isStaff && view.decidedById !== null ? { id: view.decidedById, name: view.decidedByName ?? '' } : null,
    decided_at: view.decidedAt?.toISOString() ?? null,
    decision_reason: isStaff ? view.decisionReason : null,
    created_at: view.createdAt.toISOString(),
    updated_at: view.updatedAt.toISOString(),
  };
}

export function toApplicationList(page: Page<ApplicationView>, reader: Reader): ApplicationListResponse {
  return { items: page.items.map((view) => toApplication(view, reader)), next_cursor: page.nextCursor };
}

function toLatestInterview(view: ApplicationView, isStaff: boolean): LatestInterviewResponse | null {
  if (view.latestInterviewId === null || view.latestInterviewStatus === null) return null;
  return {
    id: view.latestInterviewId,
    status: view.latestInterviewStatus,
    overall_score: isStaff ? view.latestOverallScore : null,
  };
}
