import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { readDelivery } from '../../../apps/api/src/modules/acs/azure-events.js';
import type { SentNews } from '../../../apps/api/src/modules/acs/domain/call-news.js';

/** A delivery as it arrived. */
export interface ReceivedNews {
  path: string;
  headers: IncomingHttpHeaders;
  news: SentNews[];
}

/** Takes news in as the product would, and keeps it. */
export class NewsReceiver {
  readonly received: ReceivedNews[] = [];
  /** Answered to the next deliveries, before they are taken in. */
  refusals: number[] = [];

  private constructor(
    readonly url: string,
    readonly close: () => Promise<void>,
  ) {}

  static async start(): Promise<NewsReceiver> {
    const server = createServer((request, response) => {
      void text(request).then((body) => {
        const refusal = receiver.refusals.shift();
        if (refusal === undefined) {
          const { news } = readDelivery(JSON.parse(body) as unknown[], new Date());
          receiver.received.push({ path: request.url ?? '', headers: request.headers, news });
        }
        response.writeHead(refusal ?? 200).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const receiver = new NewsReceiver(
      `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    );
    return receiver;
  }

  /** News of that kind which names the call. */
  about(name: string, kind: string): ReceivedNews[] {
    return this.received.filter(({ news }) =>
      news.some((one) => one.callNames.includes(name) && one.news.kind === kind),
    );
  }
}
