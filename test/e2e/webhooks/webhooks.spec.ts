import { eventually, TestApp, useApp } from '../../support/app.js';
import { inviteCandidate, type InvitedCandidate } from '../../support/hiring.js';
import { isSignedWith, useWebhookReceiver, type ReceivedHook } from '../../support/webhook-receiver.js';

describe('an organisation that has its news sent', () => {
  const app = useApp({ WEBHOOKS_TO_LOOPBACK: 'true', JWT_SECRET: 'one-key-for-both-instances-of-this-test' });
  const receiver = useWebhookReceiver();
  let second: TestApp | undefined;
  beforeAll(async () => {
    const database = { url: app().databaseUrl, drop: () => Promise.resolve() };
    second = await TestApp.start({ WEBHOOKS_TO_LOOPBACK: 'true', JWT_SECRET: app().config.jwtSecret }, database);
  }, 60_000);
  afterAll(() => second?.stop());

  const as = ({ recruiter }: InvitedCandidate) => ({
    get: (path: string) => app().http().get(path).set('Authorization', recruiter.auth),
    post: (path: string, body: object = {}) => app().http().post(path).set('Authorization', recruiter.auth).send(body),
    patch: (path: string, body: object) => app().http().patch(path).set('Authorization', recruiter.auth).send(body),
  });
  const arrivals = (count: number, type: string): Promise<ReceivedHook[]> =>
    eventually(
      () => {
        const found = receiver().received.filter(({ payload }) => payload.type === type);
        return Promise.resolve(found.length >= count && found);
      },
      { withinMs: 30_000, what: `${count} times ${type}` },
    );

  it('hears of applications and decisions, each once, whichever instance sends it', async () => {
    const hiring = await inviteCandidate(app());
    const wish = { webhook_url: receiver().url, event_types: ['application.created', 'application.decided'] };
    const { body: hook } = await as(hiring).post('/webhooks', wish).expect(201);
    const added = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        as(hiring).post('/applications', {
          job_role_id: hiring.roleId,
          candidate_email: `webhook.${index}.${hiring.applicationId}@example.org`,
          candidate_name: 'Ines Duarte',
        }),
      ),
    );
    const created = await arrivals(10, 'application.created');
    expect(created.map(({ payload }) => payload.data.application_id).sort()).toEqual(
      added.map(({ body }) => body.id as string).sort(),
    );
    for (const news of created) expect(isSignedWith(hook.webhook_secret, news)).toBe(true);

    await as(hiring).patch(`/applications/${hiring.applicationId}`, { status: 'shortlisted' }).expect(200);
    const [decided] = await arrivals(1, 'application.decided');
    expect(decided?.payload.data).toMatchObject({
      application_id: hiring.applicationId,
      job_role_id: hiring.roleId,
      decision: 'shortlisted',
    });
    const link = new URL(String(decided?.payload.data.url)).pathname.replace('/api/v1', '');
    expect((await as(hiring).get(link).expect(200)).body).toMatchObject({ status: 'shortlisted' });
    expect(JSON.stringify(receiver().received.map(({ body }) => body))).not.toMatch(/Ines|Kofi|example\.org/);
    // Nothing is on its way any more, and nothing came twice.
    await eventually(async () => {
      const { body } = await as(hiring).get(`/webhooks/${hook.id}/deliveries?limit=200`);
      return body.items.length === 11 && body.items.every(({ status }: { status: string }) => status === 'delivered');
    });
    expect(new Set(receiver().received.map(({ id }) => id)).size).toBe(receiver().received.length);
  });

  it('sees what came of a test message', async () => {
    receiver().answers = [{ status: 500, body: 'not today' }];
    const hiring = await inviteCandidate(app());
    const wish = { webhook_url: receiver().url, event_types: ['feedback.sent'] };
    const { body: hook } = await as(hiring).post('/webhooks', wish).expect(201);
    const { body: ordered } = await as(hiring).post(`/webhooks/${hook.id}/test`).expect(202);
    const settled = await eventually(async () => {
      const { body } = await as(hiring).get(`/webhooks/${hook.id}/deliveries?status=failed`);
      return body.items[0];
    });
    expect(settled).toMatchObject({ id: ordered.id, response_status: 500, response_excerpt: 'not today', attempts: 1 });
  });
});
