import { PersonalData } from '../../../apps/api/src/modules/retention/personal-data.js';
import { useApp } from '../../support/app.js';

/** Tables that no `Erasable` answers for, and why nobody has to. */
const IMPERSONAL: Readonly<Record<string, string>> = {
  schema_migrations: 'Names of migrations.',
  job_workers: 'Names of processes.',
  job_roles: 'What an employer looks for; it is about no candidate.',
  job_role_rubrics: 'How a role is scored; it is about no candidate.',
  resume_batches: 'A name and who made it, by number; the files in it are answered for.',
  shortlists: 'Ids and figures; names are looked up, and ids of what was erased lead nowhere.',
  integration_webhooks: 'An address of another program and its secret.',
  audit_chains: 'Lengths and hashes.',
  policy_templates: 'Rules of an organisation.',
  policy_template_versions: 'Rules of an organisation; who wrote them is a number.',
  sampling_rules: 'Rules of an organisation; who wrote them is a number.',
  evaluation_criteria: 'Rules of an organisation.',
  sample_data: 'Ids of invented people; who asked for them is a number.',
};

/** What makes a table look as if it knew a person. */
const SIGNS = `
  select attribute.attrelid::regclass::text as "table", array_agg(distinct attribute.attname::text) as columns
  from pg_attribute attribute
  left join pg_constraint reference on reference.contype = 'f' and reference.conrelid = attribute.attrelid
    and attribute.attnum = any(reference.conkey)
  where attribute.attnum > 0 and not attribute.attisdropped
    and (reference.confrelid in ('users'::regclass, 'interviews'::regclass, 'applications'::regclass)
      or attribute.attname ~ '(user|candidate|person|owner)_id$|email|phone|full_name|(^|_)ip$|user_agent'
      or attribute.atttypid in ('jsonb'::regtype, 'citext'::regtype)
      or attribute.attname ~ '(^|_)(text|content|reason|note|summary|payload|message)$')
  group by 1`;

describe('tables with personal data', () => {
  const app = useApp();
  const tables = async (): Promise<string[]> =>
    (
      await app().database.query<{ name: string }>(
        `select tablename as name from pg_tables where schemaname = 'public'`,
      )
    ).map(({ name }) => name);
  const claims = (): string[] =>
    app()
      .nest.get(PersonalData)
      .erasables.flatMap(({ personalTables }) => personalTables.map(({ table }) => table));
  /** Tables that nobody answers for, with the columns that make it necessary. */
  const unanswered = async (): Promise<string[]> => {
    const signs = await app().database.query<{ table: string; columns: string[] }>(SIGNS);
    const columnsOf = new Map(signs.map(({ table, columns }) => [table, columns]));
    const answered = new Set([...claims(), ...Object.keys(IMPERSONAL)]);
    return (await tables())
      .filter((table) => !answered.has(table))
      .map((table) => `${table} (${columnsOf.get(table)?.join(', ') ?? 'nothing suspicious'})`);
  };

  it('each have a feature that erases what is in them, or a reason why not', async () => {
    expect(await unanswered()).toEqual([]);
  });

  it('are answered for once, and are there', async () => {
    const known = new Set(await tables());
    expect(claims().filter((table, place, all) => all.indexOf(table) !== place)).toEqual([]);
    expect(claims().filter((table) => !known.has(table) && !table.startsWith('graphile_worker.'))).toEqual([]);
    expect(claims().filter((table) => table in IMPERSONAL)).toEqual([]);
    expect(Object.keys(IMPERSONAL).filter((table) => !known.has(table))).toEqual([]);
  });

  it('are found when somebody adds one and forgets about it', async () => {
    await app().database.query(
      `create table diaries (id uuid primary key, candidate_id uuid references users (id), words text, mood jsonb)`,
    );
    try {
      expect(await unanswered()).toEqual(['diaries (candidate_id, mood)']);
    } finally {
      await app().database.query(`drop table diaries`);
    }
  });
});
