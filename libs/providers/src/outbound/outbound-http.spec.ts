import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { SystemClock } from '#libs/kernel';
import { makeCertificate } from '../../../../test/support/mail/self-made-certificate.js';
import { LARGEST_ANSWER_BYTES, OutboundHttp, type Resolve } from './outbound-http.js';

const PUBLIC = { address: '93.184.215.14', family: 4 };
const LOOPBACK = { address: '127.0.0.1', family: 4 };

describe('sending where strangers say', () => {
  const resolvingTo =
    (...answers: { address: string; family: number }[][]): Resolve =>
    () =>
      Promise.resolve(answers.length > 1 ? (answers.shift() ?? []) : (answers[0] ?? []));
  const strict = (resolve: Resolve = resolvingTo([PUBLIC])) =>
    new OutboundHttp({ toLoopback: false, clock: new SystemClock(), resolve });
  const relaxed = (resolve: Resolve = resolvingTo([LOOPBACK])) =>
    new OutboundHttp({ toLoopback: true, clock: new SystemClock(), resolve });
  const post = (outbound: OutboundHttp, url: string, timeoutMs = 5_000) =>
    outbound.post({ url, headers: { 'content-type': 'application/json' }, body: '{}', timeoutMs });

  const servers: Server[] = [];
  const listen = async (server: Server): Promise<number> => {
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };
  const serve = (answer: RequestListener) => listen(createServer(answer));
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  it.each([
    ['decimal', 'https://2130706433/'],
    ['hexadecimal', 'https://0x7f000001/'],
    ['hexadecimal by parts', 'https://0x7f.0x0.0x0.0x1/'],
    ['octal', 'https://0177.0.0.1/'],
    ['short', 'https://127.1/'],
    ['full-width digits', 'https://１２７.０.０.１/'],
    ['all zeros', 'https://0/'],
    ['private', 'https://10.1.2.3/'],
    ['private', 'https://172.16.0.1/'],
    ['private', 'https://192.168.1.1/'],
    ["a provider's own", 'https://100.64.0.1/'],
    ['link-local, where metadata is', 'https://169.254.169.254/latest/meta-data'],
    ["Azure's own", 'https://168.63.129.16/'],
    ['multicast', 'https://224.0.0.1/'],
    ['broadcast', 'https://255.255.255.255/'],
    ['IPv6 loopback', 'https://[::1]/'],
    ['IPv6 private', 'https://[fd00:ec2::254]/'],
    ['IPv6 link-local', 'https://[fe80::1]/'],
    ['IPv4 in IPv6', 'https://[::ffff:127.0.0.1]/'],
    ['IPv4 in IPv6, hexadecimal', 'https://[::ffff:a9fe:a9fe]/'],
    ['IPv4 in old IPv6', 'https://[::7f00:1]/'],
    ['NAT64', 'https://[64:ff9b::7f00:1]/'],
    ['6to4', 'https://[2002:7f00:1::]/'],
  ])('refuses an address that is %s: %s', async (_, url) => {
    expect(await strict().problemOf(url)).toBe('must lead to a public address');
    expect(await post(strict(), url)).toEqual({ kind: 'failed', code: 'refused' });
  });

  it.each([
    ['http://hooks.example.com/', 'must begin with https://'],
    ['ftp://hooks.example.com/', 'must begin with https://'],
    ['file:///etc/passwd', 'must begin with https://'],
    ['https://name:word@hooks.example.com/', 'must not carry a name or a password'],
    ['hooks.example.com', 'must be an address that begins with https://'],
  ])('refuses %s', async (url, problem) => {
    expect(await strict().problemOf(url)).toBe(problem);
    expect(await post(strict(), url)).toEqual({ kind: 'failed', code: 'refused' });
  });

  it('takes a name that leads to public addresses, and none of which one leads inside', async () => {
    expect(await strict(resolvingTo([PUBLIC])).problemOf('https://hooks.example.com/')).toBeNull();
    const half = resolvingTo([PUBLIC, { address: '10.0.0.8', family: 4 }]);
    expect(await strict(half).problemOf('https://hooks.example.com/')).toBe('must lead to a public address');
    expect(await strict(resolvingTo([])).problemOf('https://hooks.example.com/')).not.toBeNull();
  });

  it('looks at the address again when it sends: a name that moved inside since is refused', async () => {
    const outbound = strict(resolvingTo([PUBLIC], [LOOPBACK]));
    expect(await outbound.problemOf('https://hooks.example.com/')).toBeNull();
    expect(await post(outbound, 'https://hooks.example.com/')).toEqual({ kind: 'failed', code: 'refused' });
  });

  it('connects to the address that it checked, whatever the name says a moment later', async () => {
    let lookUps = 0;
    const port = await serve((_, response) => response.end('here'));
    const resolve: Resolve = () => Promise.resolve([++lookUps === 1 ? LOOPBACK : { address: '127.0.0.99', family: 4 }]);
    const answer = await post(relaxed(resolve), `http://hooks.invalid:${port}/`);
    expect(answer).toMatchObject({ kind: 'answered', status: 200, body: 'here' });
    expect(lookUps).toBe(1);
  });

  it('speaks http with this machine only, and only when the settings allow it', async () => {
    const port = await serve((_, response) => response.end());
    expect(await post(relaxed(), `http://127.0.0.1:${port}/`)).toMatchObject({ kind: 'answered', status: 200 });
    expect(await relaxed(resolvingTo([PUBLIC])).problemOf('http://hooks.example.com/')).not.toBeNull();
    expect(await relaxed().problemOf('https://10.0.0.8/')).not.toBeNull();
  });

  it('hands on what it was answered, redirects too, and follows none', async () => {
    const seen: string[] = [];
    const port = await serve((request, response) => {
      seen.push(request.url ?? '');
      response.writeHead(302, { location: '/elsewhere', 'retry-after': '7' }).end('moved');
    });
    const answer = await post(relaxed(), `http://127.0.0.1:${port}/here`);
    expect(answer).toEqual({ kind: 'answered', status: 302, body: 'moved', retryAfterMs: 7_000 });
    expect(seen).toEqual(['/here']);
  });

  it('reads 64 KB of an answer that never ends', async () => {
    const port = await serve((_, response) => {
      const more = () => {
        while (response.write('x'.repeat(16_384)));
        response.once('drain', more);
      };
      more();
    });
    const answer = await post(relaxed(), `http://127.0.0.1:${port}/`);
    expect(answer).toMatchObject({ kind: 'answered', status: 200, body: 'x'.repeat(LARGEST_ANSWER_BYTES) });
  });

  it.each<[string, RequestListener]>([
    ['never comes', () => undefined],
    ['begins and never ends', (_, response) => void response.writeHead(200).write('.')],
  ])('gives up an answer that %s', async (_, answer) => {
    const port = await serve(answer);
    expect(await post(relaxed(), `http://127.0.0.1:${port}/`, 200)).toEqual({ kind: 'failed', code: 'timed_out' });
  });

  it('gives up a name that nobody answers for', async () => {
    const outbound = strict(() => new Promise(() => undefined));
    expect(await post(outbound, 'https://hooks.example.com/', 100)).toEqual({ kind: 'failed', code: 'timed_out' });
  });

  it('believes a status whose body breaks off', async () => {
    const port = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('half', () => response.destroy());
    });
    expect(await post(relaxed(), `http://127.0.0.1:${port}/`)).toMatchObject({ kind: 'answered', status: 200 });
  });

  it('tells a certificate that is not trusted from a receiver that is not there', async () => {
    const { key, cert } = makeCertificate();
    const port = await listen(createTlsServer({ key, cert }, (_, response) => response.end()));
    expect(await post(relaxed(), `https://localhost:${port}/`)).toEqual({ kind: 'failed', code: 'certificate' });
    expect(await post(relaxed(), 'http://127.0.0.1:1/')).toEqual({ kind: 'failed', code: 'unreachable' });
  });
});
