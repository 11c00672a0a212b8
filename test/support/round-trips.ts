import pg from 'pg';

/** What went to the database while something ran: one entry per round trip. */
export interface Trips {
  readonly count: number;
  /** The names of the prepared statements, in order; simple queries (BEGIN, COMMIT) are left out. */
  readonly statements: readonly string[];
}

/** Counts the messages the product sends to PostgreSQL during `run`. */
export async function tripsOf(run: () => Promise<unknown>): Promise<Trips> {
  const sent = await sentDuring(run);
  const statements = sent.flatMap((query) =>
    typeof query === 'object' && query.name !== undefined ? [query.name] : [],
  );
  return { count: sent.length, statements };
}

/** The words of every statement the product sends to PostgreSQL during `run`. */
export async function sqlDuring(run: () => Promise<unknown>): Promise<string[]> {
  return (await sentDuring(run)).map((query) => (typeof query === 'string' ? query : query.text));
}

type Sent = string | { name?: string; text: string };

async function sentDuring(run: () => Promise<unknown>): Promise<Sent[]> {
  const spy = jest.spyOn(pg.Client.prototype, 'query');
  try {
    await run();
    return spy.mock.calls.map(([query]) => query as unknown as Sent);
  } finally {
    spy.mockRestore();
  }
}
