import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmailSender, KeptMail, Mail } from '#libs/providers';
import { FolderMailbox } from '../../libs/providers/src/embedded/folder-mailbox.js';

interface Opened {
  sender: EmailSender;
  /** What the deliverer has received for this id. */
  received(id: string): Promise<Pick<KeptMail, 'to' | 'subject' | 'text' | 'html'> | null>;
  close(): Promise<void>;
}

/** Every adapter of the port passes the same suite. */
const ADAPTERS: [string, () => Promise<Opened>][] = [
  [
    'the embedded mailbox',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'talenti-mail-'));
      const mailbox = new FolderMailbox(folder);
      return { sender: mailbox, received: (id) => mailbox.get(id), close: () => rm(folder, { recursive: true }) };
    },
  ],
];

const mail = (id: string, change: Partial<Mail> = {}): Mail => ({
  id,
  from: 'no-reply@example.org',
  to: 'amara@example.org',
  subject: 'Grüße — an invitation',
  text: 'Dear Amara,\n\nplease come: https://example.org/invite?token=abc\n',
  html: '<p>Dear Amara, <a href="https://example.org/invite?token=abc">please come</a> ✓</p>',
  ...change,
});

describe.each(ADAPTERS)('a mail through %s', (_, open) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  it('arrives as it was written, in every alphabet', async () => {
    const sent = mail('018f0000-0000-7000-8000-000000000001');
    await opened.sender.send(sent);
    const received = await opened.received(sent.id);
    expect(received).toMatchObject({ to: sent.to, subject: sent.subject });
    expect(received?.text.trim()).toBe(sent.text.trim());
    expect(received?.html.trim()).toBe(sent.html.trim());
  });

  it('is one mail when it is handed over twice under one id', async () => {
    const sent = mail('018f0000-0000-7000-8000-000000000002');
    const first = await opened.sender.send(sent);
    expect(await opened.sender.send(sent)).toEqual(first);
  });

  it('cannot smuggle a header in through its subject', async () => {
    const sent = mail('018f0000-0000-7000-8000-000000000003', { subject: 'Hello\r\nBcc: everyone@example.org' });
    await opened.sender.send(sent);
    const received = await opened.received(sent.id);
    expect(received?.to).toBe('amara@example.org');
    expect(received?.subject).toContain('Hello');
  });
});

describe('the embedded mailbox', () => {
  it('keeps each mail as an .eml file and lists the newest first', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'talenti-mail-'));
    const mailbox = new FolderMailbox(folder);
    expect(await mailbox.list(10)).toEqual([]);
    await mailbox.send(mail('018f0000-0000-7000-8000-00000000000a', { subject: 'older' }));
    await new Promise((resolve) => setTimeout(resolve, 15));
    await mailbox.send(mail('018f0000-0000-7000-8000-00000000000b', { subject: 'newer' }));
    expect((await mailbox.list(10)).map((kept) => kept.subject)).toEqual(['newer', 'older']);
    expect(await readFile(join(folder, '018f0000-0000-7000-8000-00000000000a.eml'), 'utf8')).toContain(
      'Subject: older',
    );
    expect(await mailbox.get('../../etc/passwd')).toBeNull();
    await rm(folder, { recursive: true });
  });
});
