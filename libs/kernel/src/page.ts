/** One page of a list, newest first unless said otherwise. `nextCursor` is null on the last page. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** Which page is wanted. `limit` is 1 to 200. */
export interface PageRequest {
  limit: number;
  after: { at: Date; id: string } | null;
}

/** Cuts `rows`, fetched with one more than the limit, into a page whose cursor points after its last item. */
export function pageOf<T>(rows: T[], limit: number, cursorOf: (row: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}
