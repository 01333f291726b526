import type { Actor, Page } from '#libs/kernel';
import type {
  CurrentOrganisationResponse,
  MemberListResponse,
  MemberResponse,
  OrganisationResponse,
  OwnOrganisationResponse,
} from './dto/organisation.response.js';
import type { RetentionSettings } from './dto/retention.dto.js';
import type { OrganisationEntity } from './entities/organisation.entity.js';
import type { Member } from './member.js';

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
  return { recording_retention_days: organisation.recordingRetentionDays };
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
