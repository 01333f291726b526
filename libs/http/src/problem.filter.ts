import { STATUS_CODES } from 'node:http';
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { eventText, isEventStream } from './event-stream.js';
import { AlreadyAnswered } from './idempotency.guard.js';
import type { Problem } from './problem.js';
import { logFault, refusalOf, type Refusal } from './refusal.js';
import { requestContext } from './request-context.js';

/** Turns whatever was thrown into problem+json. Only what was meant for the caller reaches the caller. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (thrown instanceof AlreadyAnswered) return;
    const refusal = refusalOf(thrown);
    logFault(refusal, thrown);
    const problem = problemOf(refusal, request);
    if (response.headersSent) {
      response.end(isEventStream(response) ? eventText(JSON.stringify(problem), 'error') : undefined);
      return;
    }
    const { error } = refusal;
    if (error?.retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(error.retryAfterSeconds));
    if (refusal.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    response.status(refusal.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}

function problemOf({ code, status, detail, error }: Refusal, request: Request): Problem {
  return {
    type: `urn:talenti:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    instance: request.originalUrl.split('?')[0] ?? '/',
    request_id: requestContext()?.requestId ?? '',
    ...(error && error.fields.length > 0 ? { errors: error.fields } : {}),
  };
}
