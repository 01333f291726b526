import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose';
import { DomainError, MINUTE_MS, SECOND_MS } from '#libs/kernel';

const CACHED_MS = 10 * MINUTE_MS;
/** An unknown key has the set fetched again, but not for every forged token. */
const SHORTEST_PAUSE_MS = SECOND_MS;
const TIME_LIMIT_MS = 5 * SECOND_MS;

/**
 * The published keys of a token issuer, cached. A token whose key is not among them is refused only when they were looked
 * up for it; else it may be the first one after a change of keys, and its sender is asked to come again.
 *
 * @throws DomainError `keys.unavailable` (503) while nobody can say whether a token is genuine.
 */
export function keysPublishedAt(url: string): JWTVerifyGetKey {
  let fetchedAtMs = Number.NEGATIVE_INFINITY;
  const keys = createRemoteJWKSet(new URL(url), {
    cacheMaxAge: CACHED_MS,
    cooldownDuration: SHORTEST_PAUSE_MS,
    timeoutDuration: TIME_LIMIT_MS,
    [customFetch]: (address, options) => {
      fetchedAtMs = performance.now();
      return fetch(address, options);
    },
  });
  return async (header, token) => {
    const askedAtMs = performance.now();
    try {
      return await keys(header, token);
    } catch (error) {
      const isUnknown = error instanceof errors.JWKSNoMatchingKey;
      if (isUnknown ? fetchedAtMs >= askedAtMs : isAboutToken(error)) throw error;
      throw new DomainError('keys.unavailable', 'The keys of the sender cannot be looked up right now.', {
        kind: 'unavailable',
        retryAfterSeconds: Math.ceil(SHORTEST_PAUSE_MS / SECOND_MS),
        cause: error,
      });
    }
  };
}

/** A header that fits no key whatever the keys are. */
function isAboutToken(error: unknown): boolean {
  return error instanceof errors.JOSENotSupported || error instanceof errors.JWKSMultipleMatchingKeys;
}
