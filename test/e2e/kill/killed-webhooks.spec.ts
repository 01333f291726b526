import { eventually } from '../../support/app.js';
import { RealServer } from '../../support/real-server.js';
import { useWebhookReceiver } from '../../support/webhook-receiver.js';

const NEWS = 12;
/** A worker that gives no sign of life for a while counts as dead. */
const PATIENCE_MS = 120_000;

describe('news on its way when the server is killed with -9', () => {
  const receiver = useWebhookReceiver();
  let server: RealServer;
  let auth: string;
  beforeAll(async () => {
    server = await RealServer.start({ WEBHOOKS_TO_LOOPBACK: 'true' });
    const person = { email: 'kim.osei@example.org', password: 'Ruhig-9-Fluss', full_name: 'Kim Osei' };
    const { body } = await server.http().post('/auth/register').send(person).expect(201);
    auth = `Bearer ${body.access_token as string}`;
    await post('/organisations', { name: 'Harbour Logistics' }).expect(201);
  }, 60_000);
  afterAll(() => server.remove(), 30_000);

  const post = (path: string, body: object) => server.http().post(path).set('Authorization', auth).send(body);
  const get = async (path: string) => (await server.http().get(path).set('Authorization', auth).expect(200)).body;

  it('all arrives, under ids by which a repetition is told; and the audit log is whole', async () => {
    receiver().waitMs = 250;
    await post('/webhooks', { webhook_url: receiver().url, event_types: ['application.created'] }).expect(201);
    const { body: role } = await post('/roles', { title: 'Shift lead', description: 'Late shift.', status: 'active' });
    for (let at = 0; at < NEWS; at += 1) {
      const candidate = { candidate_email: `ada${at}@example.org`, candidate_name: 'Ada Byron' };
      await post('/applications', { job_role_id: role.id, ...candidate }).expect(201);
    }
    const arrived = () => new Set(receiver().received.map(({ payload }) => payload.data.application_id));
    await eventually(() => Promise.resolve(arrived().size >= 2), { withinMs: PATIENCE_MS });
    expect(arrived().size).toBeLessThan(NEWS);
    await server.killAndStartAgain();
    await eventually(() => Promise.resolve(arrived().size === NEWS), { withinMs: PATIENCE_MS });
    expect(new Set(receiver().received.map(({ id, body }) => id + body)).size).toBe(NEWS);
    expect(await get('/audit-log/verification')).toMatchObject({ is_intact: true });
  }, 300_000);
});
