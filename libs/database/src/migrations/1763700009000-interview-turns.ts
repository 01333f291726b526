import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a turn needs to be one read and two guarded writes. */
export class InterviewTurns1763700009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table interviews add column spent_usd numeric not null default 0`);
    await runner.query(`
      update interviews interview set spent_usd = coalesce((session.progression_state->>'cost_usd')::numeric, 0)
      from interview_sessions session where session.interview_id = interview.id`);
    await runner.query(`
      alter table interview_sessions
        add column revision integer not null default 0,
        add column role_brief jsonb`);
    await runner.query(`
      update interview_sessions session
      set progression_state = progression_state - 'cost_usd',
          role_brief = jsonb_build_object(
            'title', coalesce(role.title, interview.role_type, 'Practice'),
            'department', role.department,
            'description', coalesce(role.description, ''))
      from interviews interview left join job_roles role on role.id = interview.job_role_id
      where interview.id = session.interview_id`);
    await runner.query(`alter table interview_sessions alter column role_brief set not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update interview_sessions session
      set progression_state = jsonb_set(progression_state, '{cost_usd}', to_jsonb(interview.spent_usd))
      from interviews interview where interview.id = session.interview_id`);
    await runner.query(`alter table interview_sessions drop column revision, drop column role_brief`);
    await runner.query(`alter table interviews drop column spent_usd`);
  }
}
