import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import type { CandidateScope } from '#libs/kernel';
import type { CandidateSkillEntity, EducationEntity, EmploymentEntity } from '../entities/candidate-record.entity.js';
import { EducationEntries, EmploymentEntries, SkillEntries, type EntryFields } from './keep-entries.js';
import { KeepProfile, type ProfileChanges, type WholeProfile } from './keep-profile.js';

/** An entry to change, or without an id one to add. */
interface ChosenEntry<Entry> {
  id: string | null;
  fields: EntryFields<Entry>;
}

/** What a candidate says yes to. */
export interface ChosenItems {
  profile: ProfileChanges;
  skills: EntryFields<CandidateSkillEntity>[];
  employment: ChosenEntry<EmploymentEntity>[];
  education: ChosenEntry<EducationEntity>[];
}

/** The candidate takes over what they chose of a proposal, all at once or not at all. Said twice, it is kept once. */
@Injectable()
export class ConfirmProfile {
  constructor(
    private readonly profiles: KeepProfile,
    private readonly skills: SkillEntries,
    private readonly employment: EmploymentEntries,
    private readonly education: EducationEntries,
    private readonly unit: UnitOfWork,
  ) {}

  /** @throws DomainError `employment.not_found` or `education.not_found` (404) for entries that are not the candidate's own. */
  async confirm(scope: CandidateScope, chosen: ChosenItems): Promise<WholeProfile> {
    return this.unit.run(async () => {
      await this.addSkills(scope, chosen.skills);
      await this.keepEmployment(scope, chosen.employment);
      await this.keepEducation(scope, chosen.education);
      return this.profiles.confirm(scope, chosen.profile);
    });
  }

  private async addSkills(scope: CandidateScope, chosen: ChosenItems['skills']): Promise<void> {
    const known = new Set((await this.skills.list(scope)).map(({ skill }) => folded(skill)));
    for (const fields of chosen) {
      if (known.has(folded(fields.skill))) continue;
      known.add(folded(fields.skill));
      await this.skills.add(scope, fields);
    }
  }

  private async keepEmployment(scope: CandidateScope, chosen: ChosenItems['employment']): Promise<void> {
    const key = ({ jobTitle, companyName, startDate }: EntryFields<EmploymentEntity>): string =>
      folded([jobTitle, companyName, startDate].join('|'));
    const known = new Set((await this.employment.list(scope)).map(key));
    for (const { id, fields } of chosen) {
      if (id !== null) await this.employment.change(scope, id, fields);
      else if (!known.has(key(fields))) await this.employment.add(scope, fields);
      known.add(key(fields));
    }
  }

  private async keepEducation(scope: CandidateScope, chosen: ChosenItems['education']): Promise<void> {
    const key = ({ degree, institution, startDate }: EntryFields<EducationEntity>): string =>
      folded([degree, institution, startDate].join('|'));
    const known = new Set((await this.education.list(scope)).map(key));
    for (const { id, fields } of chosen) {
      if (id !== null) await this.education.change(scope, id, fields);
      else if (!known.has(key(fields))) await this.education.add(scope, fields);
      known.add(key(fields));
    }
  }
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
