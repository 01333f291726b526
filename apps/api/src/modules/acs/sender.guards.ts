import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { Config } from '#libs/config';
import { bearerOf } from '#libs/http';
import { Clock } from '#libs/kernel';
import { Calls, keysPublishedAt } from '#libs/providers';
import { unknownSender } from './acs.errors.js';

/** What Event Grid is called in every tenant of Microsoft Entra. */
const EVENT_GRID_APPLICATION = '4962773b-9cdb-44cf-a8bf-237846a00ab7';
const CLOCK_TOLERANCE_SECONDS = 60;

/** Lets Event Grid in: with one of the secrets, or with a token of Microsoft Entra. Its deliveries are not signed. */
@Injectable()
export class EventSenderGuard implements CanActivate {
  private readonly secrets: readonly Buffer[];
  private readonly entraKeys: JWTVerifyGetKey | null;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {
    const { webhookSecrets, entra } = config.calls;
    this.secrets = webhookSecrets.map(digest);
    this.entraKeys = entra && keysPublishedAt(`${entra.authority}/${entra.tenantId}/discovery/v2.0/keys`);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    if (this.knowsSecret(request)) return true;
    const token = bearerOf(request);
    const { entra } = this.config.calls;
    if (token === null || !entra || !this.entraKeys) throw unknownSender();
    const claims = await verified(token, this.entraKeys, {
      issuer: [
        `https://sts.windows.net/${entra.tenantId}/`,
        `${entra.authority}/${entra.tenantId}/v2.0`,
        `${entra.authority}/${entra.tenantId}/`,
      ],
      audience: entra.audience,
      now: this.clock.now(),
    });
    // Any application of the tenant can get a token for this audience; only one of them is Event Grid.
    if ((claims.azp ?? claims.appid) !== EVENT_GRID_APPLICATION) throw unknownSender();
    return true;
  }

  /** Takes as long for a wrong one as for a right one, whichever of them it is. */
  private knowsSecret(request: Request): boolean {
    const inQuery = new URLSearchParams(request.url.split('?')[1] ?? '').get('secret');
    const sent = digest(request.header('x-webhook-secret') ?? inQuery ?? '');
    return this.secrets.map((secret) => timingSafeEqual(secret, sent)).includes(true);
  }
}

/** Lets the callbacks of calls in: each carries a token that the telephony service signed for us. */
@Injectable()
export class CallbackSenderGuard implements CanActivate {
  constructor(
    private readonly calls: Calls,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const token = bearerOf(context.switchToHttp().getRequest<Request>());
    if (token === null) throw unknownSender();
    const { issuer, audience, keys } = this.calls.callbacks;
    await verified(token, keys, { issuer, audience, now: this.clock.now() });
    return true;
  }
}

async function verified(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, audience, now }: { issuer: string | string[]; audience: string; now: Date },
): Promise<JWTPayload> {
  try {
    const options = { issuer, audience, currentDate: now, clockTolerance: CLOCK_TOLERANCE_SECONDS };
    const { payload } = await jwtVerify(token, keys, { ...options, algorithms: ['RS256'], requiredClaims: ['exp'] });
    return payload;
  } catch (error) {
    throw error instanceof errors.JOSEError ? unknownSender() : error;
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
