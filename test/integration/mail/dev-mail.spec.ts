import { randomUUID } from 'node:crypto';
import { MailService } from '../../../apps/api/src/modules/mail/mail.service.js';
import { eventually, useApp } from '../../support/app.js';

describe('the mailbox for developers', () => {
  const app = useApp();
  const EVIL = '<script>document.title="taken over"</script>';

  const deliver = async (letter: { subject: string; text: string; html: string }): Promise<string> => {
    const order = { dedupeKey: randomUUID(), to: 'amara@example.org', template: 'test.letter', ...letter };
    const { emailId } = await app().nest.get(MailService).queue(order);
    await eventually(async () => (await app().http().get(`/dev/mail/${emailId}`)).status === 200);
    return emailId;
  };

  it('is empty at first', async () => {
    const { text } = await app()
      .http()
      .get('/dev/mail')
      .expect(200)
      .expect('Content-Type', /text\/html/);
    expect(text).toContain('No mail yet.');
    const { body } = await app().http().get('/dev/mail/messages').expect(200);
    expect(body).toEqual({ items: [], next_cursor: null });
  });

  it('lists mails newest first, with the links in them', async () => {
    await deliver({ subject: 'First', text: 'Nothing to do.', html: '<p>Nothing</p>' });
    const text =
      'See https://talenti.example/a?token=x-1_y. Or (http://talenti.example/b), or again https://talenti.example/a?token=x-1_y';
    const id = await deliver({ subject: 'Second', text, html: '<p>See</p>' });
    const { body } = await app().http().get('/dev/mail/messages?limit=2').expect(200);
    expect(body.items.map(({ subject }: { subject: string }) => subject)).toEqual(['Second', 'First']);
    expect(body.items[0]).toMatchObject({
      id,
      to: 'amara@example.org',
      at: expect.stringMatching(/Z$/),
      links: ['https://talenti.example/a?token=x-1_y', 'http://talenti.example/b'],
    });
    const page = await app().http().get('/dev/mail');
    expect(page.text.indexOf('Second')).toBeLessThan(page.text.indexOf('First'));
  });

  it('never runs what a mail brings along', async () => {
    const id = await deliver({ subject: `Hello ${EVIL}`, text: 'Hello', html: `<p>Hello</p>${EVIL}` });
    for (const path of ['/dev/mail', `/dev/mail/${id}`]) {
      const { text, headers } = await app().http().get(path).expect(200);
      expect(text).not.toContain('<script>');
      expect(text).toContain('Hello &lt;script&gt;');
      expect(headers['content-security-policy']).toMatch(/default-src 'none'/);
      expect(headers['content-security-policy']).not.toMatch(/script-src|unsafe-eval/);
    }
    const { text } = await app().http().get(`/dev/mail/${id}`);
    expect(text).toMatch(/<iframe sandbox="[^"]*" title="The mail"\s+srcdoc=/);
    expect(text).not.toContain('allow-scripts');
  });

  it('does not know other files', async () => {
    for (const id of [randomUUID(), '..%2F..%2Fjwt-secret', 'jwt-secret']) {
      await app().http().get(`/dev/mail/${id}`).expect(404);
    }
  });
});
