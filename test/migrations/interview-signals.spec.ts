import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#libs/database';
import { createEmptyDatabase, type TestDatabase } from '../support/postgres.js';

const PERSON = '018f0000-0000-7000-8000-000000000001';
const INTERVIEW = '018f0000-0000-7000-8000-000000000002';
const QUESTION = '018f0000-0000-7000-8000-000000000003';

/** As the version before wrote them. */
const WRITTEN = [
  { type: 'tab_switch', at: '2026-11-21T09:31:00.000Z', duration_ms: 4_200 },
  { type: 'tab_switch', at: '2026-11-21T09:31:00.000Z', duration_ms: 4_200 },
  { type: 'visibilitychange', at: '2026-11-21T09:32:00.000Z', detail: 'back soon' },
  { type: 'paste', at: '2026-11-21T09:33:00.000Z', detail: 'my secret notes' },
  { type: 'multiple_faces', at: '2026-11-21T08:00:00.000Z' },
  { type: 'blur', at: '2026-W47' },
  { type: 'blur' },
];

describe('signals that were kept as a list', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    source = await new DataSource(dataSourceOptions(database.url, 2)).initialize();
    await source.runMigrations();
    while (!(await hasList())) await source.undoLastMigration();
    await source.query(`insert into users (id, email, full_name) values ($1, 'kofi@example.org', 'Kofi Brandt')`, [
      PERSON,
    ]);
    await source.query(
      `insert into interviews (id, candidate_id, kind, mode, status, ai_model_used, started_at, updated_at, anti_cheat_signals)
       values ($1, $2, 'practice', 'text', 'in_progress', 'x', '2026-11-21T09:30:00Z', '2026-11-21T09:40:00Z', $3)`,
      [INTERVIEW, PERSON, JSON.stringify(WRITTEN)],
    );
    await source.query(
      `insert into interview_messages
         (id, created_at, interview_id, sequence_number, message_type, content_text, start_time_ms, end_time_ms, metadata)
       values ($1, '2026-11-21T09:30:00Z', $2, 1, 'ai_question', 'What happened?', 0, 0, '{}')`,
      [QUESTION, INTERVIEW],
    );
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const hasList = async (): Promise<boolean> => {
    const rows: object[] = await source.query(
      `select from information_schema.columns where table_name = 'interviews' and column_name = 'anti_cheat_signals'`,
    );
    return rows.length > 0;
  };

  it('are rows with their times after the upgrade, and a list again after going back', async () => {
    await source.runMigrations();
    const rows: object[] = await source.query(
      `select kind, to_char(occurred_at at time zone 'UTC', 'HH24:MI') as at, duration_ms, message_id, details, dedupe_key
       from interview_signals order by occurred_at, dedupe_key`,
    );
    const row = { duration_ms: null, message_id: QUESTION, details: {} };
    const ms = (time: string) => Date.parse(`2026-11-21T${time}:00Z`);
    expect(rows).toEqual([
      {
        ...row,
        kind: 'other',
        at: '09:30',
        details: { name: 'multiple_faces' },
        dedupe_key: `other:multiple_faces@${ms('08:00')}+`,
      },
      { ...row, kind: 'tab_switch', at: '09:31', duration_ms: 4_200, dedupe_key: `tab_switch@${ms('09:31')}+4200` },
      {
        ...row,
        kind: 'tab_switch',
        at: '09:32',
        details: { detail: 'back soon' },
        dedupe_key: `tab_switch@${ms('09:32')}+`,
      },
      { ...row, kind: 'paste', at: '09:33', dedupe_key: `paste@${ms('09:33')}+` },
      { ...row, kind: 'focus_loss', at: '09:40', dedupe_key: 'focus_loss@+#0' },
      { ...row, kind: 'focus_loss', at: '09:40', dedupe_key: 'focus_loss@+#1' },
    ]);

    while (!(await hasList())) await source.undoLastMigration();
    const [back]: { signals: object[] }[] = await source.query('select anti_cheat_signals as signals from interviews');
    expect(back?.signals).toHaveLength(6);
    expect(back?.signals[0]).toEqual({ type: 'multiple_faces', at: '2026-11-21T09:30:00.000Z' });
    expect(back?.signals).toContainEqual(WRITTEN[0]);
  });
});
