/** Roles inside an organisation, from most to least powerful. */
export const ORGANISATION_ROLES = ['org_admin', 'recruiter', 'qa_manager', 'reviewer', 'viewer'] as const;
export type OrganisationRole = (typeof ORGANISATION_ROLES)[number];

/** The person behind a request, as the access token and the database say at this moment. */
export interface Actor {
  userId: string;
  email: string;
  /** The refresh-token family this access token belongs to; logging out ends it. */
  sessionId: string;
  /** The organisation the person works in, if any. */
  membership: { organisationId: string; role: OrganisationRole } | null;
}

/** Rows of one organisation. Staff queries start with it. */
export interface OrganisationScope {
  organisationId: string;
}

/** Rows about one person. Candidate queries start with it. */
export interface CandidateScope {
  candidateId: string;
}

/** Either view of a row that both a candidate and an organisation's staff may read. */
export type Scope = OrganisationScope | CandidateScope;
