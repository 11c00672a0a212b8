import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '../audit/audit.queries.js';
import { InvalidInput, NotFound, Refused } from '../common/errors.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import { byName } from './alphabetical.js';
import { Organisation } from './organisation.entity.js';
import type { WrittenView } from './page.dto.js';
import { pageOf, rowsFor } from './pages-of.js';
import { Team } from './team.entity.js';
import type { NewTeamInput, TeamChange, TeamFilter, TeamList, TeamView } from './teams.dto.js';

const LIST = statement(
  'teams.list',
  `SELECT t.id, t.name, t.version, json_build_object('id', o.id, 'name', o.name) AS organisation,
          (SELECT count(*)::int FROM team_members m JOIN users u ON u.id = m.user_id WHERE m.team_id = t.id AND u.active) AS members
     FROM teams t JOIN organisations o ON o.id = t.organisation_id
    WHERE ($1::uuid IS NULL OR t.organisation_id = $1)
      AND ($2::uuid IS NULL OR (${byName('t.name')}, t.id) > (SELECT l.name, l.id FROM teams l WHERE l.id = $2))
    ORDER BY ${byName('t.name')}, t.id LIMIT $3`,
);

@Injectable()
export class Teams {
  /** By name. */
  async list(ctx: Context, { organisationId, after, limit }: TeamFilter): Promise<TeamList> {
    const values = [organisationId ?? null, after ?? null, rowsFor(limit)];
    return pageOf(await ctx.rows<TeamView>(LIST, values), limit);
  }

  async create(ctx: Context, input: NewTeamInput): Promise<WrittenView> {
    if (!(await ctx.manager.existsBy(Organisation, { id: input.organisationId })))
      throw InvalidInput.field('organisationId', 'unknown_organisation');
    const id = uuidv7();
    await ctx.manager.insert(Team, { id, ...input });
    await recordAudit(ctx, {
      action: 'team.created',
      subjectId: id,
      detail: { organisationId: input.organisationId },
    });
    return { id, version: 1 };
  }

  /** @throws NotFound, or Refused (412) when the version is not the present one. */
  async change(ctx: Context, id: string, version: number, { name }: TeamChange): Promise<WrittenView> {
    const { affected } = await ctx.manager.update(
      Team,
      { id, version },
      { name, version: () => 'version + 1' },
    );
    if (!affected) {
      const exists = await ctx.manager.existsBy(Team, { id });
      throw exists ? new Refused('stale', 'stale') : new NotFound();
    }
    await recordAudit(ctx, { action: 'team.changed', subjectId: id });
    return { id, version: version + 1 };
  }
}
