import { Injectable } from '@nestjs/common';
import type { Context } from '../../database/context.js';
import { Minors } from '../../minors/minors.service.js';
import { Teams } from '../../organisations/teams.service.js';
import { Duplicates } from '../../people/duplicates.service.js';
import { KnownRelatives } from '../../people/known-relatives.service.js';
import { Relatives } from '../../relatives/relatives.service.js';
import type { Registration } from './register-form.js';
import type { RelativeRegistration } from './relative-form.js';

/** Teams of an organisation are few. */
const ALL_TEAMS = 100;

/** A registration as the screens take it: the child, and the relative the child speaks of, in one transaction. */
@Injectable()
export class Registrations {
  constructor(
    private readonly minors: Minors,
    private readonly relatives: Relatives,
    private readonly teams: Teams,
    private readonly duplicates: Duplicates,
    private readonly known: KnownRelatives,
  ) {}

  /** The teams to choose from; none when there is nothing to choose. */
  async teamsToChoose(ctx: Context): Promise<{ id: string; name: string }[]> {
    const { teamIds, organisationId } = ctx.actor;
    if (teamIds.length < 2) return [];
    const { items } = await this.teams.list(ctx, { organisationId, limit: ALL_TEAMS });
    return items.filter((team) => teamIds.includes(team.id));
  }

  /** Saves what the screens have gathered. Returns the id of the case. */
  async register(ctx: Context, { minor, relative, others }: Registration): Promise<string> {
    const lookedAt = await this.duplicates.lookedAt(ctx, 'minor', minor, others);
    const { id, caseId } = await this.minors.register(ctx, minor);
    await this.duplicates.remember(ctx, id, lookedAt);
    if (relative) {
      const { name, relation } = relative;
      await this.relatives.register(ctx, {
        names: [{ given: name }],
        ...(minor.teamId !== undefined && { teamId: minor.teamId }),
        link: { caseId, relation, claimedBy: 'minor' },
      });
    }
    return caseId;
  }

  /** Saves a relative; of somebody on record only the link, and what the record lacks. */
  async addRelative(ctx: Context, { relative, others, same }: RelativeRegistration): Promise<void> {
    if (same !== undefined) return this.known.link(ctx, same, relative);
    const lookedAt = await this.duplicates.lookedAt(ctx, 'relative', relative, others);
    const { id } = await this.relatives.register(ctx, relative);
    await this.duplicates.remember(ctx, id, lookedAt);
  }
}
