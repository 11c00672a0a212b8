import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '../audit/audit.queries.js';
import { type Invitation, Invitations } from '../auth/invitations.service.js';
import type { Role } from '../common/codes.js';
import { InvalidInput, NotFound, Refused } from '../common/errors.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import { mayJoinTeams } from './memberships.js';
import { Organisation } from './organisation.entity.js';
import type { WrittenView } from './page.dto.js';
import { pageOf } from './pages-of.js';
import { TeamMember } from './team-member.entity.js';
import { Team } from './team.entity.js';
import { User } from './user.entity.js';
import type { NewUserInput, UserChange, UserFilter, UserList, UserView } from './users.dto.js';
import { findUser, listUsers } from './users.queries.js';

const SHUT_OUT = statement('users.shutOut', 'SELECT sec.shut_out($1)');

/** The people who may sign in. Every change holds from their next request on. */
@Injectable()
export class Users {
  constructor(private readonly invitations: Invitations) {}

  /** By name. */
  async list(ctx: Context, filter: UserFilter): Promise<UserList> {
    return pageOf(await listUsers(ctx, filter), filter.limit);
  }

  async get(ctx: Context, id: string): Promise<UserView> {
    const user = await findUser(ctx, id);
    if (!user) throw new NotFound();
    return user;
  }

  /** The person cannot sign in before they are invited. @throws Refused (409) when the address is somebody's already. */
  async create(ctx: Context, { teamIds = [], ...input }: NewUserInput): Promise<WrittenView> {
    if (!(await ctx.manager.existsBy(Organisation, { id: input.organisationId })))
      throw InvalidInput.field('organisationId', 'unknown_organisation');
    await this.requireTeams(ctx, input.organisationId, input.role, teamIds);
    if (await ctx.manager.existsBy(User, { email: input.email }))
      throw new Refused('email_taken', 'conflict', { fields: [{ field: 'email', code: 'email_taken' }] });
    const id = uuidv7();
    await ctx.manager.insert(User, { id, ...input });
    await this.replaceTeams(ctx, id, [], teamIds);
    await recordAudit(ctx, { action: 'user.created', subjectId: id, detail: { role: input.role, teamIds } });
    return { id, version: 1 };
  }

  /** @throws NotFound; Refused 412 when the version is not the present one, 403 for one's own role or account. */
  async change(ctx: Context, id: string, version: number, change: UserChange): Promise<WrittenView> {
    const { displayName, role, locale, active } = change;
    const user = await ctx.manager.findOneBy(User, { id });
    if (!user) throw new NotFound();
    refuseOnOneself(ctx, user, change);
    const { affected } = await ctx.manager.update(
      User,
      { id, version },
      { displayName, role, locale, active, version: () => 'version + 1' },
    );
    if (!affected) throw new Refused('stale', 'stale');
    await this.changeTeams(ctx, user, change);
    if (active === false) await ctx.rows(SHUT_OUT, [id]);
    await recordAudit(ctx, { action: 'user.changed', subjectId: id, detail: auditOf(change) });
    return { id, version: version + 1 };
  }

  /** A new one-time token; the person's password, factors and sessions end. @throws NotFound; Refused 403, 409. */
  async invite(ctx: Context, id: string): Promise<Invitation> {
    const user = await ctx.manager.findOneBy(User, { id });
    if (!user) throw new NotFound();
    if (id === ctx.actor.userId) throw new Refused('own_account', 'forbidden');
    if (!user.active) throw new Refused('user_disabled');
    return this.invitations.invite(ctx, id);
  }

  private async changeTeams(
    ctx: Context,
    user: User,
    { role = user.role, teamIds }: UserChange,
  ): Promise<void> {
    const rows = await ctx.manager.findBy(TeamMember, { userId: user.id });
    const present = rows.map((row) => row.teamId);
    const wanted = teamIds ?? present;
    await this.requireTeams(ctx, user.organisationId, role, wanted);
    await this.replaceTeams(ctx, user.id, present, wanted);
  }

  /** @throws InvalidInput naming `teamIds`. */
  private async requireTeams(
    ctx: Context,
    organisationId: string,
    role: Role,
    teamIds: readonly string[],
  ): Promise<void> {
    if (teamIds.length === 0) return;
    if (!mayJoinTeams(role)) throw InvalidInput.field('teamIds', 'role_has_no_team');
    const known = await ctx.manager.countBy(Team, { id: In([...teamIds]), organisationId });
    if (known !== teamIds.length) throw InvalidInput.field('teamIds', 'unknown_team');
  }

  private async replaceTeams(
    ctx: Context,
    userId: string,
    present: readonly string[],
    wanted: readonly string[],
  ): Promise<void> {
    const left = present.filter((id) => !wanted.includes(id));
    const joined = wanted.filter((id) => !present.includes(id));
    if (left.length > 0) await ctx.manager.delete(TeamMember, { userId, teamId: In(left) });
    if (joined.length > 0)
      await ctx.manager.insert(
        TeamMember,
        joined.map((teamId) => ({ userId, teamId })),
      );
  }
}

/** So that there is always an administrator left, and nobody gives themselves a role. */
function refuseOnOneself(ctx: Context, user: User, { role, active }: UserChange): void {
  const own = user.id === ctx.actor.userId;
  if (own && (active === false || (role !== undefined && role !== user.role)))
    throw new Refused('own_account', 'forbidden');
}

/** Codes and ids; of a name only that it changed. */
function auditOf({ displayName, ...coded }: UserChange) {
  return { ...coded, ...(displayName !== undefined && { renamed: true }) };
}
