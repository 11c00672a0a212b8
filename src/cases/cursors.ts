/** Where a page begins, as the page before told it: a sort key and an id, opaque to callers, checked like any input. */
export interface Cursor {
  readonly key: string;
  readonly id: string;
}

export const FIRST_ID = '00000000-0000-0000-0000-000000000000';
export const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const KEYS = {
  moment: '\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z',
  day: '\\d{4}-\\d{2}-\\d{2}',
  dayOrNone: '\\d{4}-\\d{2}-\\d{2}|none',
} as const;

/** Reads a cursor of one kind; null when it is not one of ours. Impossible dates are refused by the database as input. */
export function readCursor(kind: keyof typeof KEYS, text: string): Cursor | null {
  const [, key, id] = new RegExp(`^(${KEYS[kind]})_(${ID})$`).exec(text) ?? [];
  return key === undefined || id === undefined ? null : { key, id };
}
