import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, Ids, notFound, type CandidateScope, type FieldError } from '#libs/kernel';
import { CandidateRepository, type EntryEntity, type EntryKind } from '../candidate.repository.js';
import { endsBeforeStart, MOST_ENTRIES } from '../domain/profile.js';
import type { CandidateSkillEntity, EducationEntity, EmploymentEntity } from '../entities/candidate-record.entity.js';
import { tooManyEntries, wrongFields } from '../recruitment.errors.js';

/** What a person writes into an entry. */
export type EntryFields<Entry> = Omit<Entry, 'id' | 'createdAt' | 'updatedAt' | 'candidateId'>;

/** One list of a candidate's record: only its owner writes it. */
abstract class Entries<Entry extends EntryEntity> {
  protected abstract readonly kind: EntryKind;
  /** What `notFound` calls an entry. */
  protected abstract readonly what: string;
  abstract list(scope: CandidateScope): Promise<Entry[]>;
  protected abstract problems(entry: Entry): FieldError[];

  constructor(
    protected readonly candidates: CandidateRepository,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async add(scope: CandidateScope, fields: EntryFields<Entry>): Promise<Entry> {
    const now = this.clock.now();
    const stamps = { id: this.ids.next(), createdAt: now, updatedAt: now, candidateId: scope.candidateId };
    const entry = { ...fields, ...stamps } as unknown as Entry;
    this.check(entry);
    if ((await this.candidates.countEntries(this.kind, scope)) >= MOST_ENTRIES) throw tooManyEntries(MOST_ENTRIES);
    await this.candidates.insertEntry(this.kind, entry);
    return entry;
  }

  async change(scope: CandidateScope, id: string, changes: Partial<EntryFields<Entry>>): Promise<Entry> {
    return this.unit.run(async () => {
      const before = await this.candidates.findEntry<Entry>(this.kind, scope, id);
      if (!before) throw notFound(this.what);
      const entry = { ...before, ...changes, updatedAt: this.clock.now() };
      this.check(entry);
      await this.candidates.saveEntry(this.kind, entry);
      return entry;
    });
  }

  async remove(scope: CandidateScope, id: string): Promise<void> {
    if (!(await this.candidates.deleteEntry(this.kind, scope, id))) throw notFound(this.what);
  }

  private check(entry: Entry): void {
    const problems = this.problems(entry);
    if (problems.length > 0) throw wrongFields(problems);
  }
}

@Injectable()
export class SkillEntries extends Entries<CandidateSkillEntity> {
  protected readonly kind = 'skill';
  protected readonly what = 'Skill';

  constructor(candidates: CandidateRepository, unit: UnitOfWork, clock: Clock, ids: Ids) {
    super(candidates, unit, clock, ids);
  }

  list(scope: CandidateScope): Promise<CandidateSkillEntity[]> {
    return this.candidates.skills(scope);
  }

  protected problems(): FieldError[] {
    return [];
  }
}

@Injectable()
export class EmploymentEntries extends Entries<EmploymentEntity> {
  protected readonly kind = 'employment';
  protected readonly what = 'Employment';

  constructor(candidates: CandidateRepository, unit: UnitOfWork, clock: Clock, ids: Ids) {
    super(candidates, unit, clock, ids);
  }

  list(scope: CandidateScope): Promise<EmploymentEntity[]> {
    return this.candidates.employment(scope);
  }

  protected problems({ isCurrent, startDate, endDate }: EmploymentEntity): FieldError[] {
    if (isCurrent && endDate !== null) return [{ field: 'end_date', message: 'must be left out while it goes on' }];
    return periodProblems(startDate, endDate);
  }
}

@Injectable()
export class EducationEntries extends Entries<EducationEntity> {
  protected readonly kind = 'education';
  protected readonly what = 'Education';

  constructor(candidates: CandidateRepository, unit: UnitOfWork, clock: Clock, ids: Ids) {
    super(candidates, unit, clock, ids);
  }

  list(scope: CandidateScope): Promise<EducationEntity[]> {
    return this.candidates.education(scope);
  }

  protected problems({ startDate, endDate }: EducationEntity): FieldError[] {
    return periodProblems(startDate, endDate);
  }
}

function periodProblems(startDate: string | null, endDate: string | null): FieldError[] {
  return endsBeforeStart(startDate, endDate) ? [{ field: 'end_date', message: 'must not be before start_date' }] : [];
}
