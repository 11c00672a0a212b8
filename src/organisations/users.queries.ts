import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import { byName } from './alphabetical.js';
import type { UserFilter, UserView } from './users.dto.js';
import { rowsFor } from './pages-of.js';

/** The page is limited first; organisation, teams and sign-in state are joined to it. */
const view = (page: string) => `
  WITH page AS (${page})
  SELECT u.id, u.email, u.display_name AS "displayName", u.role, u.locale, u.active, s.state AS "signIn",
         json_build_object('id', o.id, 'name', o.name) AS organisation,
         coalesce((SELECT json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY ${byName('t.name')}, t.id)
                     FROM team_members m JOIN teams t ON t.id = m.team_id WHERE m.user_id = u.id), '[]') AS teams,
         u.version
    FROM page u
    JOIN organisations o ON o.id = u.organisation_id
    JOIN sec.sign_in_states((SELECT array_agg(p.id) FROM page p)) s ON s.user_id = u.id
   ORDER BY ${byName('u.display_name')}, u.id`;

const LIST = statement(
  'users.list',
  view(`SELECT u.* FROM users u
         WHERE ($1::uuid IS NULL OR u.organisation_id = $1) AND ($2::text IS NULL OR u.role = $2)
           AND ($3::boolean IS NULL OR u.active = $3)
           AND ($4::uuid IS NULL OR (${byName('u.display_name')}, u.id) > (SELECT l.display_name, l.id FROM users l WHERE l.id = $4))
         ORDER BY ${byName('u.display_name')}, u.id LIMIT $5`),
);

const ONE = statement('users.one', view('SELECT u.* FROM users u WHERE u.id = $1'));

/** People by name, one row more than the page holds. */
export async function listUsers(ctx: Context, filter: UserFilter): Promise<UserView[]> {
  const { organisationId, role, active, after, limit } = filter;
  const values = [organisationId ?? null, role ?? null, active ?? null, after ?? null, rowsFor(limit)];
  return ctx.rows<UserView>(LIST, values);
}

export async function findUser(ctx: Context, id: string): Promise<UserView | undefined> {
  return ctx.row<UserView>(ONE, [id]);
}
