import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '../audit/audit.queries.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import { Organisation } from './organisation.entity.js';
import { byName } from './alphabetical.js';
import type { NewOrganisationInput, OrganisationList, OrganisationView } from './organisations.dto.js';
import type { PageInput, WrittenView } from './page.dto.js';
import { pageOf, rowsFor } from './pages-of.js';

const LIST = statement(
  'organisations.list',
  `SELECT o.id, o.name, o.kind, o.country, o.version FROM organisations o
    WHERE $1::uuid IS NULL OR (${byName('o.name')}, o.id) > (SELECT l.name, l.id FROM organisations l WHERE l.id = $1)
    ORDER BY ${byName('o.name')}, o.id LIMIT $2`,
);

@Injectable()
export class Organisations {
  /** By name. */
  async list(ctx: Context, { after, limit }: PageInput): Promise<OrganisationList> {
    return pageOf(await ctx.rows<OrganisationView>(LIST, [after ?? null, rowsFor(limit)]), limit);
  }

  async create(ctx: Context, input: NewOrganisationInput): Promise<WrittenView> {
    const id = uuidv7();
    await ctx.manager.insert(Organisation, { id, ...input });
    await recordAudit(ctx, { action: 'organisation.created', subjectId: id, detail: { kind: input.kind } });
    return { id, version: 1 };
  }
}
