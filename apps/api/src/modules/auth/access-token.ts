import { createSecretKey, type KeyObject } from 'node:crypto';
import type { JwtModuleOptions } from '@nestjs/jwt';
import type { Config } from '#libs/config';
import { SECOND_MS } from '#libs/kernel';

/** The only algorithm that access tokens are signed with, and the only one that is believed. */
export const ALGORITHM = 'HS256';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an access token says: who, in which session, and that it is no other kind of token. Times in seconds. */
export interface AccessClaims {
  sub: string;
  sid: string;
  typ: 'access';
  iat: number;
  exp: number;
}

/** Made once per user of it: from text it would be made again for every request. */
export function signingKey(config: Config): KeyObject {
  return createSecretKey(Buffer.from(config.jwtSecret));
}

/** How access tokens are signed; `JwtStrategy` says what it believes. */
export function jwtOptions(config: Config): JwtModuleOptions {
  const { jwtIssuer: issuer, jwtAudience: audience } = config;
  return { secret: signingKey(config), signOptions: { algorithm: ALGORITHM, issuer, audience } };
}

/** Whether a payload whose signature, issuer and audience are right is an access token that is still good. */
export function areGoodClaims(payload: unknown, now: Date): payload is AccessClaims {
  if (typeof payload !== 'object' || payload === null) return false;
  const { sub, sid, typ, exp } = payload as Partial<Record<keyof AccessClaims, unknown>>;
  const isExpired = typeof exp !== 'number' || exp * SECOND_MS <= now.getTime();
  return typ === 'access' && isUuid(sub) && isUuid(sid) && !isExpired;
}

const isUuid = (value: unknown): boolean => typeof value === 'string' && UUID.test(value);
