import type { MeResponse } from '#libs/api-client';

type Role = MeResponse['role'];

const READ: readonly Role[] = ['org_admin', 'qa_manager', 'reviewer', 'viewer'];
const REVIEW: readonly Role[] = ['org_admin', 'qa_manager', 'reviewer'];
const WRITE: readonly Role[] = ['org_admin', 'qa_manager'];

/** What this person may do with recordings; everybody may see what is about themselves. */
export const seesRecordings = ({ role }: MeResponse): boolean => READ.includes(role);
export const mayReview = ({ role }: MeResponse): boolean => REVIEW.includes(role);
export const mayManage = ({ role }: MeResponse): boolean => WRITE.includes(role);
