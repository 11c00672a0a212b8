import type pg from 'pg';

/** Opens the request identity of a session on a plain connection. */
export async function begin(client: pg.Client, token: Buffer): Promise<void> {
  await client.query(`BEGIN; SELECT sec.begin_request('\\x${token.toString('hex')}')`);
}

/** The SQLSTATE an attempt ends with. */
export async function sqlState(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'no error';
  } catch (error) {
    return (error as { code: string }).code;
  }
}
