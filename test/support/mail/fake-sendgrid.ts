import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** `POST /v3/mail/send`, as far as its documentation obliges a caller; anything else in it is refused. */
const address = z.strictObject({ email: z.email(), name: z.string().optional() });
const line = z.string().regex(/^[^\r\n]*$/, 'must not contain line breaks');
const tracking = z.strictObject({
  click_tracking: z.strictObject({ enable: z.boolean(), enable_text: z.boolean() }),
  open_tracking: z.strictObject({ enable: z.boolean() }),
  subscription_tracking: z.strictObject({ enable: z.boolean() }),
  ganalytics: z.strictObject({ enable: z.boolean() }),
});
const RESERVED =
  /^(x-sg-id|x-sg-eid|received|dkim-signature|content-type|content-transfer-encoding|to|from|subject|reply-to|cc|bcc)$/i;
const headers = z.record(
  z.string().refine((name) => !RESERVED.test(name)),
  line,
);
const request = z.strictObject({
  personalizations: z
    .array(
      z.strictObject({
        to: z.array(address).min(1),
        headers: headers.optional(),
        custom_args: z.record(z.string(), z.string()).optional(),
      }),
    )
    .length(1),
  from: address,
  reply_to: address.optional(),
  subject: line.min(1),
  content: z.array(z.strictObject({ type: z.string(), value: z.string().min(1) })).min(1),
  headers: headers.optional(),
  custom_args: z.record(z.string(), z.string()).optional(),
  tracking_settings: tracking.optional(),
});

export type SendgridMail = z.infer<typeof request>;

/** An answer instead of the usual one. */
export interface StagedAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
  /** Ends the connection without any answer. */
  hangUp?: boolean;
}

const LARGEST_BODY = 30 * 1_024 * 1_024;

/** SendGrid's v3 API on this machine: checks what SendGrid checks and keeps what it took. */
export class FakeSendgrid {
  readonly taken: SendgridMail[] = [];
  readonly requests: { url: string; headers: IncomingHttpHeaders }[] = [];
  /** Given one after the other, before anything is looked at. */
  staged: StagedAnswer[] = [];
  scopes = ['mail.send'];
  /** Like the sender identities that an account has verified. */
  verifiedSenders = new Set(['no-reply@example.org']);
  private serial = 0;

  private constructor(
    readonly url: string,
    readonly close: () => Promise<void>,
  ) {}

  static async start(apiKey: string): Promise<FakeSendgrid> {
    const server = createServer((incoming, outgoing) => {
      void text(incoming).then((body) => {
        const { status, headers: extra = {}, body: answer = '', hangUp } = fake.answer(apiKey, incoming, body);
        if (hangUp) outgoing.destroy();
        else outgoing.writeHead(status, { 'content-type': 'application/json', ...extra }).end(answer);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const fake = new FakeSendgrid(
      `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    );
    return fake;
  }

  private answer(
    apiKey: string,
    { url = '', method, headers: sent }: { url?: string; method?: string; headers: IncomingHttpHeaders },
    body: string,
  ): StagedAnswer {
    this.requests.push({ url, headers: sent });
    const staged = this.staged.shift();
    if (staged) return staged;
    if (sent.authorization !== `Bearer ${apiKey}`) {
      return refusal(401, 'The provided authorization grant is invalid, expired, or revoked', null);
    }
    if (method === 'GET' && url === '/v3/scopes') return { status: 200, body: JSON.stringify({ scopes: this.scopes }) };
    if (method !== 'POST' || url !== '/v3/mail/send') return refusal(404, 'not found', null);
    if (!this.scopes.includes('mail.send')) return refusal(403, 'access forbidden', null);
    return this.take(sent, body);
  }

  private take(sent: IncomingHttpHeaders, body: string): StagedAnswer {
    if (body.length > LARGEST_BODY) return refusal(413, 'Payload Too Large', null);
    if (!sent['content-type']?.startsWith('application/json')) return refusal(415, 'Content-Type', null);
    const parsed = request.safeParse(parseJson(body));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return refusal(400, issue?.message ?? '', issue?.path.join('.') ?? null);
    }
    if (parsed.data.content.map(({ type }) => type).join() !== 'text/plain,text/html') {
      return refusal(400, 'text/plain must come first, then text/html', 'content');
    }
    if (!this.verifiedSenders.has(parsed.data.from.email)) {
      return refusal(403, 'The from address does not match a verified Sender Identity.', 'from');
    }
    this.taken.push(parsed.data);
    this.serial += 1;
    return { status: 202, headers: { 'x-message-id': `sg-${this.serial}` } };
  }
}

function refusal(status: number, message: string, field: string | null): StagedAnswer {
  return { status, body: JSON.stringify({ errors: [{ message, field, help: null }] }) };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
