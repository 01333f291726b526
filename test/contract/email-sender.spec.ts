import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSmtpUrl, type SmtpSettings } from '#libs/config';
import type { EmailSender, KeptMail, Mail } from '#libs/providers';
import { FolderMailbox } from '../../libs/providers/src/embedded/folder-mailbox.js';
import type { Timing } from '../../libs/providers/src/resilience/timing.js';
import { SendgridEmailSender } from '../../libs/providers/src/sendgrid/sendgrid-email-sender.js';
import { SmtpEmailSender } from '../../libs/providers/src/smtp/smtp-email-sender.js';
import { FakeSendgrid } from '../support/mail/fake-sendgrid.js';
import { LoopbackMailServer } from '../support/mail/mail-server.js';
import { makeCertificate } from '../support/mail/self-made-certificate.js';
import { FastTiming, SetTiming } from '../support/timing.js';

type Received = Pick<KeptMail, 'to' | 'subject' | 'text' | 'html'> & {
  from: { name: string; address: string };
  replyTo: string | undefined;
  messageId: string;
  autoSubmitted: string | undefined;
  /** How often it was taken. */
  times: number;
};

interface Opened {
  sender: EmailSender;
  /** What the deliverer has received for this id. */
  received(id: string): Promise<Received | null>;
  close(): Promise<void>;
}

const KEY = 'SG.a-key-for-tests';
const REAL_TIME = (): Timing => new FastTiming(1);

function smtpSettings(address: string): SmtpSettings {
  const settings = readSmtpUrl(address);
  if (typeof settings === 'string') throw new Error(settings);
  return settings;
}

const smtpSender = (address: string, timing = REAL_TIME()) => new SmtpEmailSender(smtpSettings(address), timing);
const sendgridSender = (baseUrl: string, { apiKey = KEY, timing = REAL_TIME() } = {}) =>
  new SendgridEmailSender({ apiKey, baseUrl, timing });

async function openFolder(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'talenti-mail-'));
  const mailbox = new FolderMailbox(folder);
  return {
    sender: mailbox,
    received: async (id) => {
      const kept = await mailbox.get(id);
      if (!kept) return null;
      const { headers, from, replyTo, messageId } = await parse(await readFile(join(folder, `${id}.eml`)));
      return { ...kept, from, replyTo, messageId, autoSubmitted: headers.get('auto-submitted'), times: 1 };
    },
    close: () => rm(folder, { recursive: true }),
  };
}

async function openSmtp(): Promise<Opened> {
  const server = await LoopbackMailServer.start();
  return {
    sender: smtpSender(`smtp://127.0.0.1:${server.port}?tls=off`),
    received: async (id) => {
      const mails = server.received.filter(({ parsed }) => parsed.messageId?.startsWith(`<${id}@`));
      const [mail] = mails;
      if (!mail) return null;
      const { headers, from, replyTo, messageId } = await parse(Buffer.from(mail.raw));
      return {
        from,
        replyTo,
        messageId,
        autoSubmitted: headers.get('auto-submitted'),
        to: mail.envelope.to.join(', '),
        subject: mail.parsed.subject ?? '',
        text: mail.parsed.text ?? '',
        html: mail.parsed.html ?? '',
        times: mails.length,
      };
    },
    close: () => server.close(),
  };
}

async function openSendgrid(): Promise<Opened> {
  const server = await FakeSendgrid.start(KEY);
  return {
    sender: sendgridSender(server.url),
    received: (id) => {
      const mails = server.taken.filter(({ headers }) => headers?.['Message-ID']?.startsWith(`<${id}@`));
      const [mail] = mails;
      if (!mail) return Promise.resolve(null);
      const [text, html] = mail.content.map(({ value }) => value);
      return Promise.resolve({
        from: { name: mail.from.name ?? '', address: mail.from.email },
        replyTo: mail.reply_to?.email,
        messageId: mail.headers?.['Message-ID'] ?? '',
        autoSubmitted: mail.headers?.['Auto-Submitted'],
        to: mail.personalizations.flatMap(({ to }) => to.map(({ email }) => email)).join(', '),
        subject: mail.subject,
        text: text ?? '',
        html: html ?? '',
        times: mails.length,
      });
    },
    close: () => server.close(),
  };
}

