import { useApp } from '../../support/app.js';

describe('a page that is asked for too often', () => {
  /** One request a minute instead of twenty. */
  const app = useApp({ RATE_LIMIT_FACTOR: '0.05' });

  it('asks to wait, as a page, and keeps what was typed', async () => {
    const form = {
      token: 'never-sent',
      email: 'amara@example.org',
      full_name: 'Amara Osei',
      password: 'Ruhig-9-Fluss',
    };
    const submit = () => app().raw().post('/invite').type('form').send(form);
    await submit().expect(404);
    const { text, type, headers } = await submit().expect(429);
    expect(type).toBe('text/html');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(text).toContain('Please wait a moment');
    expect(text).toContain('value="amara@example.org"');
    expect(text).not.toContain('Ruhig');

    await app().raw().get('/invite?token=never-sent').expect(404);
    expect((await app().raw().get('/invite?token=never-sent').expect(429)).text).toContain('Please try again later');
  });
});
