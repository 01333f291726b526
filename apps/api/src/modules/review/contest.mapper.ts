import type { Page } from '#libs/kernel';
import type { ContestView } from './contest.repository.js';
import { isOverdue } from './domain/contest.policy.js';
import type { CandidateContestResponse, ContestListResponse, ContestResponse } from './dto/contest.response.js';
import type { NamedPerson } from './dto/verdict.response.js';
import type { ContestEntity } from './entities/contest.entity.js';

export function toCandidateContest(contest: ContestEntity | ContestView, now: Date): CandidateContestResponse {
  return {
    id: contest.id,
    interview_id: contest.interviewId,
    status: contest.status,
    reason: contest.reason,
    dimensions: contest.dimensions,
    due_at: contest.dueAt.toISOString(),
    is_overdue: isOverdue(contest, now),
    outcome: contest.outcome,
    explanation: contest.explanation,
    decided_at: contest.decidedAt?.toISOString() ?? null,
    created_at: contest.createdAt.toISOString(),
  };
}

export function toContest(contest: ContestView, now: Date): ContestResponse {
  return {
    ...toCandidateContest(contest, now),
    application_id: contest.applicationId,
    assessment_id: contest.assessmentId,
    candidate: { id: contest.candidateId, name: contest.candidateName },
    role_title: contest.jobRoleTitle,
    assigned_to: named(contest.assignedToId, contest.assignedToName),
    decided_by: named(contest.decidedById, contest.decidedByName),
  };
}

export function toContestList(page: Page<ContestView>, now: Date): ContestListResponse {
  return { items: page.items.map((contest) => toContest(contest, now)), next_cursor: page.nextCursor };
}

const named = (id: string | null, name: string | null): NamedPerson | null =>
  id === null || name === null ? null : { id, name };
