import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Logger, RequestMethod, VERSION_NEUTRAL, VersioningType } from '@nestjs/common';
import type { CorsOptions } from '@nestjs/common/interfaces/external/cors-options.interface.js';
import type { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Config } from '#libs/config';
import { serveDocs } from './openapi.js';
import { withRequestContext } from './request-context.js';
import { webApp } from './web-app.js';

/** Half a gigabyte, the largest recording, over a slow line. */
const LONGEST_UPLOAD_MS = 60 * 60_000;
/** The largest JSON body; uploads have limits of their own. */
const JSON_LIMIT = '1mb';
const SANE_REQUEST_ID = /^[\w.:-]{1,128}$/;

/** Nothing from anywhere else, but for sounds and pictures that the page made itself. */
const CONTENT_POLICY = {
  'upgrade-insecure-requests': null,
  'style-src': ["'self'", "'unsafe-inline'"],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'media-src': ["'self'", 'blob:'],
};

/**
 * Everything around the routes: ids, headers, origins, body limits, versions, documentation.
 *
 * @param webFolder the built web app, which browsers get; without it there is the API alone
 */
export function openFrontDoor(app: NestExpressApplication, config: Config, webFolder?: string): void {
  // Headers still have to come within a minute.
  app.getHttpServer().requestTimeout = LONGEST_UPLOAD_MS;
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback');
  app.use(identify);
  app.use(helmet({ contentSecurityPolicy: { directives: CONTENT_POLICY } }));
  app.use(neverStore);
  app.use(sayNull);
  const cors: CorsOptions = {
    origin: [...config.allowedOrigins],
    credentials: true,
    exposedHeaders: ['X-Request-Id', 'Retry-After', 'Idempotent-Replayed'],
  };
  app.enableCors((request: Request, answer: (error: null, options: CorsOptions) => void) =>
    answer(null, { ...cors, preflightContinue: isWebhookHandshake(request) }),
  );
  if (webFolder !== undefined) app.use(...webApp(webFolder));
  app.use(toApi);
  app.use(cookieParser());
  app.useBodyParser('json', { limit: JSON_LIMIT, strict: false, type: isJsonRequest });
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

/** CloudEvents asks with the method of browsers whether its deliveries are welcome; the webhook itself answers. */
function isWebhookHandshake(request: Request): boolean {
  return request.header('WebHook-Request-Origin') !== undefined;
}

const READ_BY_ITS_FEATURE = /^\/api\/(v1\/)?(storage\/files\/|acs\/(webhook|callbacks\/))/;

/** A file that is sent to storage stays a file when it is made of JSON, and a webhook asks first who sends. */
function isJsonRequest(request: IncomingMessage): boolean {
  const sent = request as Request;
  return !READ_BY_ITS_FEATURE.test(sent.url) && sent.is('application/json') !== false;
}

/** Addresses that probes, people and links in mails know without the prefix. */
const WITHOUT_PREFIX = new Set(['/', '/health', '/invite', '/verify-email', '/reset-password']);

function toApi(request: Request, _: Response, next: NextFunction): void {
  const path = request.url.split('?')[0] ?? '/';
  if (WITHOUT_PREFIX.has(path) || path.startsWith('/health/')) request.url = `/api${request.url}`;
  next();
}
