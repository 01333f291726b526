import type { Person } from '../../support/actors.js';
import { FakeAcs } from '../../support/acs/fake-acs.js';
import { TestApp, eventually } from '../../support/app.js';
import { inviteCandidate } from '../../support/hiring.js';

export const NEW_SECRET = 'the-new-secret-of-the-rehearsal';
export const OLD_SECRET = 'the-old-secret-of-the-rehearsal';
export const TENANT = 'rehearsal.example';
export const ENTRA_AUDIENCE = 'api://talenti-rehearsal';

/** A call that the product placed and the fake service knows. */
export interface PlacedCall {
  id: string;
  fake: ReturnType<FakeAcs['call']>;
}

/** What a call has come to. */
export interface CallOutcome {
  events: number;
  status: string;
  duration: number | null;
  parts: { status: string; problem: string | null; attempts: number }[];
}

/** The product on a fake Azure that tells nothing by itself, with one interview to call for. */
export class CallStage {
  private constructor(
    readonly app: TestApp,
    readonly acs: FakeAcs,
    readonly candidate: Pick<Person, 'auth' | 'userId'>,
    readonly interviewId: string,
  ) {}

  static async open(options: { consent: boolean }, settings: Record<string, string> = {}): Promise<CallStage> {
    const acs = await FakeAcs.start();
    acs.isSilent = true;
    const app = await TestApp.start({
      ...acs.settings(`${NEW_SECRET},${OLD_SECRET}`),
      ACS_WEBHOOK_TENANT_ID: TENANT,
      ACS_WEBHOOK_AUDIENCE: ENTRA_AUDIENCE,
      ENTRA_AUTHORITY: acs.url,
      // What is refused here is refused on purpose.
      LOG_LEVEL: 'silent',
      ...settings,
    });
    acs.subscribe(`${app.config.publicBaseUrl}/api/v1/acs/webhook?secret=${NEW_SECRET}`);
    return CallStage.on(app, acs, options);
  }

  /** The same with somebody else's interview. */
  withAnother(options: { consent: boolean }): Promise<CallStage> {
    return CallStage.on(this.app, this.acs, options);
  }

  private static async on(app: TestApp, acs: FakeAcs, { consent }: { consent: boolean }): Promise<CallStage> {
    const { candidate, applicationId } = await inviteCandidate(app);
    const started = await app
      .http()
      .post('/interviews/start')
      .set('Authorization', candidate.auth)
      .send({ application_id: applicationId, recording_consent: consent })
      .expect(201);
    return new CallStage(app, acs, candidate, started.body.id as string);
  }

  /** Another one for the same interview; the one before is hung up. */
  async newCall(): Promise<PlacedCall> {
    const [live] = await this.app.database.query<{ id: string }>(
      `select id from acs_calls where interview_id = $1 and status in ('connecting', 'connected')`,
      [this.interviewId],
    );
    const post = (path: string, body: object) =>
      this.app.http().post(path).set('Authorization', this.candidate.auth).send(body);
    if (live) await post(`/acs/calls/${live.id}/hang-up`, {}).expect(200);
    const { body } = await post('/acs/calls', { interview_id: this.interviewId }).expect(201);
    return { id: body.id as string, fake: this.acs.call() };
  }

  addressOf(call: PlacedCall): string {
    return `${this.app.config.publicBaseUrl}/api/v1/acs/callbacks/${call.id}`;
  }

  /** Sends whatever it is to the webhook, with the new secret unless `headers` or `query` say otherwise. */
  async knock(body: string, options: { query?: string; headers?: Record<string, string> } = {}): Promise<number> {
    const { query = `?secret=${NEW_SECRET}`, headers = {} } = options;
    const response = await fetch(`${this.app.config.publicBaseUrl}/api/v1/acs/webhook${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    await response.body?.cancel();
    return response.status;
  }

  /** When nothing of the news is left to do; what failed waits for its next try. */
  async settled(): Promise<void> {
    await eventually(async () => {
      const [row] = await this.app.database.query<{ left: number }>(
        `select (select count(*) from acs_events where status = 'waiting')::integer
           + (select count(*) from graphile_worker.jobs
              where task_identifier like 'acs.%' and (run_at <= now() or locked_at is not null)
                and attempts < max_attempts)::integer as left`,
      );
      return row?.left === 0;
    });
  }

  /** What failed is tried again now. */
  async tryAgain(): Promise<void> {
    await this.app.database.query(
      `update graphile_worker._private_jobs set run_at = now() where attempts > 0 and locked_at is null`,
    );
    await this.app.database.query(
      `select graphile_worker.add_job('acs.follow_news', '{"correlation_id":null,"payload":{}}'::json)`,
    );
    await this.settled();
  }

  async outcome(call: PlacedCall): Promise<CallOutcome> {
    const { database } = this.app;
    const [row] = await database.query<{ status: string; duration: number | null; events: number }>(
      `select status, duration_seconds as duration,
         (select count(*)::integer from acs_events where call_id = call.id) as events
       from acs_calls call where id = $1`,
      [call.id],
    );
    const parts = await database.query<CallOutcome['parts'][number]>(
      `select status, problem, attempts from acs_recording_parts where call_id = $1 order by part_index`,
      [call.id],
    );
    return { events: row?.events ?? 0, status: row?.status ?? 'none', duration: row?.duration ?? null, parts };
  }

  async countEvents(): Promise<number> {
    const [row] = await this.app.database.query<{ count: number }>(`select count(*)::integer as count from acs_events`);
    return row?.count ?? 0;
  }

  async close(): Promise<void> {
    await this.app.stop();
    await this.acs.close();
  }
}
