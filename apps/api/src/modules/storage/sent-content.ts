import type { Request } from 'express';
import type { SentContent } from './use-cases/receive-file.js';

/** The body of a request, still on its way. Leaving it half-read does not cut the line, so that a refusal can be heard. */
export function sentContentOf(request: Request): SentContent {
  const length = request.header('content-length');
  return {
    contentType: (request.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
    announcedBytes: length === undefined ? null : Number(length),
    content: request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>,
  };
}
