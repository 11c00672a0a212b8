import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { SealedDocument } from '../vault/keyring.js';
import { documentsSql, type FoundBy } from '../vault/vault.queries.js';

const PUT = statement(
  'sought.put',
  `SELECT sec.put_sought_tokens(x.id, $1, x.own, x.shared) FROM json_to_recordset($2::json) AS x(id uuid, own bigint[], shared bigint[])`,
);

/** Keeps what the children sought in some requests are found by; for other organisations too while the relative agrees. */
export async function putSoughtTokens(
  ctx: Context,
  sought: readonly { readonly id: string; readonly foundBy: FoundBy }[],
): Promise<void> {
  const [first] = sought;
  if (!first) return;
  const rows = sought.map(({ id, foundBy }) => ({
    id,
    own: foundBy.own.map(String),
    shared: foundBy.group.map(String),
  }));
  await ctx.rows(PUT, [first.foundBy.version, JSON.stringify(rows)]);
}

const OF_RELATIVE = statement(
  'sought.ofRelative',
  `SELECT q.id, q.organisation_id AS "organisationId", ${documentsSql('q.relative_id', 'd.subject_id = q.id')} AS documents
   FROM tracing_requests q WHERE q.relative_id = $1`,
);

/** Whom a relative seeks, sealed. */
export interface SoughtRow {
  readonly id: string;
  readonly organisationId: string;
  readonly documents: readonly SealedDocument[];
}

/** The children a person seeks, if they seek any. */
export function soughtBy(ctx: Context, personId: string): Promise<SoughtRow[]> {
  return ctx.rows<SoughtRow>(OF_RELATIVE, [personId]);
}
