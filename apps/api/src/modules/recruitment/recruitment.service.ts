import { Injectable } from '@nestjs/common';
import {
  Clock,
  notFound,
  type CandidateScope,
  type OrganisationScope,
  type Page,
  type PageRequest,
  type Scope,
} from '#libs/kernel';
import {
  ApplicationRepository,
  type ApplicationView,
  type ApplicationWithRole,
  type KnownPerson,
} from './application.repository.js';
import type { ApplicationStatus, LatestInterviewStatus } from './domain/application-status.js';
import type { InterviewStructureDocument, RequirementsDocument } from './domain/role.document.js';
import type { RoleStatus } from './domain/role-status.js';
import { DEFAULT_DIMENSIONS, withWeights, type Rubric, type RubricDimension } from './domain/rubric.js';
import type { JobRoleEntity } from './entities/job-role.entity.js';
import { RoleRepository } from './role.repository.js';
import { KeepProfile, type WholeProfile } from './use-cases/keep-profile.js';
import { SubmitApplication, type AddedCandidate, type NamedCandidate } from './use-cases/submit-application.js';

export { APPLICATION_STATUSES, type ApplicationStatus } from './domain/application-status.js';
export type { KnownPerson } from './application.repository.js';
export type { AddedCandidate, NamedCandidate } from './use-cases/submit-application.js';

/** A role as those need it who interview and score for it. */
export interface JobRoleBrief {
  id: string;
  title: string;
  department: string | null;
  description: string | null;
  requirements: RequirementsDocument | null;
  interviewStructure: InterviewStructureDocument | null;
  status: RoleStatus;
}

/** An application with its role and organisation. */
export interface ApplicationBrief {
  id: string;
  candidateId: string;
  candidateName: string;
  candidateEmail: string;
  status: ApplicationStatus;
  jobRole: JobRoleBrief;
  organisation: { id: string; name: string };
}

/** What the newest interview scored. */
export interface NewestScore {
  /** 0 to 100; null when there was not enough evidence. */
  overallScore: number | null;
  /** Share of the rubric's weight that has evidence, 0 to 1; decides among equals. */
  coverage: number;
}

/** What a candidate says about themselves, for planning an interview. */
export interface CandidateBrief {
  candidateId: string;
  firstName: string;
  lastName: string;
  email: string;
  headline: string | null;
  summary: string | null;
  skills: string[];
  employment: { jobTitle: string; companyName: string; isCurrent: boolean; description: string | null }[];
  education: { degree: string | null; institution: string; fieldOfStudy: string | null }[];
}

