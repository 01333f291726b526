import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions can be put differently. Null says that nobody asked for it, as the version before does. */
export class InterviewRephrasings1763700042000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table interview_messages add column rephrasings jsonb`);
    await runner.query(`alter table interviews add column rephrasing_tokens integer not null default 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table interviews drop column rephrasing_tokens`);
    await runner.query(`alter table interview_messages drop column rephrasings`);
  }
}
