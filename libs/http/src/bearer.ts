import type { Request } from 'express';

/** The token of `Authorization: Bearer …` (RFC 6750), as a JWT or a key of ours is written; null for anything else. */
export function bearerOf(request: Request): string | null {
  return /^Bearer ([\w.-]{1,8000})$/.exec(request.header('authorization') ?? '')?.[1] ?? null;
}