/** The front desk of roles, applications and candidates. */
@Injectable()
export class RecruitmentService {
  constructor(
    private readonly roles: RoleRepository,
    private readonly applications: ApplicationRepository,
    private readonly profiles: KeepProfile,
    private readonly submitting: SubmitApplication,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `application.not_found` (404) also when it is outside the scope. */
  async applicationFor(scope: Scope, applicationId: string): Promise<ApplicationBrief> {
    const application = await this.applications.findWithRole(scope, applicationId);
    if (!application) throw notFound('Application');
    return toApplicationBrief(application);
  }

  /**
   * The role, for staff of its organisation; for a candidate when it is active or they applied to it.
   *
   * @throws DomainError `job_role.not_found` (404) for everybody else.
   */
  async roleFor(scope: OrganisationScope | CandidateScope, jobRoleId: string): Promise<JobRoleBrief> {
    const role =
      'organisationId' in scope
        ? await this.roles.find(scope, jobRoleId)
        : await this.roles.findForCandidate(scope, jobRoleId);
    if (!role) throw notFound('Job role');
    return toRoleBrief(role);
  }

  /** The version of the role's rubric that counts now. For roles that were looked up in a scope before. */
  async rubricOf(jobRoleId: string): Promise<Rubric> {
    const rubric = (await this.roles.newestRubrics([jobRoleId])).get(jobRoleId);
    if (!rubric) throw notFound('Rubric');
    return { version: rubric.version, dimensions: withWeights(rubric.dimensions) };
  }

  /** That version, whatever counts now. @throws DomainError `rubric.not_found` (404) */
  async rubricVersion(jobRoleId: string, version: number): Promise<Rubric> {
    const rubric = await this.roles.rubricVersion(jobRoleId, version);
    if (!rubric) throw notFound('Rubric');
    return { version: rubric.version, dimensions: withWeights(rubric.dimensions) };
  }

  /** Which version of the role's rubric has this id. @throws DomainError `rubric.not_found` (404) */
  async rubricVersionOf(jobRoleId: string, rubricId: string): Promise<number> {
    const rubric = (await this.roles.rubrics(jobRoleId)).find(({ id }) => id === rubricId);
    if (!rubric) throw notFound('Rubric');
    return rubric.version;
  }

  /** What counts without a role, as in practice interviews. */
  defaultRubric(): { dimensions: RubricDimension[] } {
    return { dimensions: DEFAULT_DIMENSIONS.map((dimension) => ({ ...dimension })) };
  }

  /** All that the candidate wrote, whatever they share with staff: not for showing to staff. */
  async profileOf(candidateId: string): Promise<CandidateBrief> {
    const { profile, email, skills, employment, education } = await this.profiles.read({ candidateId });
    const { firstName, lastName, headline, summary } = profile;
    return {
      candidateId,
      firstName,
      lastName,
      email,
      headline,
      summary,
      skills: skills.map(({ skill }) => skill),
      employment: employment.map(({ jobTitle, companyName, isCurrent, description }) => ({
        jobTitle,
        companyName,
        isCurrent,
        description,
      })),
      education: education.map(({ degree, institution, fieldOfStudy }) => ({ degree, institution, fieldOfStudy })),
    };
  }

  /** A page of all applications of a role that was looked up in the scope before, with what was decided about them. */
  async applicationsOf(scope: OrganisationScope, jobRoleId: string, page: PageRequest): Promise<Page<ApplicationView>> {
    return this.applications.list(scope, { jobRoleId }, page);
  }

  /** A candidate's own record with the ids of its entries: for its owner only. */
  async recordOf(scope: CandidateScope): Promise<WholeProfile> {
    return this.profiles.read(scope);
  }

  /**
   * Deletes roles for good. One that somebody applied to, or that resumes were collected for, stays.
   *
   * @returns the ids of those that stay.
   */
  async removeUnused(scope: OrganisationScope, jobRoleIds: readonly string[]): Promise<string[]> {
    return this.roles.deleteUnused(scope, jobRoleIds);
  }

  /** Whether this person applied to the organisation, which is what lets its staff act for them. */
  async hasApplicant(scope: OrganisationScope, candidateId: string): Promise<boolean> {
    return this.applications.hasApplied(scope, candidateId);
  }

  /**
   * Staff add somebody by e-mail to a role of theirs; an unknown address becomes an unclaimed candidate. Who has applied
   * before keeps that application. Joins the caller's unit of work.
   *
   * @throws DomainError 404 for another organisation's role, 409 when it takes no applications.
   */
  async addCandidate(scope: OrganisationScope, jobRoleId: string, candidate: NamedCandidate): Promise<AddedCandidate> {
    return this.submitting.addOnce(scope, jobRoleId, candidate);
  }

  /** The application of who seems to be this person: by address, else by name and telephone number. */
  async findApplicant(
    scope: OrganisationScope,
    jobRoleId: string,
    person: KnownPerson,
  ): Promise<{ id: string; hasSameEmail: boolean } | null> {
    return this.applications.findApplicant(scope, jobRoleId, person);
  }

  /** An invitation went out: an application that was only `applied` is `invited`. */
  async noteInvited(applicationId: string): Promise<void> {
    await this.applications.noteInvited(applicationId, this.clock.now());
  }

  /**
   * An interview began, or was taken up again: the application is `interviewing` unless somebody has decided about it.
   * A new interview has no score yet.
   */
  async noteInterviewStarted(applicationId: string, interviewId: string): Promise<void> {
    await this.applications.noteInterviewStarted(applicationId, interviewId, this.clock.now());
  }

  /** News about any but the newest interview changes nothing. */
  async noteInterviewEnded(
    applicationId: string,
    interviewId: string,
    status: Exclude<LatestInterviewStatus, 'in_progress'>,
  ): Promise<void> {
    await this.applications.noteInterviewEnded(applicationId, interviewId, status, this.clock.now());
  }

  /**
   * The newest interview was assessed: `interviewing` becomes `scored`. Never moves a decided application, and news about
   * an older interview changes nothing.
   */
  async noteScored(applicationId: string, interviewId: string, score: NewestScore): Promise<void> {
    await this.applications.noteScored(applicationId, interviewId, score, this.clock.now());
  }
}

function toApplicationBrief(application: ApplicationWithRole): ApplicationBrief {
  return {
    id: application.id,
    candidateId: application.candidateId,
    candidateName: application.candidateName,
    candidateEmail: application.candidateEmail,
    status: application.status,
    jobRole: {
      id: application.jobRoleId,
      title: application.title,
      department: application.department,
      description: application.description,
      requirements: application.requirements,
      interviewStructure: application.interviewStructure,
      status: application.roleStatus,
    },
    organisation: { id: application.organisationId, name: application.organisationName },
  };
}

function toRoleBrief(role: JobRoleEntity): JobRoleBrief {
  const { id, title, department, description, requirements, interviewStructure, status } = role;
  return { id, title, department, description, requirements, interviewStructure, status };
}