async function parse(raw: Buffer) {
  const { default: PostalMime } = await import('postal-mime');
  const { headers, from, replyTo, messageId } = await PostalMime.parse(raw);
  return {
    headers: new Map(headers.map(({ key, value }) => [key, value])),
    from: { name: from?.name ?? '', address: from?.address ?? '' },
    replyTo: replyTo?.[0]?.address,
    messageId: messageId ?? '',
  };
}

/** Every adapter of the port passes the same suite. */
const ADAPTERS: [string, () => Promise<Opened>][] = [
  ['the embedded mailbox', openFolder],
  ['a mail server', openSmtp],
  ['SendGrid', openSendgrid],
];

const mail = (id: string, change: Partial<Mail> = {}): Mail => ({
  id,
  from: { name: 'Talenti', address: 'no-reply@example.org' },
  to: 'amara@example.org',
  subject: 'Grüße — an invitation',
  text: 'Dear Amara,\n\nplease come: https://example.org/invite?token=abc\n',
  html: '<p>Dear Amara, <a href="https://example.org/invite?token=abc">please come</a> ✓</p>',
  ...change,
});
const idOf = (last: string): string => `018f0000-0000-7000-8000-${last.padStart(12, '0')}`;

describe.each(ADAPTERS)('a mail through %s', (_, open) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  it('arrives as it was written, in every alphabet', async () => {
    const sent = mail(idOf('1'), {
      from: { name: 'Gül & 株式会社 "Häfen"', address: 'no-reply@example.org' },
      subject: 'Grüße — 面接のご案内 🎉 '.repeat(8).trim(),
      replyTo: 'jonas.brandt@example.org',
    });
    await opened.sender.send(sent);
    const received = await opened.received(sent.id);
    const { from, to, subject, replyTo } = sent;
    expect(received).toMatchObject({ from, to, subject, replyTo });
    expect(received?.text.trim()).toBe(sent.text.trim());
    expect(received?.html.trim()).toBe(sent.html.trim());
  });

  it('carries our own id, so that a mail handed over twice can be told as one', async () => {
    const sent = mail(idOf('2'));
    await opened.sender.send(sent);
    await opened.sender.send(sent);
    const received = await opened.received(sent.id);
    expect(received?.messageId).toBe(`<${sent.id}@example.org>`);
    expect([1, 2]).toContain(received?.times);
  });

  it('says that no person wrote it, so that no absence note answers', async () => {
    const sent = mail(idOf('3'));
    await opened.sender.send(sent);
    expect((await opened.received(sent.id))?.autoSubmitted).toBe('auto-generated');
  });

  it.each([
    ['its subject', '4', { subject: 'Hello\r\nBcc: everyone@example.org' }],
    ['a lone line feed', '5', { subject: 'Hello\nBcc: everyone@example.org\n\n<p>Body</p>' }],
    ['the name of its sender', '6', { from: { name: 'A\r\nBcc: b@example.org\r\n', address: 'no-reply@example.org' } }],
  ])('lets nobody smuggle a header in through %s', async (_what, id, change) => {
    const sent = mail(idOf(id), change);
    await opened.sender.send(sent);
    const received = await opened.received(sent.id);
    expect(received?.to).toBe('amara@example.org');
    expect(received?.text.trim()).toBe(sent.text.trim());
    expect(`${received?.subject}${received?.from.name}`).toContain(' Bcc: ');
  });

  it.each([
    ['two people', 'amara@example.org, kofi@example.org'],
    ['a name in front', 'Amara <amara@example.org>'],
    ['a second header', 'amara@example.org\r\nBcc: kofi@example.org'],
    ['nobody', ''],
  ])('is refused when it is addressed to %s', async (_what, to) => {
    const sent = mail(idOf('7'), { to });
    await expect(opened.sender.send(sent)).rejects.toMatchObject({ code: 'email.refused' });
    await expect(opened.sender.send({ ...sent, to: 'a@example.org', replyTo: to })).rejects.toMatchObject({
      code: 'email.refused',
    });
    expect(await opened.received(sent.id)).toBeNull();
  });

  it('can be expected to go out: the deliverer says so when asked', async () => {
    await expect(opened.sender.check()).resolves.toBeUndefined();
  });
});

