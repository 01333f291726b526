import { Injectable } from '@nestjs/common';
import type { FindOptionsWhere } from 'typeorm';
import { Database } from '#libs/database';
import type { CandidateScope } from '#libs/kernel';
import { CandidateProfileEntity } from './entities/candidate-profile.entity.js';
import { CandidateSkillEntity, EducationEntity, EmploymentEntity } from './entities/candidate-record.entity.js';

/** One kind of entry of a candidate's record. */
export type EntryEntity = CandidateSkillEntity | EmploymentEntity | EducationEntity;
const ENTRIES = { skill: CandidateSkillEntity, employment: EmploymentEntity, education: EducationEntity };
export type EntryKind = keyof typeof ENTRIES;

@Injectable()
export class CandidateRepository {
  constructor(private readonly database: Database) {}

  async findProfile(scope: CandidateScope): Promise<CandidateProfileEntity | null> {
    return this.database.repository(CandidateProfileEntity).findOne({ where: { id: scope.candidateId } });
  }

  /** Writes the row that a profile begins with, unless there is one. */
  async ensureProfile(profile: CandidateProfileEntity): Promise<void> {
    await this.database.manager
      .createQueryBuilder()
      .insert()
      .into(CandidateProfileEntity)
      .values(profile)
      .orIgnore()
      .execute();
  }

  async changeProfile(scope: CandidateScope, changes: Partial<CandidateProfileEntity>): Promise<void> {
    await this.database.repository(CandidateProfileEntity).update({ id: scope.candidateId }, changes);
  }

  async skills({ candidateId }: CandidateScope): Promise<CandidateSkillEntity[]> {
    return this.database.repository(CandidateSkillEntity).find({ where: { candidateId }, order: { id: 'ASC' } });
  }

  /** What is still going on first, then the latest start. */
  async employment({ candidateId }: CandidateScope): Promise<EmploymentEntity[]> {
    return this.database.repository(EmploymentEntity).find({
      where: { candidateId },
      order: { isCurrent: 'DESC', startDate: { direction: 'DESC', nulls: 'LAST' }, id: 'ASC' },
    });
  }

  async education({ candidateId }: CandidateScope): Promise<EducationEntity[]> {
    return this.database.repository(EducationEntity).find({
      where: { candidateId },
      order: { startDate: { direction: 'DESC', nulls: 'LAST' }, id: 'ASC' },
    });
  }

  async countEntries(kind: EntryKind, { candidateId }: CandidateScope): Promise<number> {
    return this.database.repository<EntryEntity>(ENTRIES[kind]).countBy({ candidateId });
  }

  async findEntry<Entry extends EntryEntity>(
    kind: EntryKind,
    { candidateId }: CandidateScope,
    id: string,
  ): Promise<Entry | null> {
    const where = { id, candidateId } as FindOptionsWhere<Entry>;
    return this.database.repository<Entry>(ENTRIES[kind]).findOne({ where });
  }

  async insertEntry(kind: EntryKind, entry: EntryEntity): Promise<void> {
    await this.database.repository<EntryEntity>(ENTRIES[kind]).insert(entry);
  }

  async saveEntry(kind: EntryKind, entry: EntryEntity): Promise<void> {
    await this.database.repository<EntryEntity>(ENTRIES[kind]).update({ id: entry.id }, entry);
  }

  /** Whether there was such an entry. */
  async deleteEntry(kind: EntryKind, { candidateId }: CandidateScope, id: string): Promise<boolean> {
    const { affected } = await this.database.repository<EntryEntity>(ENTRIES[kind]).delete({ id, candidateId });
    return affected === 1;
  }
}
