import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import { byName } from './alphabetical.js';
import type { DirectoryEntry, DirectoryFilter, DirectoryView } from './directory.dto.js';
import { SHAREABLE_ROLES } from './directory.dto.js';

const MOST = 50;

/** Lower case without accents. The staff are few, so no index is needed. */
const folded = (text: string) =>
  `regexp_replace(normalize(lower(${text}), NFD), '[\\u0300-\\u036f]', '', 'g')`;

const FIND = statement(
  'directory.find',
  `SELECT u.id, u.display_name AS "displayName", u.role, json_build_object('id', o.id, 'name', o.name) AS organisation
     FROM users u JOIN organisations o ON o.id = u.organisation_id
    WHERE u.active AND u.role = ANY ($1) AND u.id <> $2 AND ($3::uuid IS NULL OR u.organisation_id = $3)
      AND position(${folded('$4::text')} IN ${folded('u.display_name')}) > 0
    ORDER BY ${byName('u.display_name')}, u.id LIMIT $5`,
);

const ENTRY = statement(
  'directory.entry',
  `SELECT u.id, u.display_name AS "displayName", u.role, json_build_object('id', o.id, 'name', o.name) AS organisation
     FROM users u JOIN organisations o ON o.id = u.organisation_id
    WHERE u.id = $1 AND u.active AND u.role = ANY ($2)`,
);

const NAMES = statement(
  'directory.names',
  'SELECT id, display_name AS "displayName" FROM users WHERE id = ANY ($1)',
);

/** Finds colleagues to share a case with. */
@Injectable()
export class Directory {
  /** At most fifty people who are not the actor, by name. */
  async find(ctx: Context, { q = '', role, organisationId }: DirectoryFilter): Promise<DirectoryView> {
    const rows = await ctx.rows<DirectoryEntry>(FIND, [
      role ? [role] : SHAREABLE_ROLES,
      ctx.actor.userId,
      organisationId ?? null,
      q.trim(),
      MOST + 1,
    ]);
    return { items: rows.slice(0, MOST), more: rows.length > MOST };
  }

  /** One colleague a case can be shared with; undefined when there is none such. */
  entry(ctx: Context, id: string): Promise<DirectoryEntry | undefined> {
    return ctx.row<DirectoryEntry>(ENTRY, [id, SHAREABLE_ROLES]);
  }

  /** What colleagues are called, by id, to say who did something; those the actor may not see are left out. */
  async names(ctx: Context, ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
    const rows = await ctx.rows<Pick<DirectoryEntry, 'id' | 'displayName'>>(NAMES, [[...new Set(ids)]]);
    return Object.fromEntries(rows.map(({ id, displayName }) => [id, displayName]));
  }
}
