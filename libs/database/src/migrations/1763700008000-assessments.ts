import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Assessments1763700008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assessments (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        interview_id uuid not null,
        candidate_id uuid not null,
        organisation_id uuid,
        version integer not null,
        status text not null,
        problem text,
        overall_score numeric(5,2),
        skill_scores jsonb not null default '[]',
        answer_notes jsonb not null default '[]',
        strengths jsonb not null default '[]',
        weaknesses jsonb not null default '[]',
        integrity_score numeric(5,2),
        integrity_flags jsonb not null default '[]',
        anti_cheat_risk_level text,
        narrative_summary text,
        candidate_feedback text,
        ai_reasoning text,
        recommended_actions jsonb not null default '[]',
        provenance jsonb,
        generated_at timestamptz,
        constraint pk_assessments primary key (id),
        constraint uq_assessments_interview_id_version unique (interview_id, version),
        constraint fk_assessments_interview_id foreign key (interview_id) references interviews (id) on delete cascade,
        constraint fk_assessments_candidate_id foreign key (candidate_id) references users (id) on delete cascade,
        constraint fk_assessments_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint ck_assessments_status check (status in ('pending', 'processing', 'completed', 'partial', 'failed')),
        constraint ck_assessments_overall_score check (overall_score between 0 and 100),
        constraint ck_assessments_integrity_score check (integrity_score between 0 and 100),
        constraint ck_assessments_risk check (anti_cheat_risk_level in ('low', 'medium', 'high'))
      )`);
    await runner.query(
      `create index ix_assessments_organisation_id_created_at_id on assessments (organisation_id, created_at, id)`,
    );
    await runner.query(`create index ix_assessments_candidate_id on assessments (candidate_id)`);
    await runner.query(`
      create table assessment_dimensions (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        assessment_id uuid not null,
        dimension text not null,
        position integer not null,
        score numeric(5,2),
        weight numeric(6,4) not null,
        evidence text not null,
        cited_quotes jsonb not null,
        confidence numeric(4,3) not null,
        constraint pk_assessment_dimensions primary key (id),
        constraint uq_assessment_dimensions_assessment_id_dimension unique (assessment_id, dimension),
        constraint fk_assessment_dimensions_assessment_id foreign key (assessment_id) references assessments (id) on delete cascade,
        constraint ck_assessment_dimensions_score check (score between 0 and 100),
        constraint ck_assessment_dimensions_evidence check (score is null or jsonb_array_length(cited_quotes) > 0)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table assessment_dimensions`);
    await runner.query(`drop table assessments`);
  }
}
