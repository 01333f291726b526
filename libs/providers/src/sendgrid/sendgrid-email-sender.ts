import { MailService } from '@sendgrid/mail';
import type { MailHeaders } from '../mail-headers.js';
import { RemoteEmailSender, type MailContent } from '../remote-email-sender.js';
import type { Timing } from '../resilience/timing.js';
import { sendingNotAllowed, sortSendgridFailure } from './sendgrid-failures.js';

const CALL_TIMEOUT_MS = 20_000;

/** Every link and picture arrives as we wrote it: links carry tokens, and nobody is told who opened a mail. */
const UNTRACKED = {
  clickTracking: { enable: false, enableText: false },
  openTracking: { enable: false },
  subscriptionTracking: { enable: false },
  ganalytics: { enable: false },
};

/** The part of the SDK's client that its types leave out. */
interface Client {
  setDefaultRequest(options: Record<string, unknown>): void;
  request(call: { method: string; url: string }): Promise<[unknown, unknown]>;
}

export interface SendgridOptions {
  apiKey: string;
  /** `https://api.sendgrid.com`, or `https://api.eu.sendgrid.com` for mail that stays in the European Union. */
  baseUrl: string;
  timing: Timing;
}

/** Hands mails to SendGrid. */
export class SendgridEmailSender extends RemoteEmailSender {
  readonly engine = 'sendgrid';
  protected readonly destination = 'Mails go out through SendGrid.';
  private readonly service = new MailService();

  constructor(private readonly options: SendgridOptions) {
    super(options.timing);
    this.service.setApiKey(options.apiKey);
    this.client.setDefaultRequest({ baseUrl: options.baseUrl, timeout: CALL_TIMEOUT_MS, maxRedirects: 0 });
  }

  protected async deliver(headers: MailHeaders, { id, text, html }: MailContent): Promise<string> {
    const { from, to, replyTo, subject, messageId, more } = headers;
    return this.calling(async () => {
      const [response] = await this.service.send({
        from: { name: from.name, email: from.address },
        to,
        ...(replyTo !== undefined && { replyTo }),
        subject,
        text,
        html,
        headers: { ...more, 'Message-ID': messageId },
        customArgs: { email_id: id },
        trackingSettings: UNTRACKED,
      });
      const { 'x-message-id': providerId } = response.headers as Record<string, unknown>;
      return typeof providerId === 'string' ? providerId : messageId;
    });
  }

  protected async ask(): Promise<void> {
    await this.calling(async () => {
      const [, body] = await this.client.request({ method: 'GET', url: '/v3/scopes' });
      const { scopes } = (body ?? {}) as { scopes?: unknown };
      if (!Array.isArray(scopes) || !scopes.includes('mail.send')) throw sendingNotAllowed();
    });
  }

  private async calling<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      throw sortSendgridFailure(error, this.options.timing.nowMs());
    }
  }

  private get client(): Client {
    return (this.service as unknown as { client: Client }).client;
  }
}
