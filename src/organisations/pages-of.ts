/** Length of a page unless asked otherwise. */
const DEFAULT_LIMIT = 50;

export interface PageOf<T> {
  items: T[];
  /** The id to ask for the next page with (`after`); null on the last one. */
  next: string | null;
}

/** How many rows to read for a page of `limit`: one more, which tells whether another page follows. */
export function rowsFor(limit: number | undefined): number {
  return (limit ?? DEFAULT_LIMIT) + 1;
}

/** Makes the page of rows read with `rowsFor` the same `limit`. */
export function pageOf<T extends { readonly id: string }>(
  rows: readonly T[],
  limit: number | undefined,
): PageOf<T> {
  const items = rows.slice(0, limit ?? DEFAULT_LIMIT);
  return { items, next: rows.length > items.length ? (items.at(-1)?.id ?? null) : null };
}
