import { InnerDoor } from '#libs/http';
import { recruiterOf } from '../../support/actors.js';
import { useApp } from '../../support/app.js';

const MORE_THAN_A_MINUTE_HAS = 70;

describe('the inner door', () => {
  const app = useApp({ RATE_LIMIT_FACTOR: '1' });
  const through = (path: string, init?: RequestInit) =>
    app().nest.get(InnerDoor, { strict: false }).fetch(`http://inside/api/v1${path}`, init);

  it('leads to the same answers and refusals as the front door', async () => {
    const { auth: Authorization, email } = await recruiterOf(app());
    const me = await through('/auth/me', { headers: { Authorization } });
    expect([me.status, await me.json()]).toEqual([200, expect.objectContaining({ email })]);
    expect((await through('/auth/me')).status).toBe(401);
    const body = JSON.stringify({ title: '' });
    const headers = { Authorization, 'Content-Type': 'application/json' };
    expect((await through('/roles', { method: 'POST', headers, body })).status).toBe(422);
  });

  it('does not tire, while the front door does', async () => {
    const { auth: Authorization } = await recruiterOf(app());
    const statuses = new Set<number>();
    for (let at = 0; at < MORE_THAN_A_MINUTE_HAS; at += 1) {
      statuses.add((await through('/auth/me', { headers: { Authorization } })).status);
    }
    expect([...statuses]).toEqual([200]);
    const outside = new Set<number>();
    for (let at = 0; at < MORE_THAN_A_MINUTE_HAS; at += 1) {
      // Nobody gets in by claiming the key.
      const asked = app().http().get('/auth/me').set({ Authorization, 'X-Inner-Door': 'yes' });
      outside.add((await asked).status);
    }
    expect(outside).toContain(429);
  });
});
