import { readFileSync } from 'node:fs';
import { createTransport, type Transporter } from 'nodemailer';
import type { SmtpSettings } from '#libs/config';
import type { MailHeaders } from '../mail-headers.js';
import { RemoteEmailSender, type MailContent } from '../remote-email-sender.js';
import type { Timing } from '../resilience/timing.js';
import { sortSmtpFailure } from './smtp-failures.js';

/** Until a server that is not there, or does not speak, is given up. */
const CONNECTION_TIMEOUT_MS = 10_000;
const GREETING_TIMEOUT_MS = 15_000;
const SILENCE_TIMEOUT_MS = 30_000;

/** Hands mails to a mail server, one connection each. */
export class SmtpEmailSender extends RemoteEmailSender {
  readonly engine = 'smtp';
  protected readonly destination: string;
  private readonly transport: Transporter;

  /** @throws Error when the file with the certificate cannot be read. */
  constructor({ host, port, security, credentials, certificateFile }: SmtpSettings, timing: Timing) {
    super(timing);
    this.destination = `Mails go out through the mail server ${host}:${port}.`;
    this.transport = createTransport({
      host,
      port,
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      ...(credentials && { auth: { user: credentials.user, pass: credentials.password } }),
      tls: { minVersion: 'TLSv1.2', ...(certificateFile !== undefined && { ca: readFileSync(certificateFile) }) },
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      greetingTimeout: GREETING_TIMEOUT_MS,
      socketTimeout: SILENCE_TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  protected async deliver(headers: MailHeaders, { text, html }: MailContent, signal: AbortSignal): Promise<string> {
    const { from, to, replyTo, subject, messageId, more } = headers;
    try {
      const { response } = (await this.transport.sendMail({
        messageId,
        from,
        to,
        ...(replyTo !== undefined && { replyTo }),
        subject,
        headers: more,
        text,
        html,
        signal,
      })) as { response: string };
      return /\bqueued as <?([\w.-]{1,100})/i.exec(response)?.[1] ?? messageId;
    } catch (error) {
      throw sortSmtpFailure(error);
    }
  }

  protected async ask(): Promise<void> {
    try {
      await this.transport.verify();
    } catch (error) {
      throw sortSmtpFailure(error);
    }
  }
}
