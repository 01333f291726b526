import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

const KEY_HEADER = 'x-inner-door';
const inside = new WeakSet<object>();

/** Whether a request came through the inner door. No header can claim it: it is known by the request itself. */
export const cameFromInside = (request: object): boolean => inside.has(request);

/**
 * The product as an ordinary caller of its own routes, in a process with or without a public port: the same guards and
 * answers as for everybody, and tokens of real people, but no rate limits. The door is on the loopback, opens at the first request, and
 * lets nobody in who does not have this process's key.
 */
@Injectable()
export class InnerDoor implements OnApplicationShutdown {
  private readonly key = randomBytes(32).toString('hex');
  private opening: Promise<{ server: Server; origin: string }> | undefined;

  constructor(private readonly host: HttpAdapterHost) {}

  /** As the global `fetch`; of the address only path and query count. */
  readonly fetch: typeof fetch = async (input, init) => {
    const wished = new Request(input, init);
    const { origin } = await (this.opening ??= this.open());
    const { pathname, search } = new URL(wished.url);
    const headers = new Headers(wished.headers);
    headers.set(KEY_HEADER, this.key);
    // As a whole, so that its length is announced; nothing large comes in here.
    const body = wished.body === null ? null : await wished.arrayBuffer();
    return fetch(new URL(pathname + search, origin), { method: wished.method, headers, body });
  };

  async onApplicationShutdown(): Promise<void> {
    const { server } = (await this.opening) ?? {};
    server?.closeAllConnections();
    server?.close();
  }

  private async open(): Promise<{ server: Server; origin: string }> {
    const answer = this.host.httpAdapter.getInstance<RequestListener>();
    const server = createServer((request: IncomingMessage, response) => {
      if (request.headers[KEY_HEADER] !== this.key) return void response.writeHead(404).end();
      inside.add(request);
      answer(request, response);
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
    return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }
}
