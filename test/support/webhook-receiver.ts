import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';

/** A request as it came in. */
export interface ReceivedHook {
  id: string;
  signatures: string[];
  headers: Record<string, string>;
  body: string;
  payload: { type: string; timestamp: string; data: Record<string, unknown> };
}

/** What it answers; `null` hangs up. */
export type HookAnswer = { status: number; headers?: Record<string, string>; body?: string } | null;

/** Somebody else's server that webhooks are sent to. */
export class WebhookReceiver {
  readonly received: ReceivedHook[] = [];
  /** The last one is for all that follow. */
  answers: HookAnswer[] = [{ status: 204 }];
  /** How long it takes to answer. */
  waitMs = 0;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(): Promise<WebhookReceiver> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const receiver = new WebhookReceiver(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`);
    server.on('request', (request, response) => {
      void text(request).then(async (body) => {
        const headers = request.headers as Record<string, string>;
        receiver.received.push({
          id: headers['webhook-id'] ?? '',
          signatures: (headers['webhook-signature'] ?? '').split(' '),
          headers,
          body,
          payload: JSON.parse(body) as ReceivedHook['payload'],
        });
        await sleep(receiver.waitMs);
        const answer = receiver.answers.length > 1 ? receiver.answers.shift() : receiver.answers[0];
        if (answer) response.writeHead(answer.status, answer.headers).end(answer.body);
        else response.destroy();
      });
    });
    return receiver;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

/** Whether a receiver with this secret believes it, at the time the sender says it is. */
export function isSignedWith(secret: string, { id, headers, body, signatures }: ReceivedHook): boolean {
  const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
  return signatures.includes(new Webhook(secret).sign(id, at, body));
}

/** One receiver for all tests of a file; it forgets between them. */
export function useWebhookReceiver(): () => WebhookReceiver {
  let receiver: WebhookReceiver | undefined;
  beforeAll(async () => {
    receiver = await WebhookReceiver.start();
  });
  beforeEach(() => {
    if (!receiver) return;
    receiver.received.length = 0;
    receiver.answers = [{ status: 204 }];
  });
  afterAll(() => receiver?.stop());
  return () => {
    if (!receiver) throw new Error('The receiver starts in beforeAll');
    return receiver;
  };
}
