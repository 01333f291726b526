import { MailService } from '../../../apps/api/src/modules/mail/mail.service.js';
import { TestApp, useApp } from '../../support/app.js';

describe('the kinds of mails that developers look at', () => {
  const app = useApp();

  it('are shown as a mail program would, with nothing that runs or is fetched', async () => {
    const { body } = await app().http().get('/dev/mail/templates').expect(200);
    expect(body.items).toEqual(expect.arrayContaining(['layout.feedback', 'layout.hard', 'layout.invitation']));
    for (const name of body.items as string[]) {
      const { text, headers } = await app().http().get(`/dev/mail/templates/${name}`).expect(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(text).toContain('<html lang="en">');
      const plain = await app().http().get(`/dev/mail/templates/${name}/text`).expect(200);
      expect(plain.headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(plain.text).not.toMatch(/<\/(p|td|html)>/);
    }
  });

  it('include those that a feature offers', async () => {
    app()
      .nest.get(MailService)
      .offerSample('test.greeting', () => ({ subject: 'Hello', heading: 'A greeting', paragraphs: ['Hello Amara,'] }));
    const { text } = await app().http().get('/dev/mail/templates/test.greeting').expect(200);
    expect(text).toContain('A greeting');
    await app().http().get('/dev/mail/templates/test.unknown').expect(404);
  });
});

describe('in production', () => {
  it('nobody looks at samples of mails', async () => {
    const app = await TestApp.start({
      ENVIRONMENT: 'production',
      RATE_LIMIT_FACTOR: '1',
      JWT_SECRET: 'Zm9ydHktdHdvLWJ5dGVzLW9mLXBsYWluLW5vbnNlbnNl',
      ALLOW_EMBEDDED_ENGINES: 'true',
      PUBLIC_BASE_URL: '',
    });
    try {
      for (const path of ['', '/layout.plain', '/layout.plain/text']) {
        await app.http().get(`/dev/mail/templates${path}`).expect(404);
      }
    } finally {
      await app.stop();
    }
  }, 60_000);
});
