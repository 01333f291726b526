import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who takes jobs off the queue at the moment. */
export class JobWorkers1763700019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table job_workers (
        worker_id text not null,
        seen_at timestamptz not null default now(),
        constraint pk_job_workers primary key (worker_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table job_workers`);
  }
}
