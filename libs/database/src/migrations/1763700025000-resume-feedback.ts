import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Feedback on a resume: drafted, looked at or sent by itself, with what it said before. */
export class ResumeFeedback1763700025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table resume_feedback (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        resume_id uuid not null,
        candidate_id uuid not null,
        organisation_id uuid,
        application_id uuid,
        status text not null,
        feedback_content text,
        identified_gaps jsonb not null default '[]',
        recommended_resources jsonb not null default '[]',
        provenance jsonb,
        problem text,
        generated_at timestamptz,
        auto_send_at timestamptz not null,
        held_at timestamptz,
        held_by uuid,
        approved_at timestamptz,
        approved_by uuid,
        approved_automatically boolean not null default false,
        sent_at timestamptz,
        constraint pk_resume_feedback primary key (id),
        constraint uq_resume_feedback_resume_id unique (resume_id),
        constraint fk_resume_feedback_resume_id foreign key (resume_id) references resumes (id) on delete cascade,
        constraint fk_resume_feedback_candidate_id foreign key (candidate_id) references users (id) on delete cascade,
        constraint fk_resume_feedback_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint fk_resume_feedback_application_id foreign key (application_id) references applications (id) on delete set null,
        constraint fk_resume_feedback_held_by foreign key (held_by) references users (id) on delete set null,
        constraint fk_resume_feedback_approved_by foreign key (approved_by) references users (id) on delete set null,
        constraint ck_resume_feedback_status check (status in ('draft', 'pending_approval', 'approved', 'sent')),
        constraint ck_resume_feedback_content check (status = 'draft' or feedback_content is not null),
        constraint ck_resume_feedback_approved check ((status in ('approved', 'sent')) = (approved_at is not null)),
        constraint ck_resume_feedback_sent check ((status = 'sent') = (sent_at is not null))
      )`);
    await runner.query(`
      create table resume_feedback_versions (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        feedback_id uuid not null,
        replaced_by uuid,
        reason text not null,
        content jsonb not null,
        constraint pk_resume_feedback_versions primary key (id),
        constraint fk_resume_feedback_versions_feedback_id foreign key (feedback_id) references resume_feedback (id) on delete cascade,
        constraint fk_resume_feedback_versions_replaced_by foreign key (replaced_by) references users (id) on delete set null,
        constraint ck_resume_feedback_versions_reason check (reason in ('edited', 'written_again'))
      )`);
    await runner.query(
      `create index ix_resume_feedback_due on resume_feedback (auto_send_at) where status = 'pending_approval'`,
    );
    await runner.query(
      `create index ix_resume_feedback_waiting on resume_feedback (organisation_id, auto_send_at, id)
       where status in ('draft', 'pending_approval')`,
    );
    await runner.query(`create index ix_resume_feedback_drafts on resume_feedback (updated_at) where status = 'draft'`);
    for (const [table, columns] of [
      ['resume_feedback', ['candidate_id', 'sent_at', 'id']],
      ['resume_feedback', ['organisation_id']],
      ['resume_feedback', ['application_id']],
      ['resume_feedback', ['held_by']],
      ['resume_feedback', ['approved_by']],
      ['resume_feedback_versions', ['feedback_id', 'created_at', 'id']],
      ['resume_feedback_versions', ['replaced_by']],
    ] as const) {
      await runner.query(`create index ix_${table}_${columns.join('_')} on ${table} (${columns.join(', ')})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table resume_feedback_versions');
    await runner.query('drop table resume_feedback');
  }
}
