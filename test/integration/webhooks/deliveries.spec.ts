import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';
import { SweepDeliveriesJob } from '../../../apps/api/src/modules/webhooks/jobs/sweep-deliveries.job.js';
import { DeliverWebhook } from '../../../apps/api/src/modules/webhooks/use-cases/deliver-webhook.js';
import { TellWebhooks } from '../../../apps/api/src/modules/webhooks/use-cases/tell-webhooks.js';
import { WebhooksErasable } from '../../../apps/api/src/modules/webhooks/webhooks.erasable.js';
import { memberOf, recruiterOf, type Member } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { isSignedWith, useWebhookReceiver, type HookAnswer } from '../../support/webhook-receiver.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SCHEDULE_MS = [5_000, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];

interface Hook {
  id: string;
  secret: string;
}

// Nobody works off the queue here: the test says when a job runs, and what time it is then.
describe('deliveries of webhooks', () => {
  const app = useApp({ RUN_WORKER: 'false', WEBHOOKS_TO_LOOPBACK: 'true', JWT_EXPIRATION_HOURS: '720' });
  const receiver = useWebhookReceiver();

  const addHook = async (admin: Member): Promise<Hook> => {
    const wish = { webhook_url: receiver().url, event_types: ['application.created'] };
    const { body } = await app().http().post('/webhooks').set('Authorization', admin.auth).send(wish).expect(201);
    return { id: body.id, secret: body.webhook_secret };
  };
  const get = async (admin: Member, path: string) =>
    (await app().http().get(`/webhooks${path}`).set('Authorization', admin.auth).expect(200)).body;
  const post = (admin: Member, path: string) => app().http().post(`/webhooks${path}`).set('Authorization', admin.auth);
  const tell = (admin: Member, key: string, candidateId = key) =>
    app()
      .nest.get(TellWebhooks)
      .tell({
        type: 'application.created',
        organisationId: admin.organisationId,
        key,
        data: { application_id: key },
        path: `/applications/${key}`,
        candidateId,
      });
  const deliveriesOf = async (admin: Member, hook: Hook) => (await get(admin, `/${hook.id}/deliveries`)).items;
  const newestOf = async (admin: Member, hook: Hook) => (await deliveriesOf(admin, hook))[0];
  const run = (hook: Hook, deliveryId: string) => app().nest.get(DeliverWebhook).deliver(deliveryId, hook.id);
  const dueAt = async (deliveryId: string): Promise<Date | undefined> => {
    const [row] = await app().database.query<{ at: Date }>(
      `select greatest(next_attempt_at, paused_until) as at
       from webhook_deliveries delivery join integration_webhooks webhook on webhook.id = webhook_id
       where delivery.id = $1 and status = 'pending'`,
      [deliveryId],
    );
    return row?.at;
  };
  /** Tries it whenever it is due, until nobody tries any more. @returns the pauses between the tries. */
  const tryToTheEnd = async (hook: Hook, deliveryId: string): Promise<number[]> => {
    const pauses: number[] = [];
    for (let at = await dueAt(deliveryId); at; at = await dueAt(deliveryId)) {
      const pauseMs = Math.max(0, at.getTime() - app().clock.now().getTime());
      pauses.push(pauseMs);
      app().clock.jump(pauseMs + 1);
      await run(hook, deliveryId);
    }
    return pauses.slice(1);
  };
  /** An organisation with a webhook, and news on its way there. */
  const begin = async (key = '018f0000-0000-7000-8000-00000000000a') => {
    const admin = await recruiterOf(app());
    const hook = await addHook(admin);
    await tell(admin, key);
    const delivery = await newestOf(admin, hook);
    return { admin, hook, delivery };
  };

  it('carry ids and links, signed as Standard Webhooks say', async () => {
    const { admin, hook, delivery } = await begin();
    await run(hook, delivery.id);
    const [hookCall] = receiver().received;
    expect(hookCall && isSignedWith(hook.secret, hookCall)).toBe(true);
    expect(hookCall?.payload).toEqual({
      type: 'application.created',
      timestamp: expect.stringMatching(/Z$/),
      data: {
        application_id: '018f0000-0000-7000-8000-00000000000a',
        url: expect.stringMatching(/\/api\/v1\/applications\/018f/),
      },
    });
    expect(await newestOf(admin, hook)).toMatchObject({
      event_id: hookCall?.id,
      payload: hookCall?.body,
      status: 'delivered',
      attempts: 1,
      response_status: 204,
      problem: null,
    });
  });

  it('are signed like the published vector', () => {
    const { sign_vector: vector } = JSON.parse(
      readFileSync(new URL('standard-webhooks.vector.json', `file://${__dirname}/`), 'utf8'),
    );
    const at = new Date(vector.timestamp * 1_000);
    expect(new Webhook(vector.secret).sign(vector.id, at, vector.payload)).toBe(vector.expected);
  });

  it('are one for one piece of news, however often it is told', async () => {
    const { admin, hook, delivery } = await begin();
    await tell(admin, '018f0000-0000-7000-8000-00000000000a');
    expect(await deliveriesOf(admin, hook)).toHaveLength(1);
    await Promise.all([run(hook, delivery.id), run(hook, delivery.id), run(hook, delivery.id)]);
    await run(hook, delivery.id);
    expect(receiver().received).toHaveLength(1);
  });

  it('are tried ten times over three days, every time under the same id with the same bytes', async () => {
    receiver().answers = [{ status: 503, body: 'closed for today' }];
    const { admin, hook, delivery } = await begin();
    const pauses = await tryToTheEnd(hook, delivery.id);
    expect(pauses).toHaveLength(9);
    for (const [index, pauseMs] of pauses.entries()) {
      const statedMs = SCHEDULE_MS[index] ?? 0;
      // The clock goes on while the test runs.
      expect(pauseMs).toBeGreaterThan(statedMs - 3_000);
      expect(pauseMs).toBeLessThanOrEqual(statedMs * 1.1);
    }
    expect(receiver().received).toHaveLength(10);
    expect(new Set(receiver().received.map(({ id, body }) => id + body)).size).toBe(1);
    expect(new Set(receiver().received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(10);
    expect(await newestOf(admin, hook)).toMatchObject({
      status: 'failed',
      attempts: 10,
      next_attempt_at: null,
      response_status: 503,
      response_excerpt: 'closed for today',
      problem: 'The receiver answered 503.',
    });
  });

  it.each<[string, HookAnswer, object]>([
    [
      'a redirect',
      { status: 307, headers: { location: '/x' } },
      { response_status: 307, problem: expect.stringMatching(/redirects are not followed/) },
    ],
    ['a hang-up', null, { response_status: null, problem: expect.stringMatching(/could not be reached/) }],
    ['an answer that cannot be kept as it is', { status: 500, body: 'a\0b' }, { response_excerpt: 'a\ufffdb' }],
  ])('are tried again after %s', async (_, answer, expected) => {
    receiver().answers = [answer, { status: 200 }];
    const { admin, hook, delivery } = await begin();
    await run(hook, delivery.id);
    expect(await newestOf(admin, hook)).toMatchObject({ status: 'pending', attempts: 1, ...expected });
    await tryToTheEnd(hook, delivery.id);
    expect(await newestOf(admin, hook)).toMatchObject({ status: 'delivered', attempts: 2 });
    expect(receiver().received).toHaveLength(2);
  });

  it('wait as long as the receiver asks', async () => {
    receiver().answers = [{ status: 429, headers: { 'retry-after': '600' } }, { status: 200 }];
    const { hook, delivery } = await begin();
    const [pauseMs] = await tryToTheEnd(hook, delivery.id);
    expect(pauseMs).toBeGreaterThan(597_000);
    expect(pauseMs).toBeLessThanOrEqual(600_000);
  });

  it('end with the webhook when its receiver is gone, and the administrators are told', async () => {
    receiver().answers = [{ status: 410 }];
    const { admin, hook, delivery } = await begin();
    await tell(admin, '018f0000-0000-7000-8000-00000000000b');
    const second = await newestOf(admin, hook);
    await run(hook, delivery.id);
    expect(await get(admin, `/${hook.id}`)).toMatchObject({ is_active: false, disabled_reason: 'gone' });
    await run(hook, second.id);
    expect(receiver().received).toHaveLength(1);
    expect(await newestOf(admin, hook)).toMatchObject({ status: 'failed', problem: 'The webhook is switched off.' });
    await tell(admin, '018f0000-0000-7000-8000-00000000000c');
    expect(await deliveriesOf(admin, hook)).toHaveLength(2);
    expect(await mailsTo(admin.email)).toBe(1);
  });

  it('switch the webhook off when three in a row were given up, and tell all administrators once', async () => {
    receiver().answers = [{ status: 500 }];
    const { admin, hook } = await begin();
    const colleague = await memberOf(app(), admin.organisationId, 'org_admin');
    await tell(admin, '018f0000-0000-7000-8000-00000000000b');
    await tell(admin, '018f0000-0000-7000-8000-00000000000c');
    const ids = (await deliveriesOf(admin, hook)).map(({ id }: { id: string }) => id);
    for (const [index, id] of ids.entries()) {
      expect(await get(admin, `/${hook.id}`)).toMatchObject({ is_active: true });
      await tryToTheEnd(hook, id);
      expect(receiver().received).toHaveLength(10 * (index + 1));
    }
    expect(await get(admin, `/${hook.id}`)).toMatchObject({ is_active: false, disabled_reason: 'failing' });
    expect([await mailsTo(admin.email), await mailsTo(colleague.email)]).toEqual([1, 1]);
  });

  it('all wait a minute once five tries in a row failed, so that others are not kept waiting', async () => {
    receiver().answers = [{ status: 500 }];
    const { admin, hook } = await begin();
    for (const end of ['b', 'c', 'd', 'e', 'f']) await tell(admin, `018f0000-0000-7000-8000-00000000000${end}`);
    const ids: string[] = (await deliveriesOf(admin, hook)).map(({ id }: { id: string }) => id);
    for (const id of ids) await run(hook, id);
    expect(receiver().received).toHaveLength(5);
    app().clock.jump(61_000);
    await run(hook, ids[5] ?? '');
    expect(receiver().received).toHaveLength(6);
  });

  it('that went down with their process are taken up again, after the time that a try may take', async () => {
    const { hook, delivery, admin } = await begin();
    await app().database.query(`update webhook_deliveries set attempts = 1, next_attempt_at = $2 where id = $1`, [
      delivery.id,
      new Date(app().clock.now().getTime() + 30_000),
    ]);
    await run(hook, delivery.id);
    expect(receiver().received).toHaveLength(0);
    const [job] = await app().database.query<{ waits: boolean }>(
      `select run_at > now() + interval '20 s' as waits from graphile_worker.jobs where key = $1`,
      [`webhook.deliver:${delivery.id}`],
    );
    expect(job).toEqual({ waits: true });
    app().clock.jump(31_000);
    await run(hook, delivery.id);
    expect(await newestOf(admin, hook)).toMatchObject({ status: 'delivered', attempts: 2 });
  });

  it('can be sent again under the same id, once they are settled', async () => {
    receiver().answers = [{ status: 200 }];
    const { admin, hook, delivery } = await begin();
    await post(admin, `/${hook.id}/deliveries/${delivery.id}/redeliver`).expect(409);
    await run(hook, delivery.id);
    await post(admin, `/${hook.id}/deliveries/${delivery.id}/redeliver`).expect(202);
    await run(hook, delivery.id);
    const [first, second] = receiver().received;
    expect(second?.id).toBe(first?.id);
    const stranger = await recruiterOf(app());
    await post(stranger, `/${hook.id}/deliveries/${delivery.id}/redeliver`).expect(404);
  });

  it('are signed with both secrets for a day after a rotation', async () => {
    const { admin, hook, delivery } = await begin();
    const { body } = await post(admin, `/${hook.id}/rotate-secret`).expect(200);
    expect(body.webhook_secret).not.toBe(hook.secret);
    await run(hook, delivery.id);
    const [during] = receiver().received;
    expect(during?.signatures).toHaveLength(2);
    for (const secret of [hook.secret, body.webhook_secret]) expect(during && isSignedWith(secret, during)).toBe(true);
    app().clock.jump(24 * HOUR + 1_000);
    await tell(admin, '018f0000-0000-7000-8000-00000000000d');
    await run(hook, (await newestOf(admin, hook)).id);
    const after = receiver().received[1];
    expect(after?.signatures).toHaveLength(1);
    expect(after && isSignedWith(hook.secret, after)).toBe(false);
  });

  it('go out again after a rotation when the secret before cannot be read any more', async () => {
    const { admin, hook, delivery } = await begin();
    await app().database.query(`update integration_webhooks set webhook_secret = 'AAAA' where id = $1`, [hook.id]);
    await expect(run(hook, delivery.id)).rejects.toThrow();
    const { body } = await post(admin, `/${hook.id}/rotate-secret`).expect(200);
    expect(body.previous_secret_until).toBeNull();
    app().clock.jump(31_000);
    await run(hook, delivery.id);
    const [hookCall] = receiver().received;
    expect(hookCall && isSignedWith(body.webhook_secret, hookCall)).toBe(true);
  });

  it('that are a test are tried once and count for nothing', async () => {
    receiver().answers = [{ status: 500 }];
    const admin = await recruiterOf(app());
    const hook = await addHook(admin);
    for (let round = 0; round < 4; round++) {
      const { body } = await post(admin, `/${hook.id}/test`).expect(202);
      await run(hook, body.id);
      expect(await newestOf(admin, hook)).toMatchObject({ event_type: 'webhook.test', status: 'failed', attempts: 1 });
    }
    expect(await get(admin, `/${hook.id}`)).toMatchObject({ is_active: true });
  });

  it('about an erased person are gone, others stay', async () => {
    const { admin, hook } = await begin();
    await tell(admin, '018f0000-0000-7000-8000-00000000000b');
    const userId = '018f0000-0000-7000-8000-00000000000a';
    const erased = await app().nest.get(WebhooksErasable).erase({ userId, email: 'x@example.org', kind: 'full' });
    expect(erased).toMatchObject([{ table: 'webhook_deliveries', action: 'deleted' }]);
    expect(JSON.stringify(await deliveriesOf(admin, hook))).not.toContain(userId);
    expect(await deliveriesOf(admin, hook)).toHaveLength(1);
  });

  it('are forgotten after 30 days; those whose job was lost are taken up', async () => {
    const { admin, hook, delivery } = await begin();
    await run(hook, delivery.id);
    await tell(admin, '018f0000-0000-7000-8000-00000000000b');
    const lost = await newestOf(admin, hook);
    await app().database.query(`select graphile_worker.remove_job($1)`, [`webhook.deliver:${lost.id}`]);
    app().clock.jump(31 * 24 * HOUR);
    await app().nest.get(SweepDeliveriesJob).handle();
    const left = await app().database.query('select id from webhook_deliveries where webhook_id = $1', [hook.id]);
    expect(left).toEqual([{ id: lost.id }]);
    const jobs = await app().database.query('select 1 from graphile_worker.jobs where key = $1', [
      `webhook.deliver:${lost.id}`,
    ]);
    expect(jobs).toHaveLength(1);
  });

  const mailsTo = async (email: string): Promise<number> => {
    const rows = await app().database.query(
      `select 1 from emails where "to" = $1 and template = 'webhook.switched_off'`,
      [email],
    );
    return rows.length;
  };
});
