import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, notFound, type CandidateScope, type OrganisationScope } from '#libs/kernel';
import { AuthService } from '../../auth/auth.service.js';
import { ApplicationRepository } from '../application.repository.js';
import { CandidateRepository } from '../candidate.repository.js';
import { sharedWithStaff, splitName } from '../domain/profile.js';
import type { CandidateProfileEntity } from '../entities/candidate-profile.entity.js';
import type { CandidateSkillEntity, EducationEntity, EmploymentEntity } from '../entities/candidate-record.entity.js';

/** A profile with its entries and the address of the account. */
export interface WholeProfile {
  profile: CandidateProfileEntity;
  email: string;
  skills: CandidateSkillEntity[];
  employment: EmploymentEntity[];
  education: EducationEntity[];
}

export type ProfileChanges = Partial<
  Omit<CandidateProfileEntity, 'id' | 'userId' | 'createdAt' | 'updatedAt' | 'profileConfirmedAt'>
>;

/** A candidate keeps a profile; staff of the organisations they applied to read what it shares. */
@Injectable()
export class KeepProfile {
  constructor(
    private readonly candidates: CandidateRepository,
    private readonly applications: ApplicationRepository,
    private readonly people: AuthService,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Before the first change there is no row, and the account speaks for itself. */
  async read(scope: CandidateScope): Promise<WholeProfile> {
    const person = (await this.people.people([scope.candidateId])).get(scope.candidateId);
    if (!person) throw notFound('Profile');
    // One after the other: within a unit of work they share one connection.
    const profile = await this.candidates.findProfile(scope);
    const skills = await this.candidates.skills(scope);
    const employment = await this.candidates.employment(scope);
    const education = await this.candidates.education(scope);
    return { profile: profile ?? this.fresh(scope, person), email: person.email, skills, employment, education };
  }

  async change(scope: CandidateScope, changes: ProfileChanges): Promise<WholeProfile> {
    return this.write(scope, changes);
  }

  /** The candidate says that all of it is right, with these last changes. */
  async confirm(scope: CandidateScope, changes: ProfileChanges): Promise<WholeProfile> {
    return this.write(scope, { ...changes, profileConfirmedAt: this.clock.now() });
  }

  /** @throws DomainError `profile.not_found` (404) unless this person applied to the organisation and did not withdraw. */
  async readAsStaff(scope: OrganisationScope, candidateId: string): Promise<WholeProfile> {
    if (!(await this.applications.hasApplied(scope, candidateId))) throw notFound('Profile');
    return shared(await this.read({ candidateId }));
  }

  private async write(scope: CandidateScope, changes: Partial<CandidateProfileEntity>): Promise<WholeProfile> {
    return this.unit.run(async () => {
      const { profile } = await this.read(scope);
      await this.candidates.ensureProfile(profile);
      await this.candidates.changeProfile(scope, { ...changes, updatedAt: this.clock.now() });
      return this.read(scope);
    });
  }

  private fresh(
    { candidateId }: CandidateScope,
    person: { fullName: string; phone: string | null },
  ): CandidateProfileEntity {
    const now = this.clock.now();
    return {
      ...splitName(person.fullName),
      id: candidateId,
      userId: candidateId,
      createdAt: now,
      updatedAt: now,
      headline: null,
      phone: person.phone,
      location: null,
      linkedinUrl: null,
      portfolioUrl: null,
      summary: null,
      visibility: 'full',
      paused: false,
      profileConfirmedAt: null,
    };
  }
}

/** Staff see what the candidate's visibility lets them see. */
function shared(whole: WholeProfile): WholeProfile {
  const { contact, career } = sharedWithStaff(whole.profile.visibility);
  const withoutContact = { phone: null, location: null, linkedinUrl: null, portfolioUrl: null };
  const withoutCareer = { headline: null, summary: null };
  return {
    ...whole,
    profile: { ...whole.profile, ...(contact ? {} : withoutContact), ...(career ? {} : withoutCareer) },
    ...(career ? {} : { skills: [], employment: [], education: [] }),
  };
}
