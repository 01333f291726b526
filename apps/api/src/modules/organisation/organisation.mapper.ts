import type { Actor, Page } from '#libs/kernel';
import type {
  CurrentOrganisationResponse,
  MemberListResponse,
  MemberResponse,
  OrganisationResponse,
  OrganisationStatsResponse,
  OwnOrganisationResponse,
} from './dto/organisation.response.js';
import type { RetentionSettings } from './dto/retention.dto.js';
import type { OrganisationEntity } from './entities/organisation.entity.js';
import type { Member } from './member.js';
import type { OrganisationStats } from './organisation.service.js';
import type { OrganisationChanges } from './organisation.repository.js';

export function toOrganisation(organisation: OrganisationEntity): OrganisationResponse {
  const { id, name, industry, website, description, values, createdAt } = organisation;
  return { id, name, industry, website, description, values, created_at: createdAt.toISOString() };
}

export function toOwnOrganisation(organisation: OrganisationEntity): OwnOrganisationResponse {
  return {
    ...toOrganisation(organisation),
    billing_email: organisation.billingEmail,
    recording_retention_days: organisation.recordingRetentionDays,
    feedback_auto_send_hours: organisation.feedbackAutoSendHours,
  };
}

export function toCurrent(
  { membership }: Actor,
  organisation: OrganisationEntity | null,
): CurrentOrganisationResponse | null {
  if (!membership || !organisation) return null;
  return { id: organisation.id, role: membership.role, organisation: toOwnOrganisation(organisation) };
}

export function toRetention(organisation: OrganisationEntity): RetentionSettings {
  return {
    recording_retention_days: organisation.recordingRetentionDays,
    transcript_retention_days: organisation.transcriptRetentionDays,
    evidence_retention_days: organisation.evidenceRetentionDays,
    decision_log_retention_days: organisation.decisionLogRetentionDays,
    demographics_retention_days: organisation.demographicsRetentionDays,
  };
}

/** Undefined leaves a value as it is. */
export function fromRetention(settings: RetentionSettings): OrganisationChanges {
  return {
    recordingRetentionDays: settings.recording_retention_days,
    transcriptRetentionDays: settings.transcript_retention_days,
    evidenceRetentionDays: settings.evidence_retention_days,
    decisionLogRetentionDays: settings.decision_log_retention_days,
    demographicsRetentionDays: settings.demographics_retention_days,
  };
}

export function toStats(stats: OrganisationStats): OrganisationStatsResponse {
  const { members, administrators, applications, candidates, invitations, interviews } = stats;
  return {
    members,
    administrators,
    job_roles: stats.jobRoles,
    active_job_roles: stats.activeJobRoles,
    applications,
    candidates,
    invitations,
    interviews,
    completed_interviews: stats.completedInterviews,
  };
}

export function toMember({ membership, person }: Member): MemberResponse {
  return {
    id: person.userId,
    user_id: person.userId,
    email: person.email,
    full_name: person.fullName,
    role: membership.role,
    is_active: membership.isActive,
    is_claimed: person.isClaimed,
    created_at: membership.createdAt.toISOString(),
  };
}

export function toMemberList({ items, nextCursor }: Page<Member>): MemberListResponse {
  return { items: items.map(toMember), next_cursor: nextCursor };
}
