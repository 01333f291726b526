import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROW = `
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()`;

/** Roles, who applied to them, and what candidates say about themselves. */
export class Recruitment1763700004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRoles(runner);
    await createApplications(runner);
    await createCandidateRecord(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table education`);
    await runner.query(`drop table employment_history`);
    await runner.query(`drop table candidate_skills`);
    await runner.query(`drop table candidate_profiles`);
    await runner.query(`drop table applications`);
    await runner.query(`drop table job_role_rubrics`);
    await runner.query(`drop table job_roles`);
  }
}

async function createRoles(runner: QueryRunner): Promise<void> {
  await runner.query(`
      create table job_roles (${ROW},
        organisation_id uuid not null,
        title text not null,
        department text,
        location text,
        work_type text,
        employment_type text,
        industry text,
        salary_min numeric(14,2),
        salary_max numeric(14,2),
        salary_currency text,
        description text,
        requirements jsonb,
        interview_structure jsonb,
        status text not null,
        constraint pk_job_roles primary key (id),
        constraint fk_job_roles_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint ck_job_roles_status check (status in ('draft', 'active', 'paused', 'closed')),
        constraint ck_job_roles_salary check (salary_min is null or salary_max is null or salary_min <= salary_max)
      )`);
  await runner.query(`
      create index ix_job_roles_organisation_id_created_at_id on job_roles (organisation_id, created_at, id)`);
  await runner.query(`
      create index ix_job_roles_organisation_id_status_created_at_id
      on job_roles (organisation_id, status, created_at, id)`);
  await runner.query(`
      create table job_role_rubrics (${ROW},
        job_role_id uuid not null,
        version integer not null,
        dimensions jsonb not null,
        constraint pk_job_role_rubrics primary key (id),
        constraint uq_job_role_rubrics_job_role_id_version unique (job_role_id, version),
        constraint fk_job_role_rubrics_job_role_id foreign key (job_role_id) references job_roles (id) on delete cascade,
        constraint ck_job_role_rubrics_version check (version >= 1)
      )`);
}

async function createApplications(runner: QueryRunner): Promise<void> {
  await runner.query(`
      create table applications (${ROW},
        organisation_id uuid not null,
        job_role_id uuid not null,
        candidate_id uuid not null,
        status text not null,
        source text not null,
        cover_letter text,
        match_score numeric(5,2),
        latest_interview_id uuid,
        latest_interview_status text,
        latest_overall_score numeric(5,2),
        decided_by uuid,
        decided_at timestamptz,
        decision_reason text,
        constraint pk_applications primary key (id),
        constraint uq_applications_job_role_id_candidate_id unique (job_role_id, candidate_id),
        constraint fk_applications_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint fk_applications_job_role_id foreign key (job_role_id) references job_roles (id) on delete cascade,
        constraint fk_applications_candidate_id foreign key (candidate_id) references users (id) on delete cascade,
        constraint fk_applications_decided_by foreign key (decided_by) references users (id) on delete set null,
        constraint ck_applications_status check (status in
          ('applied', 'invited', 'interviewing', 'scored', 'shortlisted', 'offered', 'rejected', 'withdrawn')),
        constraint ck_applications_rejection
          check (status <> 'rejected' or (decided_at is not null and decision_reason is not null)),
        constraint ck_applications_match_score check (match_score between 0 and 100),
        constraint ck_applications_latest_overall_score check (latest_overall_score between 0 and 100),
        constraint ck_applications_latest_interview_status
          check (latest_interview_status in ('in_progress', 'completed', 'abandoned', 'cancelled'))
      )`);
  for (const columns of [
    ['organisation_id', 'created_at', 'id'],
    ['organisation_id', 'status', 'created_at', 'id'],
    ['job_role_id', 'created_at', 'id'],
    ['job_role_id', 'status', 'created_at', 'id'],
    ['job_role_id', 'latest_overall_score', 'id'],
    ['candidate_id', 'created_at', 'id'],
    ['decided_by'],
  ]) {
    await runner.query(`create index ix_applications_${columns.join('_')} on applications (${columns.join(', ')})`);
  }
}

async function createCandidateRecord(runner: QueryRunner): Promise<void> {
  await runner.query(`
      create table candidate_profiles (${ROW},
        user_id uuid not null,
        first_name text not null,
        last_name text not null,
        headline text,
        phone text,
        location text,
        linkedin_url text,
        portfolio_url text,
        summary text,
        visibility text not null default 'full',
        paused boolean not null default false,
        profile_confirmed_at timestamptz,
        constraint pk_candidate_profiles primary key (id),
        constraint uq_candidate_profiles_user_id unique (user_id),
        constraint fk_candidate_profiles_user_id foreign key (user_id) references users (id) on delete cascade,
        constraint ck_candidate_profiles_id check (id = user_id),
        constraint ck_candidate_profiles_visibility check (visibility in ('full', 'limited', 'hidden'))
      )`);
  await runner.query(`
      create table candidate_skills (${ROW},
        candidate_id uuid not null,
        skill citext not null,
        skill_type text not null,
        level text,
        constraint pk_candidate_skills primary key (id),
        constraint uq_candidate_skills_candidate_id_skill unique (candidate_id, skill),
        constraint fk_candidate_skills_candidate_id foreign key (candidate_id) references users (id) on delete cascade,
        constraint ck_candidate_skills_skill_type check (skill_type in ('hard', 'soft')),
        constraint ck_candidate_skills_level check (level in ('beginner', 'intermediate', 'advanced', 'expert'))
      )`);
  await runner.query(`
      create table employment_history (${ROW},
        candidate_id uuid not null,
        job_title text not null,
        company_name text not null,
        start_date text,
        end_date text,
        is_current boolean not null default false,
        description text,
        constraint pk_employment_history primary key (id),
        constraint fk_employment_history_candidate_id foreign key (candidate_id) references users (id) on delete cascade
      )`);
  await runner.query(`create index ix_employment_history_candidate_id on employment_history (candidate_id)`);
  await runner.query(`
      create table education (${ROW},
        candidate_id uuid not null,
        degree text,
        institution text not null,
        field_of_study text,
        start_date text,
        end_date text,
        constraint pk_education primary key (id),
        constraint fk_education_candidate_id foreign key (candidate_id) references users (id) on delete cascade
      )`);
  await runner.query(`create index ix_education_candidate_id on education (candidate_id)`);
}
