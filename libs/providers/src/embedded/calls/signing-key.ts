import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type JWK,
  type JWTVerifyGetKey,
} from 'jose';

const KEY_ID = 'embedded-calls';
const LIFETIME_SECONDS = 300;

/** The key pair that the embedded calls sign with. All processes on one data folder share it. */
export class SigningKey {
  private readonly whole: Promise<JWK>;

  constructor(folder: string) {
    this.whole = ownKey(folder);
    // Whoever needs it is told.
    this.whole.catch(() => undefined);
  }

  readonly find: JWTVerifyGetKey = async (header, token) => {
    const { kty, n, e } = await this.whole;
    if (kty === undefined || n === undefined || e === undefined) throw new Error('The signing key is not whole');
    return createLocalJWKSet({ keys: [{ kty, n, e, kid: KEY_ID, alg: 'RS256', use: 'sig' }] })(header, token);
  };

  async sign(claims: { issuer: string; audience: string; nowMs: number }): Promise<string> {
    const issuedAt = Math.floor(claims.nowMs / 1_000);
    return new SignJWT({ jti: randomUUID() })
      .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, typ: 'JWT' })
      .setIssuer(claims.issuer)
      .setAudience(claims.audience)
      .setIssuedAt(issuedAt)
      .setNotBefore(issuedAt)
      .setExpirationTime(issuedAt + LIFETIME_SECONDS)
      .sign(await importJWK(await this.whole, 'RS256'));
  }
}

/** Made once; of two processes that make one at the same moment, the first one's counts. */
async function ownKey(folder: string): Promise<JWK> {
  const file = join(folder, 'signing-key.json');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null) return JSON.parse(kept) as JWK;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft, { force: true });
  return JSON.parse(await readFile(file, 'utf8')) as JWK;
}
