import { createHash } from 'node:crypto';

/** What is stored of a token. Tokens are 256 random bits, so one round of a fast hash is enough. */
export function secretHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