describe('the embedded mailbox', () => {
  it('keeps each mail as an .eml file and lists the newest first', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'talenti-mail-'));
    const mailbox = new FolderMailbox(folder);
    expect(await mailbox.list(10)).toEqual([]);
    await mailbox.send(mail(idOf('a'), { subject: 'older' }));
    await new Promise((resolve) => setTimeout(resolve, 15));
    await mailbox.send(mail(idOf('b'), { subject: 'newer' }));
    expect((await mailbox.list(10)).map((kept) => kept.subject)).toEqual(['newer', 'older']);
    expect(await readFile(join(folder, `${idOf('a')}.eml`), 'utf8')).toContain('Subject: older');
    expect(await mailbox.get('../../etc/passwd')).toBeNull();
    await rm(folder, { recursive: true });
  });
});

describe('a mail server', () => {
  const servers: LoopbackMailServer[] = [];
  const start = async (...options: Parameters<typeof LoopbackMailServer.start>): Promise<LoopbackMailServer> => {
    const server = await LoopbackMailServer.start(...options);
    servers.push(server);
    return server;
  };
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

  it.each([
    ['has no such mailbox', 'rcpt', 550, '5.1.1 <amara@example.org>: unknown', 'email.refused', 'SMTP 550 5.1.1'],
    [
      'finds the mailbox full for now',
      'rcpt',
      452,
      '4.2.2 amara@example.org full',
      'email.unavailable',
      'SMTP 452 4.2.2',
    ],
    ['wants to see the mail again later', 'rcpt', 451, 'Greylisted', 'email.unavailable', 'SMTP 451'],
    ['takes it for unwanted', 'data', 554, '5.7.1 Spam from amara@example.org', 'email.refused', 'SMTP 554 5.7.1'],
    ['knows no such sender', 'mail', 553, '5.7.1 no-reply@example.org', 'email.misconfigured', 'SMTP 553 5.7.1'],
    ['is too busy', 'mail', 452, '4.3.1 Try later', 'email.unavailable', 'SMTP 452 4.3.1'],
    ['is closing', 'connect', 421, '4.3.2 Shutting down', 'email.unavailable', 'SMTP 421 4.3.2'],
  ] as const)('that %s is understood', async (_, at, code, text, expected, answer) => {
    const server = await start();
    server.refusal = { at, code, text };
    const sender = smtpSender(`smtp://127.0.0.1:${server.port}?tls=off`);
    const failure: unknown = await sender.send(mail(idOf('c'))).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: expected, answer });
    // Neither what is logged nor what is kept repeats the address that the server repeats.
    expect(JSON.stringify([failure, String(failure), (failure as Error).cause])).not.toContain('@example.org');
    expect(server.received).toEqual([]);
  });

  it('that is not there makes mails wait', async () => {
    const server = await start();
    await server.close();
    servers.length = 0;
    const sender = smtpSender(`smtp://127.0.0.1:${server.port}?tls=off`);
    await expect(sender.send(mail(idOf('c')))).rejects.toMatchObject({
      code: 'email.unavailable',
      answer: 'ECONNREFUSED',
    });
  });

  it('that has failed five times in a row is left alone for a minute; full mailboxes do not count', async () => {
    const server = await start();
    const timing = new SetTiming();
    const sender = smtpSender(`smtp://127.0.0.1:${server.port}?tls=off`, timing);
    const send = () => sender.send(mail(idOf('c'))).catch((error: { answer: string }) => error.answer);
    server.refusal = { at: 'rcpt', code: 452, text: '4.2.2 full' };
    for (let count = 0; count < 6; count += 1) expect(await send()).toBe('SMTP 452 4.2.2');
    server.refusal = { at: 'mail', code: 451, text: '4.3.0 broken' };
    for (let count = 0; count < 5; count += 1) expect(await send()).toBe('SMTP 451 4.3.0');
    const before = server.connections;
    expect(await send()).toBe('circuit open');
    expect(server.connections).toBe(before);
    server.refusal = undefined;
    await timing.advance(61_000);
    expect(await send()).toMatchObject({ providerId: 'MAIL1' });
  });

  it('that falls silent is given up when the time is over', async () => {
    const server = await start({ onMailFrom: () => undefined });
    const timing = new SetTiming();
    const sending = smtpSender(`smtp://127.0.0.1:${server.port}?tls=off`, timing).send(mail(idOf('c')));
    const failure = expect(sending).rejects.toMatchObject({ code: 'email.unavailable', answer: 'timeout' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await timing.advance(45_000);
    await failure;
  });

  it('gets the user and the password, and mails only after them', async () => {
    const login = { user: 'talenti', password: 'p@ss:w/rd' };
    const server = await start({ login, authOptional: false });
    const address = (password: string) =>
      `smtp://talenti:${encodeURIComponent(password)}@127.0.0.1:${server.port}?tls=off`;
    await smtpSender(address(login.password)).send(mail(idOf('c')));
    expect(server.received.map(({ user }) => user)).toEqual(['talenti']);

    const wrong = smtpSender(address('wrong'));
    const refused = { code: 'email.misconfigured', answer: 'SMTP 535 5.7.8' };
    await expect(wrong.check()).rejects.toMatchObject(refused);
    await expect(wrong.send(mail(idOf('d')))).rejects.toMatchObject(refused);
    expect(wrong.statement).toContain('refused the user or the password');
    expect(wrong.statement).not.toContain('wrong');
    expect(server.received).toHaveLength(1);
  });

  describe('with a certificate that nobody signed', () => {
    const certificate = makeCertificate();
    let folder: string;
    let file: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'talenti-certificate-'));
      file = join(folder, 'server.pem');
      await writeFile(file, certificate.cert);
    });
    afterAll(() => rm(folder, { recursive: true }));

    it.each([
      ['TLS', 'smtps', '', true],
      ['STARTTLS', 'smtp', '?tls=required', false],
    ])('is refused over %s, and trusted once the settings name it', async (_, scheme, query, secure) => {
      const server = await start({ ...certificate, secure });
      const address = `${scheme}://127.0.0.1:${server.port}${query}`;
      const stranger = smtpSender(address);
      await expect(stranger.check()).rejects.toMatchObject({ code: 'email.misconfigured' });
      await expect(stranger.send(mail(idOf('c')))).rejects.toMatchObject({
        code: 'email.misconfigured',
        answer: expect.stringMatching(/SELF_SIGNED/),
      });
      expect(server.received).toEqual([]);

      const trusting = smtpSender(`${address}${query ? '&' : '?'}ca=${encodeURIComponent(file)}`);
      await trusting.check();
      await trusting.send(mail(idOf('c')));
      expect(server.received.map((received) => received.secure)).toEqual([true]);
    });

    it('gets no mail in the clear where encryption is required and not offered', async () => {
      const server = await start({ disabledCommands: ['STARTTLS'] });
      const sender = smtpSender(`smtp://127.0.0.1:${server.port}?tls=required`);
      await expect(sender.send(mail(idOf('c')))).rejects.toMatchObject({ code: 'email.misconfigured' });
      expect(server.received).toEqual([]);
    });

    it('gets mails over STARTTLS without being asked for it, when it offers it', async () => {
      const server = await start({ ...certificate });
      await smtpSender(`smtp://127.0.0.1:${server.port}?ca=${encodeURIComponent(file)}`).send(mail(idOf('c')));
      expect(server.received.map((received) => received.secure)).toEqual([true]);
    });
  });
});

