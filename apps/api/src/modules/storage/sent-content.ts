import type { Request } from 'express';
import { plainType } from './domain/purpose.js';
import { brokenOff } from './storage.errors.js';
import type { SentContent } from './use-cases/receive-file.js';

/** The body of a request, still on its way. Leaving it half-read does not cut the line, so that a refusal can be heard. */
export function sentContentOf(request: Request): SentContent {
  const length = request.header('content-length');
  return {
    contentType: plainType(request.header('content-type') ?? ''),
    announcedBytes: length === undefined ? null : Number(length),
    content: piecesOf(request),
  };
}

async function* piecesOf(request: Request): AsyncGenerator<Uint8Array> {
  try {
    yield* request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  } catch {
    throw brokenOff();
  }
}
