import { memberOf, recruiterOf, type Person } from '../../support/actors.js';
import { useApp } from '../../support/app.js';

describe('webhooks of an organisation', () => {
  // As in production: https, public addresses only. By number, so that no name has to be looked up.
  const app = useApp({ RUN_WORKER: 'false' });
  const WISH = { webhook_url: 'https://93.184.215.14/hook', event_types: ['application.created', 'feedback.sent'] };
  const add = (person: Person, wish: object = WISH) =>
    app().http().post('/webhooks').set('Authorization', person.auth).send(wish);
  const at = (person: Person, method: 'get' | 'patch' | 'delete', path = '') =>
    app().http()[method](`/webhooks${path}`).set('Authorization', person.auth);

  it('show their secret once, and keep it sealed', async () => {
    const admin = await recruiterOf(app());
    const { body } = await add(admin).expect(201);
    expect(body.webhook_secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const { webhook_secret: secret, ...shown } = body;
    expect((await at(admin, 'get', `/${body.id}`).expect(200)).body).toEqual(shown);
    expect((await at(admin, 'get').expect(200)).body.items).toEqual([shown]);
    const [row] = await app().database.query<object>('select * from integration_webhooks where id = $1', [body.id]);
    expect(JSON.stringify(row)).not.toContain(secret);
  });

  it.each([
    ['http', 'http://93.184.215.14/hook'],
    ['this machine', 'https://127.0.0.1/hook'],
    ['this machine as one number', 'https://2130706433/hook'],
    ['this machine by name', 'https://localhost/hook'],
    ['the metadata of a cloud', 'https://169.254.169.254/latest/meta-data'],
    ['a private network', 'https://10.0.0.1/'],
    ['a password in the address', 'https://a:b@93.184.215.14/'],
    ['a name that leads nowhere', 'https://hooks.invalid/'],
    ['no address at all', 'hooks'],
  ])('are refused for %s', async (_, url) => {
    const admin = await recruiterOf(app());
    const { body } = await add(admin, { ...WISH, webhook_url: url }).expect(422);
    expect(body.errors).toMatchObject([{ field: 'webhook_url' }]);
    const kept = await add(admin).expect(201);
    await at(admin, 'patch', `/${kept.body.id}`).send({ webhook_url: url }).expect(422);
  });

  it.each([[[]], [['application.created', 'application.created']], [['webhook.test']], [['salary.changed']], ['all']])(
    'are refused for the news %j',
    async (eventTypes) => {
      const admin = await recruiterOf(app());
      const { body } = await add(admin, { ...WISH, event_types: eventTypes }).expect(422);
      expect(body.errors[0].field).toBe('event_types');
    },
  );

  it('are changed, switched off and on, and removed', async () => {
    const admin = await recruiterOf(app());
    const { id } = (await add(admin)).body;
    const changed = await at(admin, 'patch', `/${id}`).send({ event_types: ['feedback.sent'], is_active: false });
    expect(changed.body).toMatchObject({
      event_types: ['feedback.sent'],
      is_active: false,
      webhook_url: WISH.webhook_url,
    });
    await app().http().post(`/webhooks/${id}/test`).set('Authorization', admin.auth).expect(409);
    expect((await at(admin, 'patch', `/${id}`).send({ is_active: true })).body).toMatchObject({ is_active: true });
    await at(admin, 'delete', `/${id}`).expect(204);
    await at(admin, 'get', `/${id}`).expect(404);
    await at(admin, 'get', `/${id}/deliveries`).expect(404);
    const log = await app().http().get('/audit-log').set('Authorization', admin.auth);
    expect(log.body.items.map(({ action }: { action: string }) => action)).toEqual([
      'webhook.removed',
      'webhook.changed',
      'webhook.changed',
      'webhook.added',
      'organisation.created',
    ]);
  });

  it('are for administrators, and of another organisation do not exist', async () => {
    const [admin, stranger] = [await recruiterOf(app()), await recruiterOf(app())];
    const { id } = (await add(admin)).body;
    const recruiter = await memberOf(app(), admin.organisationId, 'recruiter');
    await add(recruiter).expect(403);
    for (const path of [`/${id}`, `/${id}/deliveries`]) await at(stranger, 'get', path).expect(404);
    await at(stranger, 'patch', `/${id}`).send({ is_active: false }).expect(404);
    await at(stranger, 'delete', `/${id}`).expect(404);
    for (const action of ['test', 'rotate-secret']) {
      await app().http().post(`/webhooks/${id}/${action}`).set('Authorization', stranger.auth).expect(404);
    }
  });

  it('are twenty at most, also when many are added at once', async () => {
    const admin = await recruiterOf(app());
    const answers = await Promise.all(Array.from({ length: 22 }, () => add(admin)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(20).fill(201), 409, 409]);
  });
});
