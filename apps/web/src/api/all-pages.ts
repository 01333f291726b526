interface ListPage<Item> {
  items: Item[];
  next_cursor: string | null;
}

/** A list that is short enough to be had as a whole. */
export async function allPages<Item>(askFor: (query: { cursor?: string }) => Promise<ListPage<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null | undefined = undefined; cursor !== null;) {
    const page: ListPage<Item> = await askFor(cursor === undefined ? {} : { cursor });
    items.push(...page.items);
    cursor = page.next_cursor;
  }
  return items;
}
