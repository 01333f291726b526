import type { PolicyTemplate } from '../domain/policy-template.js';
import { COLLECTIONS } from './collections.js';
import { CUSTOMER_SUPPORT } from './customer-support.js';
import { AI_INTERVIEW, STRUCTURED_INTERVIEW } from './interviews.js';
import { SALES } from './sales.js';

/** Templates to begin with, by a stable key. They are starting points, not legal advice; the owner of a copy answers for it. */
export const TEMPLATE_LIBRARY: readonly { key: string; template: PolicyTemplate }[] = [
  { key: 'customer_support', template: CUSTOMER_SUPPORT },
  { key: 'sales', template: SALES },
  { key: 'collections', template: COLLECTIONS },
  { key: 'structured_interview', template: STRUCTURED_INTERVIEW },
  { key: 'ai_interview', template: AI_INTERVIEW },
];
