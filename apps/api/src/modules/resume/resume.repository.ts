import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import { pageOf, type CandidateScope, type Page, type PageRequest, type Scope } from '#libs/kernel';
import { ResumeEntity } from './entities/resume.entity.js';

@Injectable()
export class ResumeRepository {
  constructor(private readonly database: Database) {}

  async find(scope: Scope, id: string): Promise<ResumeEntity | null> {
    return this.scoped(scope).andWhere('resume.id = :id', { id }).getOne();
  }

  /** Newest first; with a `candidateId`, that person's only. */
  async list(scope: Scope, page: PageRequest, candidateId?: string): Promise<Page<ResumeEntity>> {
    const query = this.scoped(scope);
    if (candidateId !== undefined) query.andWhere('resume.candidate_id = :wished', { wished: candidateId });
    if (page.after)
      query.andWhere('(resume.created_at, resume.id) < (:at, :after)', { at: page.after.at, after: page.after.id });
    const rows = await query
      .orderBy('resume.created_at', 'DESC')
      .addOrderBy('resume.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
    return pageOf(rows, page.limit, cursorOf);
  }

  /** The newest one that could be read. */
  async newestParsed(scope: CandidateScope): Promise<ResumeEntity | null> {
    return this.scoped(scope)
      .andWhere(`resume.parsing_status = 'completed'`)
      .orderBy('resume.created_at', 'DESC')
      .limit(1)
      .getOne();
  }

  async insert(resume: ResumeEntity): Promise<void> {
    await this.database.repository(ResumeEntity).insert(resume);
  }

  /** Whether it was not there before. */
  async insertOnce(resume: ResumeEntity): Promise<boolean> {
    const rows = await this.database.query(
      `insert into resumes select * from jsonb_populate_record(null::resumes, $1) on conflict (id) do nothing returning id`,
      [this.database.toJson(ResumeEntity, resume)],
    );
    return rows.length === 1;
  }

  async saveParsing(resume: ResumeEntity): Promise<void> {
    const { id, parsingStatus, parseError, parsedData, text, hiddenText, parsedAt } = resume;
    await this.database
      .repository(ResumeEntity)
      .update({ id }, { parsingStatus, parseError, parsedData, text, hiddenText, parsedAt });
  }

  private scoped(scope: Scope) {
    const query = this.database.select(ResumeEntity, 'resume');
    return 'organisationId' in scope
      ? query.where(
          `exists (select 1 from applications application
             join job_roles role on role.id = application.job_role_id
             where application.candidate_id = resume.candidate_id and role.organisation_id = :organisationId)`,
          { ...scope },
        )
      : query.where('resume.candidate_id = :candidateId', { ...scope });
  }
}
