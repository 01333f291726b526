import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';

export interface SaidToModel {
  role: string;
  content: string;
}

/** Stands between the product and its model, and keeps every word that the model is told. */
export class OverheardModel {
  /** The messages of each question, in order. */
  readonly questions: SaidToModel[][] = [];

  private constructor(private readonly server: Server) {}

  static async before(modelUrl: string): Promise<OverheardModel> {
    const server = createServer((request, response) => {
      const pass = async (): Promise<void> => {
        const body = (await json(request)) as { messages: SaidToModel[] };
        overheard.questions.push(body.messages);
        const answer = await fetch(`${modelUrl}${request.url}`, { method: 'POST', body: JSON.stringify(body) });
        response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '' });
        if (answer.body) Readable.fromWeb(answer.body).pipe(response);
        else response.end();
      };
      pass().catch(() => response.destroy());
    });
    const overheard = new OverheardModel(server);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return overheard;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
