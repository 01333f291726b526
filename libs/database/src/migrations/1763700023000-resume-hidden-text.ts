import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a resume hides is kept beside it, for staff. */
export class ResumeHiddenText1763700023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table resumes add column hidden_text jsonb not null default '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table resumes drop column hidden_text`);
  }
}
