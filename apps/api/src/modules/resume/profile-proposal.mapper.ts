import type { CourseFields, JobFields } from './domain/profile-proposal.js';
import type {
  ProfileProposalResponse,
  ProposedEducation,
  ProposedEmployment,
} from './dto/profile-proposal.response.js';
import type { ReadProposal } from './use-cases/propose-profile.js';

export function toProposal(proposal: ReadProposal): ProfileProposalResponse {
  return {
    resume_id: proposal.resumeId,
    settled: proposal.isSettled,
    profile: proposal.profile.map(({ field, ...item }) => ({ field: onWire(field), ...item })),
    skills: proposal.skills,
    employment: proposal.employment.map(({ existingId, entry, differs, confidence }) => ({
      id: existingId,
      ...job(entry),
      differs: differs.map(onWire),
      confidence,
    })),
    education: proposal.education.map(({ existingId, entry, differs, confidence }) => ({
      id: existingId,
      ...course(entry),
      differs: differs.map(onWire),
      confidence,
    })),
  };
}

function job(entry: JobFields): Omit<ProposedEmployment, 'id' | 'differs' | 'confidence'> {
  return {
    job_title: entry.jobTitle,
    company_name: entry.companyName,
    start_date: entry.startDate,
    end_date: entry.endDate,
    is_current: entry.isCurrent,
    description: entry.description,
  };
}

function course(entry: CourseFields): Omit<ProposedEducation, 'id' | 'differs' | 'confidence'> {
  return {
    degree: entry.degree,
    institution: entry.institution,
    field_of_study: entry.fieldOfStudy,
    start_date: entry.startDate,
    end_date: entry.endDate,
  };
}

/** Names of fields are data here: they say which field of the profile is meant. */
function onWire(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
