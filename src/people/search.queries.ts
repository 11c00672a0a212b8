import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { PersonKind } from './candidate.js';

/** A record found by its reference. */
export interface Referred {
  readonly kind: PersonKind;
  readonly personId: string;
  readonly caseId: string | null;
  readonly reference: string;
  readonly team: string;
}

const BY_REFERENCE = statement(
  'search.byReference',
  `SELECT 'minor' AS kind, m.id AS "personId", c.id AS "caseId", m.reference, t.name AS team
     FROM minors m JOIN cases c ON c.minor_id = m.id JOIN teams t ON t.id = c.team_id WHERE m.reference = $1
   UNION ALL
   SELECT 'relative', r.id, (SELECT k.case_id FROM kinship_links k WHERE k.relative_id = r.id ORDER BY k.created_at DESC LIMIT 1),
          r.reference, t.name
     FROM relatives r JOIN teams t ON t.id = r.team_id WHERE r.reference = $1`,
);

/** The record of a reference, among those the caller may open. */
export async function byReference(ctx: Context, reference: string): Promise<Referred | undefined> {
  return ctx.row<Referred>(BY_REFERENCE, [reference]);
}
