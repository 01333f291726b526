import { mkdir, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import PostalMime from 'postal-mime';
import { headersOf } from '../mail-headers.js';
import { EmailSender, Mailbox, MailFailure, type KeptMail, type Mail } from '../ports/email.port.js';

const FILE = /^[0-9a-f-]{36}\.eml$/;

/** Delivers every mail into a folder, as the `.eml` file that a mail server would have received. */
export class FolderMailbox extends EmailSender implements Mailbox {
  readonly engine = 'embedded';
  readonly statement = 'Mails are kept as .eml files in DATA_DIR/mail.';

  constructor(private readonly folder: string) {
    super();
  }

  async send(mail: Mail): Promise<{ providerId: string }> {
    const { from, to, replyTo, subject, messageId, more } = headersOf(mail);
    const { id, text, html } = mail;
    const letter = { messageId, from, to, subject, headers: more, text, html };
    const message = await new MailComposer({ ...letter, ...(replyTo !== undefined && { replyTo }) }).compile().build();
    await this.keep(id, message).catch(() => {
      throw new MailFailure('email.unavailable', 'The mailbox cannot be written.', 'not writable');
    });
    return { providerId: id };
  }

  async check(): Promise<void> {
    await this.open().catch(() => {
      throw new MailFailure('email.misconfigured', 'The folder for mails cannot be written.', 'not writable');
    });
  }

  async list(limit: number): Promise<KeptMail[]> {
    const names = (await readdir(this.folder).catch(() => [])).filter((name) => FILE.test(name));
    const dated = await Promise.all(
      names.map(async (name) => ({ name, at: (await stat(join(this.folder, name))).mtimeMs })),
    );
    const newest = dated.sort((a, b) => b.at - a.at || b.name.localeCompare(a.name)).slice(0, limit);
    const mails = await Promise.all(newest.map(({ name }) => this.get(name.replace(/\.eml$/, ''))));
    return mails.filter((mail) => mail !== null);
  }

  async get(id: string): Promise<KeptMail | null> {
    if (!FILE.test(`${id}.eml`)) return null;
    const file = join(this.folder, `${id}.eml`);
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) return null;
    const parsed = await PostalMime.parse(bytes);
    return {
      id,
      at: (await stat(file)).mtime,
      to: parsed.to?.map((recipient) => recipient.address ?? '').join(', ') ?? '',
      subject: parsed.subject ?? '',
      text: parsed.text ?? '',
      html: parsed.html ?? '',
    };
  }

  async delete(id: string): Promise<boolean> {
    if (!FILE.test(`${id}.eml`)) return false;
    try {
      await unlink(join(this.folder, `${id}.eml`));
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
  }

  /** Whole or not at all: a reader never sees half a mail. The same id is the same file. */
  private async keep(id: string, message: Buffer): Promise<void> {
    await this.open();
    const unfinished = join(this.folder, `${id}.part`);
    await writeFile(unfinished, message, { mode: 0o600 });
    await rename(unfinished, join(this.folder, `${id}.eml`));
  }

  private async open(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
  }
}
