import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recordings and transcripts may be sent straight to storage too. */
export class UploadPurposes1763700031000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.allow(runner, `'resume', 'recording', 'transcript'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from stored_files where purpose <> 'resume'`);
    await this.allow(runner, `'resume'`);
  }

  private async allow(runner: QueryRunner, purposes: string): Promise<void> {
    await runner.query(`
      alter table stored_files
        drop constraint ck_stored_files_purpose,
        add constraint ck_stored_files_purpose check (purpose in (${purposes}))`);
  }
}
