import { RestError } from '@azure/storage-blob';
import { DomainError } from '#libs/kernel';
import { isTransientStatus, TransientFailure } from '../resilience/transient-failure.js';

const MISSING = 404;

/** The blob or its container is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof RestError && error.statusCode === MISSING;
}

/** What a failed call means for us. Azure's own words stay behind here: they carry links and signatures. */
export function sortStorageFailure(error: unknown): Error {
  const status = error instanceof RestError ? error.statusCode : undefined;
  if (status === 429) return new TransientFailure('overloaded', 'HTTP 429');
  if (status === undefined || isTransientStatus(status)) {
    return new TransientFailure('down', status === undefined ? 'Connection failed' : `HTTP ${status}`);
  }
  return unavailable('The file store refuses this server.', new Error(`HTTP ${status} ${codeOf(error)}`));
}

/** For the caller, in the words of the port. */
export function asStorageError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const cause = error instanceof TransientFailure ? error : undefined;
  return unavailable('The file store cannot be reached right now.', cause);
}

/** While the circuit breaker is open. */
export function restingStore(retryAfterSeconds: number): DomainError {
  const detail = 'The file store failed several times in a row; it is left alone for a while.';
  return new DomainError('storage.unavailable', detail, { kind: 'unavailable', retryAfterSeconds });
}

function unavailable(detail: string, cause: Error | undefined): DomainError {
  return new DomainError('storage.unavailable', detail, { kind: 'unavailable', cause });
}

/** Azure's word for it, when it is one word. */
function codeOf(error: unknown): string {
  const code = error instanceof RestError ? error.response?.headers.get('x-ms-error-code') : undefined;
  return code !== undefined && /^\w{1,80}$/.test(code) ? code : '';
}
