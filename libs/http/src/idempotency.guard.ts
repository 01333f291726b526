import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { Clock, DAY_MS, DomainError } from '#libs/kernel';
import { Database, Sealer } from '#libs/database';
import { EVENT_STREAM } from './event-stream.js';

const KEPT_MS = DAY_MS;
const ABANDONED_MS = 60_000;
/** How long a retry waits for the first request, in growing steps. */
const WAITS_MS = [20, 40, 80, 160, 320, 640, 1_000, 1_500, 2_000];
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Answers that say "try again" must not be remembered. */
const remembered = (status: number): boolean => status < 500 && status !== 401 && status !== 429;

interface Kept {
  body_hash: string;
  status: number | null;
  response: string | null;
  content_type: string | null;
}

interface Place {
  principal: string;
  route: string;
  key: string;
}

/** The request was answered from memory; nothing else may touch it. */
export class AlreadyAnswered extends Error {}

/**
 * `Idempotency-Key`: the first request with a key does the work, and its answer is given again to every retry within
 * 24 hours; a retry that comes while the first is at work waits for it. A key belongs to one caller and one route; the
 * same key with another body is refused (422); event streams ignore it. The guard stands behind the access guard, so
 * that only the caller sees an answer again.
 */
@Injectable()
export class IdempotencyGuard implements CanActivate {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request & { user?: { userId: string } }>();
    const key = request.header('Idempotency-Key');
    if (key === undefined || SAFE_METHODS.has(request.method)) return true;
    if (this.reflector.get<boolean | undefined>(EVENT_STREAM, context.getHandler())) return true;
    if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
      throw new DomainError('idempotency.key', 'Idempotency-Key must be 1 to 200 visible ASCII characters.', {
        kind: 'invalid',
      });
    }
    const response = context.switchToHttp().getResponse<Response>();
    const place = {
      principal: request.user ? `user:${request.user.userId}` : `address:${request.ip ?? ''}`,
      route: `${request.method} ${pathOf(request)}`,
      key,
    };
    const bodyHash = createHash('sha256')
      .update(request.header('content-type')?.split(';')[0] ?? '')
      .update(request.header('content-length') ?? '')
      .update(JSON.stringify(request.body ?? null))
      .digest('hex');
    for (const waitedMs of WAITS_MS) {
      if (await this.claim(place, bodyHash)) {
        this.keepAnswer(place, response);
        return true;
      }
      if (await this.answerAgain(place, bodyHash, response)) throw new AlreadyAnswered();
      await sleep(waitedMs);
    }
    throw new DomainError('idempotency.in_progress', 'The first request with this key is still being worked on.', {
      kind: 'conflict',
      retryAfterSeconds: 1,
    });
  }

  /** Whether this request is the one that does the work. */
  private async claim(place: Place, bodyHash: string): Promise<boolean> {
    const now = this.clock.now();
    const rows = await this.database.query(
      `insert into idempotency_keys (principal, route, key, body_hash, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (principal, route, key) do update
         set body_hash = excluded.body_hash, created_at = excluded.created_at, expires_at = excluded.expires_at,
             status = null, response = null, content_type = null
         where idempotency_keys.expires_at < $5
            or (idempotency_keys.status is null and idempotency_keys.created_at < $7)
       returning key`,
      [
        place.principal,
        place.route,
        place.key,
        bodyHash,
        now,
        new Date(now.getTime() + KEPT_MS),
        new Date(now.getTime() - ABANDONED_MS),
      ],
    );
    return rows.length === 1;
  }

  /** Whether there was an answer to give again. */
  private async answerAgain(place: Place, bodyHash: string, response: Response): Promise<boolean> {
    const [kept] = await this.database.query<Kept>(
      `select body_hash, status, response, content_type from idempotency_keys
       where principal = $1 and route = $2 and key = $3`,
      [place.principal, place.route, place.key],
    );
    if (kept && kept.body_hash !== bodyHash) {
      throw new DomainError('idempotency.reused', 'This Idempotency-Key was used with another body.', {
        kind: 'invalid',
      });
    }
    if (!kept || kept.status === null) return false;
    response.status(kept.status).setHeader('Idempotent-Replayed', 'true');
    if (kept.content_type !== null) response.type(kept.content_type);
    response.send(kept.response === null ? '' : this.sealer.open(kept.response));
    return true;
  }

  /** The answer is kept before it is sent, so that a caller who got it can count on it. */
  private keepAnswer(place: Place, response: Response): void {
    const send = response.send.bind(response);
    response.send = (body?: unknown): Response => {
      response.send = send;
      // Express turns an object into JSON by calling send again with text; only text is kept.
      if (typeof body === 'object' && body !== null && !Buffer.isBuffer(body)) {
        this.keepAnswer(place, response);
        return send(body);
      }
      const text = Buffer.isBuffer(body) ? body.toString('utf8') : ((body as string | undefined) ?? '');
      const store = remembered(response.statusCode)
        ? this.database.query(
            `update idempotency_keys set status = $4, response = $5, content_type = $6
             where principal = $1 and route = $2 and key = $3`,
            [
              place.principal,
              place.route,
              place.key,
              response.statusCode,
              this.sealer.seal(text),
              response.get('content-type') ?? null,
            ],
          )
        : this.database.query(`delete from idempotency_keys where principal = $1 and route = $2 and key = $3`, [
            place.principal,
            place.route,
            place.key,
          ]);
      void store.catch(() => undefined).then(() => send(body));
      return response;
    };
  }
}

function pathOf(request: Request): string {
  return (request.originalUrl.split('?')[0] ?? '').replace(/^\/api\/v1\//, '/api/');
}
