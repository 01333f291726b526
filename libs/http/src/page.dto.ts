import { DomainError, type PageRequest } from '#libs/kernel';
import { IntegerField, TextField } from './fields.js';

const DEFAULT_LIMIT = 50;

/** Which page of a list. */
export class PageQuery {
  @IntegerField({
    description: 'How many items, 1 to 200.',
    min: 1,
    max: 200,
    optional: true,
    fromQuery: true,
    example: 50,
  })
  limit?: number;

  @TextField({ description: '`next_cursor` of the page before.', max: 200, optional: true })
  cursor?: string;
}

/** @throws DomainError `page.cursor` (400) when the cursor was not made by this server. */
export function pageRequest(query: PageQuery): PageRequest {
  return { limit: query.limit ?? DEFAULT_LIMIT, after: query.cursor === undefined ? null : readCursor(query.cursor) };
}

/** A cursor names the last row seen: its time and its id. */
export function cursorOf(row: { createdAt: Date; id: string }): string {
  return Buffer.from(`${row.createdAt.toISOString()}|${row.id}`).toString('base64url');
}

function readCursor(cursor: string): { at: Date; id: string } {
  const [time, id] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  const at = new Date(time ?? '');
  if (Number.isNaN(at.getTime()) || !/^[0-9a-f-]{36}$/.test(id ?? '')) {
    throw new DomainError('page.cursor', 'This cursor is not valid; use next_cursor of the page before.');
  }
  return { at, id: id ?? '' };
}
