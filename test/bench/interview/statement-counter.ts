import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** One message that a client waits for the answer of. */
export interface RoundTrip {
  /** The statement's text; empty for one that was prepared before. */
  sql: string;
}

const LENGTH_BYTES = 4;
const QUERY = 'Q'.charCodeAt(0);
const PARSE = 'P'.charCodeAt(0);
const SYNC = 'S'.charCodeAt(0);

/**
 * Reads what a client of PostgreSQL sends on one connection. A simple query is a round trip, and so is everything
 * between two `Sync`s of the extended protocol.
 */
export class FrontendReader {
  private rest = Buffer.alloc(0);
  private isStarted = false;
  private parsed = '';

  /** Round trips that these bytes complete. */
  read(bytes: Buffer): RoundTrip[] {
    this.rest = Buffer.concat([this.rest, bytes]);
    const trips: RoundTrip[] = [];
    for (;;) {
      // The first message of a connection has no type.
      const head = this.isStarted ? 1 : 0;
      if (this.rest.length < head + LENGTH_BYTES) return trips;
      const size = head + this.rest.readUInt32BE(head);
      if (this.rest.length < size) return trips;
      const message = this.rest.subarray(0, size);
      this.rest = this.rest.subarray(size);
      if (!this.isStarted) this.isStarted = true;
      else this.take(message, trips);
    }
  }

  private take(message: Buffer, trips: RoundTrip[]): void {
    const body = message.subarray(1 + LENGTH_BYTES);
    if (message[0] === QUERY) trips.push({ sql: textsOf(body)[0] ?? '' });
    // After the statement's name.
    if (message[0] === PARSE) this.parsed = textsOf(body)[1] ?? '';
    if (message[0] === SYNC) {
      trips.push({ sql: this.parsed });
      this.parsed = '';
    }
  }
}

function textsOf(body: Buffer): string[] {
  return body.toString('utf8').split('\0');
}

/** Stands between a program and PostgreSQL and notes every round trip. */
export class StatementCounter {
  private trips: RoundTrip[] = [];
  private readonly server: Server;
  private readonly target: URL;

  private constructor(target: URL) {
    this.target = target;
    this.server = createServer((client) => this.relay(client));
  }

  /** Resolves with the counter and the address to use instead of `databaseUrl`. */
  static async start(databaseUrl: string): Promise<{ counter: StatementCounter; url: string }> {
    const counter = new StatementCounter(new URL(databaseUrl));
    await new Promise<void>((resolve) => counter.server.listen(0, '127.0.0.1', resolve));
    const url = new URL(databaseUrl);
    url.hostname = '127.0.0.1';
    url.port = String((counter.server.address() as AddressInfo).port);
    return { counter, url: url.href };
  }

  /** The round trips since the last call. */
  take(): RoundTrip[] {
    return this.trips.splice(0);
  }

  stop(): void {
    this.server.close();
  }

  private relay(client: Socket): void {
    const reader = new FrontendReader();
    const upstream = connect(Number(this.target.port || '5432'), this.target.hostname);
    for (const socket of [client, upstream]) socket.setNoDelay(true);
    client.on('data', (bytes: Buffer) => {
      this.trips.push(...reader.read(bytes));
      upstream.write(bytes);
    });
    upstream.on('data', (bytes: Buffer) => client.write(bytes));
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
    client.on('error', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
  }
}