describe('SendGrid', () => {
  let server: FakeSendgrid;
  beforeEach(async () => {
    server = await FakeSendgrid.start(KEY);
  });
  afterEach(() => server.close());

  const BAD_ADDRESS = JSON.stringify({
    errors: [{ message: 'Does not contain amara@example.org', field: 'personalizations.0.to.0.email', help: null }],
  });

  it.each([
    ['refuses the address', { status: 400, body: BAD_ADDRESS }, 'email.refused', 'HTTP 400'],
    ['finds the mail too large', { status: 413 }, 'email.refused', 'HTTP 413'],
    ['is asked too often', { status: 429, headers: { 'retry-after': '7' } }, 'email.unavailable', 'HTTP 429'],
    ['is broken', { status: 500, body: '<html>' }, 'email.unavailable', 'HTTP 500'],
    ['is away', { status: 503 }, 'email.unavailable', 'HTTP 503'],
    ['hangs up', { status: 0, hangUp: true }, 'email.unavailable', 'ECONNRESET'],
    [
      'sends us elsewhere',
      { status: 302, headers: { location: 'http://127.0.0.1:9/' } },
      'email.misconfigured',
      'HTTP 302',
    ],
  ])('that %s is understood', async (_, staged, expected, answer) => {
    server.staged = [staged];
    const failure: unknown = await sendgridSender(server.url)
      .send(mail(idOf('c')))
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: expected, answer });
    expect(JSON.stringify([failure, String(failure), (failure as Error).cause])).not.toMatch(/@example\.org|SG\./);
    expect(server.requests).toHaveLength(1);
    if (staged.status === 429) expect(failure).toMatchObject({ retryAfterSeconds: 7 });
  });

  it.each([
    ['another key', { apiKey: 'SG.revoked' }, ['mail.send'], 'HTTP 401'],
    ['a key that may not send', {}, ['stats.read'], 'no mail.send'],
  ])('says at the start already that %s will not do', async (_, options, scopes, answer) => {
    server.scopes = scopes;
    const sender = sendgridSender(server.url, options);
    await expect(sender.check()).rejects.toMatchObject({ code: 'email.misconfigured', answer });
    expect(sender.statement).toMatch(/None goes out at the moment: .*SENDGRID_API_KEY/);
    await expect(sender.send(mail(idOf('c')))).rejects.toMatchObject({ code: 'email.misconfigured' });
  });

  it('takes no mail from a sender that was not verified, which is for the operator to mend', async () => {
    const sent = mail(idOf('c'), { from: { name: 'Talenti', address: 'someone@example.com' } });
    await expect(sendgridSender(server.url).send(sent)).rejects.toMatchObject({ code: 'email.misconfigured' });
  });

  it('is told to leave links alone and to watch nobody', async () => {
    const { providerId } = await sendgridSender(server.url).send(mail(idOf('c')));
    expect(providerId).toBe('sg-1');
    expect(server.taken[0]?.tracking_settings).toEqual({
      click_tracking: { enable: false, enable_text: false },
      open_tracking: { enable: false },
      subscription_tracking: { enable: false },
      ganalytics: { enable: false },
    });
  });

  it('is left alone for a minute after five failures in a row', async () => {
    server.staged = Array.from({ length: 5 }, () => ({ status: 503 }));
    const sender = sendgridSender(server.url);
    for (let count = 0; count < 5; count += 1) {
      await expect(sender.send(mail(idOf('c')))).rejects.toMatchObject({ answer: 'HTTP 503' });
    }
    await expect(sender.send(mail(idOf('c')))).rejects.toMatchObject({ answer: 'circuit open', retryAfterSeconds: 60 });
    expect(server.requests).toHaveLength(5);
  });
});
