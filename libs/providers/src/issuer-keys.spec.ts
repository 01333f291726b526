import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errors, exportJWK, generateKeyPair, jwtVerify, SignJWT, type JWK } from 'jose';
import { keysPublishedAt } from './issuer-keys.js';

/** An issuer whose keys can change, and be away. */
class Issuer {
  published: JWK[] = [];
  isAway = false;
  asked = 0;
  private readonly server: Server;

  constructor() {
    this.server = createServer((_, response) => {
      this.asked += 1;
      response.writeHead(this.isAway ? 500 : 200).end(JSON.stringify({ keys: this.published }));
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/keys`;
  }

  /** A key of that name, and a token signed with it. */
  async sign(kid: string, options: { isPublished: boolean }): Promise<string> {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    if (options.isPublished) this.published.push({ ...(await exportJWK(publicKey)), kid });
    return new SignJWT({}).setProtectedHeader({ alg: 'RS256', kid }).setExpirationTime('5m').sign(privateKey);
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }
}

describe('the published keys of an issuer', () => {
  let issuer: Issuer;
  let keys: ReturnType<typeof keysPublishedAt>;
  beforeEach(async () => {
    issuer = new Issuer();
    keys = keysPublishedAt(await issuer.start());
  });
  afterEach(() => issuer.stop());

  const LATER = { code: 'keys.unavailable', kind: 'unavailable', retryAfterSeconds: 1 };

  it('are looked up once for many tokens', async () => {
    const token = await issuer.sign('a', { isPublished: true });
    await Promise.all(Array.from({ length: 20 }, () => jwtVerify(token, keys)));
    expect(issuer.asked).toBe(1);
  });

  it('are not there while the issuer is away: its tokens may be good', async () => {
    const token = await issuer.sign('a', { isPublished: true });
    issuer.isAway = true;
    await expect(jwtVerify(token, keys)).rejects.toMatchObject(LATER);
    issuer.isAway = false;
    await expect(jwtVerify(token, keys)).resolves.toBeDefined();
  });

  it('do not contain the key of a forged token', async () => {
    await issuer.sign('a', { isPublished: true });
    const forged = await issuer.sign('b', { isPublished: false });
    await expect(jwtVerify(forged, keys)).rejects.toBeInstanceOf(errors.JWKSNoMatchingKey);
  });

  it('may have changed a moment after they were looked up, so nobody is refused for that', async () => {
    await jwtVerify(await issuer.sign('a', { isPublished: true }), keys);
    const token = await issuer.sign('b', { isPublished: true });
    await expect(jwtVerify(token, keys)).rejects.toMatchObject(LATER);
    expect(issuer.asked).toBe(1);
  });
});
