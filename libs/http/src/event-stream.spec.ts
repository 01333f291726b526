import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import express, { type Response as ExpressResponse } from 'express';
import { EventStream } from './event-stream.js';

describe('an event stream', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  async function answerWith(handler: (response: ExpressResponse) => void): Promise<string> {
    const app = express();
    app.get('/', (_, response) => handler(response));
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  it('keeps the connection alive while nothing is said, and ends with the last word', async () => {
    const url = await answerWith((response) => {
      const stream = new EventStream(response, 20);
      void sleep(70).then(() => {
        stream.send({ content: 'Good\nmorning' });
        stream.end();
      });
    });
    const events = (await (await fetch(url)).text()).split('\n\n');
    expect(events.filter((event) => event === ':').length).toBeGreaterThanOrEqual(2);
    expect(events.slice(-3)).toEqual(['data: {"content":"Good\\nmorning"}', 'data: [DONE]', '']);
  });

  it('lets whoever refuses answer in the ordinary way until something was said', async () => {
    const url = await answerWith((response) => {
      new EventStream(response, 60_000);
      response.status(404).json({ detail: 'Nothing here.' });
    });
    const refused = await fetch(url);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
  });

  it('does no harm when the client is gone', async () => {
    let isGone: Promise<unknown> = Promise.resolve();
    let stream: EventStream | undefined;
    const url = await answerWith((response) => {
      isGone = once(response, 'close');
      stream = new EventStream(response, 10);
      stream.send({ content: 'a' });
    });
    const leaving = new AbortController();
    await fetch(url, { signal: leaving.signal });
    leaving.abort();
    await isGone;
    expect(() => {
      stream?.send({ content: 'b' });
      stream?.end();
    }).not.toThrow();
  });
});
