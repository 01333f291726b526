import { createServer, type Server } from 'node:net';
import { ConfigError, FIRST_PORT } from '#libs/config';

const PORTS_TRIED = 50;

export interface ReservedPort {
  port: number;
  /** Lets `server` take connections on it from now on. The port is never free in between. */
  handOver(server: Server): Promise<void>;
}

/** Takes the first free port, and holds it while the rest starts, so that two checkouts do not choose the same one. */
export async function reservePort(host: string): Promise<ReservedPort> {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port++) {
    const holder = await hold(host, port);
    if (holder) return { port, handOver: (server) => listenOn(server, holder) };
  }
  throw new ConfigError([`PORT: no free port from ${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1}; name one`]);
}

function hold(host: string, port: number): Promise<Server | null> {
  return new Promise((resolve) => {
    // Whoever connects before the server is ready is let go at once, and can try again.
    const holder = createServer((socket) => socket.destroy());
    holder.once('error', () => resolve(null));
    holder.listen(port, host, () => resolve(holder));
  });
}

function listenOn(server: Server, holder: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(holder, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
