import type { MemberResponse } from '#libs/api-client';

export type MemberRole = MemberResponse['role'];
export const MEMBER_ROLES = [
  'org_admin',
  'recruiter',
  'reviewer',
  'qa_manager',
  'viewer',
] as const satisfies readonly MemberRole[];
