import { eventType } from '#libs/kernel';

/** Somebody applied, or staff added somebody. */
export const applicationAdded = eventType<{
  applicationId: string;
  jobRoleId: string;
  organisationId: string;
  candidateId: string;
}>('application.added');

/** A named person decided about an application, or its candidate withdrew it. */
export const applicationDecided = eventType<{
  applicationId: string;
  jobRoleId: string;
  organisationId: string;
  candidateId: string;
  /** `shortlisted`, `offered`, `rejected` or `withdrawn`. */
  decision: string;
  /** ISO 8601. */
  decidedAt: string;
}>('application.decided');
