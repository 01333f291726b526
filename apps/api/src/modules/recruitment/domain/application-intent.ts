import type { FieldError } from '#libs/kernel';

/** What a request to add an application says besides the role. */
export interface ApplicationForm {
  candidateEmail: string | null;
  candidateName: string | null;
  source: string | null;
  coverLetter: string | null;
}

/** Who asks, seen from the role. */
export interface Asker {
  /** Member of an organisation. */
  isMember: boolean;
  /** Holds the permission to write in hiring there. */
  mayHire: boolean;
  /** The role belongs to that organisation. */
  isOwnRole: boolean;
}

export type ApplicationIntent =
  | { kind: 'add_candidate'; email: string; fullName: string; source: string | null }
  | { kind: 'apply'; coverLetter: string | null }
  | { kind: 'not_allowed' }
  | { kind: 'invalid'; fields: FieldError[] };

/**
 * One route serves two stories: staff add a candidate by e-mail to a role of their organisation, and a person applies
 * for themselves. Fields of one story are wrong in the other.
 */
export function applicationIntent(form: ApplicationForm, asker: Asker): ApplicationIntent {
  const staffFields = staffFieldsOf(form);
  if (!asker.isMember && staffFields.length > 0) {
    return { kind: 'invalid', fields: staffFields.map((field) => ({ field, message: 'may only be given by staff' })) };
  }
  const isStaffStory = staffFields.length > 0 || (asker.isOwnRole && asker.isMember);
  if (!isStaffStory) return { kind: 'apply', coverLetter: form.coverLetter };
  if (!asker.mayHire) return { kind: 'not_allowed' };
  return addCandidate(form);
}

function addCandidate({ candidateEmail, candidateName, source, coverLetter }: ApplicationForm): ApplicationIntent {
  const fields: FieldError[] = [];
  if (candidateEmail === null) fields.push({ field: 'candidate_email', message: 'is needed when staff add somebody' });
  if (candidateName === null) fields.push({ field: 'candidate_name', message: 'is needed when staff add somebody' });
  if (coverLetter !== null) fields.push({ field: 'cover_letter', message: 'may only be given by the candidate' });
  if (candidateEmail === null || candidateName === null || fields.length > 0) return { kind: 'invalid', fields };
  return { kind: 'add_candidate', email: candidateEmail, fullName: candidateName, source };
}

function staffFieldsOf({ candidateEmail, candidateName, source }: ApplicationForm): string[] {
  const given: Record<string, string | null> = {
    candidate_email: candidateEmail,
    candidate_name: candidateName,
    source,
  };
  return Object.entries(given).flatMap(([field, value]) => (value === null ? [] : [field]));
}
