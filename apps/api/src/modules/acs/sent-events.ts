import type { Request } from 'express';
import { tooLarge, tooManyAtOnce, unreadable } from './acs.errors.js';

/** Event Grid promises at most 5 000 events and about 1 MB; single events may be as large by themselves. */
const MOST_EVENTS = 5_000;
const MOST_BYTES = 8 * 1_024 * 1_024;
/** Bodies in memory at one time. */
const MOST_AT_ONCE = 16;

let underWay = 0;

/**
 * The events in a request whose sender has proved who it is: its body is read here and not before.
 *
 * @throws DomainError 413 for more than a delivery may hold, 400 for what is no list of events, 503 when too many
 * deliveries come at once.
 */
export async function sentEvents(request: Request): Promise<unknown[]> {
  if (underWay >= MOST_AT_ONCE) throw tooManyAtOnce();
  underWay += 1;
  try {
    const events = listIn(await bodyOf(request));
    if (events.length > MOST_EVENTS) throw tooLarge(`A delivery may have at most ${MOST_EVENTS} events.`);
    return events;
  } finally {
    underWay -= 1;
  }
}

async function bodyOf(request: Request): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = Number(request.header('content-length') ?? 0);
  const enough = (): void => {
    if (bytes > MOST_BYTES) throw tooLarge('The body is too large.');
  };
  enough();
  bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    enough();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** CloudEvents may come one by one, without a list around them. */
function listIn(body: string): unknown[] {
  let content: unknown;
  try {
    content = JSON.parse(body);
  } catch {
    throw unreadable();
  }
  if (Array.isArray(content)) return content;
  if (typeof content === 'object' && content !== null) return [content];
  throw unreadable();
}
