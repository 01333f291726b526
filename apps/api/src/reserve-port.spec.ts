import { createServer } from 'node:http';
import { reservePort } from './reserve-port.js';

describe('a port that is held while the rest starts', () => {
  it('goes to one of several that start together, and is answered by its server afterwards', async () => {
    const places = await Promise.all([reservePort('127.0.0.1'), reservePort('127.0.0.1'), reservePort('127.0.0.1')]);
    expect(new Set(places.map((place) => place.port)).size).toBe(3);
    const servers = await Promise.all(
      places.map(async (place, index) => {
        const server = createServer((_, response) => response.end(`server ${index}`));
        await place.handOver(server);
        return server;
      }),
    );
    const answers = await Promise.all(
      places.map(async ({ port }) => (await fetch(`http://127.0.0.1:${port}/`)).text()),
    );
    expect(answers).toEqual(['server 0', 'server 1', 'server 2']);
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  });
});
