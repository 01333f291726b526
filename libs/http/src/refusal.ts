import { STATUS_CODES } from 'node:http';
import { HttpException, Logger } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { STATUS_OF } from './problem.js';

/** Why a request was refused, in words that are meant for whoever sent it. */
export interface Refusal {
  /** Stable, for programs. */
  code: string;
  /** HTTP status. */
  status: number;
  /** A whole sentence for people. */
  detail: string;
  error?: DomainError;
}

const logger = new Logger('Problem');

/** Faults of our own are written down; a caller's mistake is the caller's. */
export function logFault({ status, code }: Refusal, thrown: unknown): void {
  if (status < 500) return;
  logger.error({ msg: 'request failed', code, stack: thrown instanceof Error ? stackOf(thrown) : '' });
}

/** A driver's message quotes row values, and logs carry no personal data: only the stack's frames are kept then. */
function stackOf(error: Error): string {
  const isFromDatabase = 'code' in error || 'driverError' in error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [isFromDatabase ? error.name : `${error.name}: ${error.message}`, ...frames].join('\n');
}

const BODY_PROBLEMS: Readonly<Record<string, Refusal>> = {
  'entity.parse.failed': { code: 'body.unreadable', status: 400, detail: 'The body is not valid JSON.' },
  'entity.too.large': { code: 'body.too_large', status: 413, detail: 'The body is too large.' },
  'encoding.unsupported': { code: 'body.encoding', status: 415, detail: 'This content encoding is not supported.' },
  'charset.unsupported': { code: 'body.charset', status: 415, detail: 'This character set is not supported.' },
  'request.aborted': { code: 'body.aborted', status: 400, detail: 'The request ended before its body did.' },
  'request.size.invalid': { code: 'body.size', status: 400, detail: 'The body is not as long as announced.' },
};

const RESTARTING: Refusal = {
  code: 'database.unavailable',
  status: 503,
  detail: 'The database is restarting. Please try again.',
};

/** Unique and foreign keys say in their name what was broken; the row that was already there is the conflict. */
const DATABASE_PROBLEMS: Readonly<Record<string, Refusal>> = {
  '23505': { code: 'conflict', status: 409, detail: 'This already exists.' },
  '23503': { code: 'reference.missing', status: 400, detail: 'Something this refers to does not exist (any more).' },
  '22P05': { code: 'text.unsupported', status: 422, detail: 'The text contains a character that cannot be stored.' },
  '22021': { code: 'text.unsupported', status: 422, detail: 'The text contains a character that cannot be stored.' },
  // Half of a surrogate pair, inside a JSON document.
  '22P02': { code: 'text.unsupported', status: 422, detail: 'The text contains a character that cannot be stored.' },
  '57014': { code: 'database.slow', status: 503, detail: 'The database took too long. Please try again.' },
  // Told to end, crashed, or not ready yet.
  '57P01': RESTARTING,
  '57P02': RESTARTING,
  '57P03': RESTARTING,
  ECONNRESET: RESTARTING,
  ECONNREFUSED: {
    code: 'database.unavailable',
    status: 503,
    detail: 'The database is not reachable. Please try again.',
  },
};

/** What a caller may be told about whatever was thrown. */
export function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof DomainError) {
    return { code: thrown.code, status: STATUS_OF[thrown.kind], detail: thrown.detail, error: thrown };
  }
  const { type, code } = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as {
    type?: string;
    code?: string;
  };
  const known =
    BODY_PROBLEMS[type ?? ''] ?? DATABASE_PROBLEMS[code ?? ''] ?? lostConnection(thrown) ?? uploadProblem(thrown);
  if (known) return known;
  if (thrown instanceof HttpException) return httpRefusal(thrown);
  return {
    code: 'internal',
    status: 500,
    detail: 'Something went wrong on our side. Nothing was half-done; please try again.',
  };
}

/** Whatever PostgreSQL itself refuses has a code; a query that fails without one was cut off. */
function lostConnection(thrown: unknown): Refusal | undefined {
  const isCutOff = thrown instanceof Error && thrown.name === 'QueryFailedError' && !('code' in thrown && thrown.code);
  return isCutOff ? RESTARTING : undefined;
}

function httpRefusal(thrown: HttpException): Refusal {
  const status = thrown.getStatus();
  const bodyProblem = BODY_PROBLEMS[((thrown.cause as { type?: string } | undefined) ?? {}).type ?? ''];
  if (bodyProblem) return bodyProblem;
  if (status === 404) return { code: 'route.not_found', status, detail: 'There is nothing at this address.' };
  if (status === 413) return { code: 'body.too_large', status, detail: 'The upload is too large.' };
  if (status === 400) return { code: 'body.unreadable', status, detail: 'The request could not be read.' };
  return { code: `http.${status}`, status, detail: `${STATUS_CODES[status] ?? 'The request failed'}.` };
}

function uploadProblem(thrown: unknown): Refusal | undefined {
  if (!(thrown instanceof Error) || thrown.name !== 'MulterError') return undefined;
  const code = (thrown as Error & { code?: string }).code;
  if (code === 'LIMIT_FILE_SIZE') return { code: 'upload.too_large', status: 413, detail: 'The file is too large.' };
  return {
    code: 'upload.unreadable',
    status: 400,
    detail: 'The upload could not be read: send one file in the field `file`.',
  };
}
