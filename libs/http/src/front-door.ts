import { randomUUID } from 'node:crypto';
import { Logger, RequestMethod, VERSION_NEUTRAL, VersioningType } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Config } from '#libs/config';
import { serveDocs } from './openapi.js';
import { withRequestContext } from './request-context.js';

/** The largest JSON body; uploads have limits of their own. */
const JSON_LIMIT = '1mb';
const SANE_REQUEST_ID = /^[\w.:-]{1,128}$/;

/** Everything around the routes: ids, headers, origins, body limits, versions, documentation. */
export function openFrontDoor(app: NestExpressApplication, config: Config): void {
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback');
  app.use(identify);
  app.use(helmet({ contentSecurityPolicy: { directives: { 'upgrade-insecure-requests': null } } }));
  app.use(neverStore);
  app.use(sayNull);
  app.enableCors({
    origin: [...config.allowedOrigins],
    credentials: true,
    exposedHeaders: ['X-Request-Id', 'Retry-After', 'Idempotent-Replayed'],
  });
  app.use(toApi);
  app.use(cookieParser());
  app.useBodyParser('json', { limit: JSON_LIMIT, strict: false });
  app.useBodyParser('urlencoded', { limit: JSON_LIMIT, extended: false });
  app.setGlobalPrefix('api', { exclude: [{ path: 'docs', method: RequestMethod.ALL }] });
  app.enableVersioning({ type: VersioningType.URI, defaultVersion: [VERSION_NEUTRAL, '1'] });
  serveDocs(app);
}

const logger = new Logger('Http');

/** Gives the request its id, the caller's own when it is sane, and writes one line when it is answered. */
function identify(request: Request, response: Response, next: NextFunction): void {
  const sent = request.header('X-Request-Id');
  const requestId = sent !== undefined && SANE_REQUEST_ID.test(sent) ? sent : randomUUID();
  const correlation = request.header('X-Correlation-Id');
  const correlationId = correlation !== undefined && SANE_REQUEST_ID.test(correlation) ? correlation : requestId;
  response.setHeader('X-Request-Id', requestId);
  const startedMs = performance.now();
  withRequestContext({ requestId, correlationId }, () => {
    response.on('finish', () =>
      logger.log({
        msg: 'request',
        method: request.method,
        route: routeOf(request),
        status: response.statusCode,
        duration_ms: Math.round(performance.now() - startedMs),
      }),
    );
    next();
  });
}

/** The route's pattern, not the path: a path may carry a token. */
function routeOf(request: Request): string {
  const route = request.route as { path?: string } | undefined;
  return route?.path ?? '(no route)';
}

/** Answers may hold personal data, and nothing of the API is worth keeping in a shared cache. */
function neverStore(_: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

/** "Nothing" is said as JSON `null`: an empty 200 cannot be told from a lost one. */
function sayNull(_: Request, response: Response, next: NextFunction): void {
  const send = response.send.bind(response);
  response.send = (body?: unknown): Response => {
    const isNothing = (body === undefined || body === null) && response.statusCode >= 200 && response.statusCode < 204;
    return isNothing ? send.call(response.type('json'), 'null') : send(body);
  };
  next();
}

/** Addresses that probes, people and links in mails know without the prefix. */
const WITHOUT_PREFIX = new Set(['/', '/health', '/invite', '/verify-email', '/reset-password']);

function toApi(request: Request, _: Response, next: NextFunction): void {
  const path = request.url.split('?')[0] ?? '/';
  if (WITHOUT_PREFIX.has(path) || path.startsWith('/health/')) request.url = `/api${request.url}`;
  next();
}
