import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { v7 as uuidv7 } from 'uuid';
import { todayIn } from '../common/civil-date.js';
import { refuseFaults } from '../common/date-rules.js';
import { NotFound, Refused } from '../common/errors.js';
import { changeRefusal } from '../common/version-check.js';
import type { Context } from '../database/context.js';
import { incidentFaults, sameEventKey, type IncidentFacts } from './incident-faults.js';
import {
  changeIncident,
  incidentFigures,
  incidentState,
  insertIncidents,
  knownIncidents,
  listIncidents,
  readIncident,
  strikeWords,
  verifyIncident,
  withdrawIncident,
} from './incidents.queries.js';
import { IncidentChanged, IncidentDetail, IncidentList } from './incidents-view.dto.js';
import { IncidentFigures } from './incident-figures.dto.js';
import { IncidentFilter } from './incident-filter.dto.js';
import { IncidentInput } from './incidents.dto.js';
import { IncidentVerification, IncidentWithdrawal } from './incident-acts.dto.js';

/** Length of a page unless asked otherwise. */
const PAGE = 25;

/** More events than the log will hold; a file of all of them. */
const ALL = 100_000;

const CSV_COLUMNS = [
  ...['id', 'kind', 'fromOn', 'toOn', 'place', 'affected', 'sourceKind', 'sourceName', 'sourceUrl'],
  ...['noteFr', 'noteEn', 'verification', 'verifiedOn', 'withdrawnOn', 'withdrawalReason'],
];

/** The committee's log of events that are not one child's. */
@Injectable()
export class Incidents {
  /** @throws InvalidInput for days that cannot be and for personal data in a text. */
  async record(ctx: Context, input: IncidentInput): Promise<IncidentChanged> {
    refuseFaults(incidentFaults(input, todayOf(ctx)));
    const id = uuidv7();
    await insertIncidents(ctx, [{ ...input, id }]);
    return { id, version: 1 };
  }

  /** Takes over events that have been checked, leaving out those the log has; which these are, by their place in the list. */
  async recordAll(ctx: Context, events: readonly IncidentFacts[], keep: boolean): Promise<number[]> {
    const days = events.map(({ fromOn }) => fromOn).sort();
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return [];
    const seen = new Set((await knownIncidents(ctx, first, last)).map(sameEventKey));
    const known = events.flatMap((event, index) => {
      const key = sameEventKey(event);
      const again = seen.has(key);
      seen.add(key);
      return again ? [index] : [];
    });
    const fresh = events.filter((_, index) => !known.includes(index));
    if (keep && fresh.length > 0)
      await insertIncidents(
        ctx,
        fresh.map((event) => ({ ...event, id: uuidv7() })),
      );
    return known;
  }

  /** Replaces what is said of an event. It has to be verified anew. @throws Refused `stale`, `incident_withdrawn`. */
  async change(ctx: Context, id: string, version: number, input: IncidentInput): Promise<IncidentChanged> {
    refuseFaults(incidentFaults(input, todayOf(ctx)));
    const changed = await changeIncident(ctx, id, version, input);
    return changed ? { id, ...changed } : this.refuse(ctx, id, version);
  }

  /** @throws Refused `incident_own` to whoever wrote it down. */
  async verify(
    ctx: Context,
    id: string,
    version: number,
    { result }: IncidentVerification,
  ): Promise<IncidentChanged> {
    const changed = await verifyIncident(ctx, id, version, { result, on: todayOf(ctx) });
    return changed ? { id, ...changed } : this.refuse(ctx, id, version);
  }

  /** Strikes an event; what was personal data goes from its history too. */
  async withdraw(
    ctx: Context,
    id: string,
    version: number,
    { reason }: IncidentWithdrawal,
  ): Promise<IncidentChanged> {
    const changed = await withdrawIncident(ctx, id, version, { reason, on: todayOf(ctx) });
    if (!changed) return this.refuse(ctx, id, version);
    if (reason === 'personal_data') await strikeWords(ctx, id);
    return { id, ...changed };
  }

  /** @throws NotFound */
  async view(ctx: Context, id: string): Promise<IncidentDetail> {
    const found = await readIncident(ctx, id);
    if (!found) throw new NotFound();
    return found;
  }

  /** Latest first. */
  async list(ctx: Context, { limit = PAGE, after, ...filter }: IncidentFilter): Promise<IncidentList> {
    const [day, id] = after?.split('_') ?? [];
    const from = day !== undefined && id !== undefined ? ([day, id] as const) : null;
    const found = await listIncidents(ctx, filter, from, limit + 1);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, next: found.length > limit && last ? `${last.fromOn}_${last.id}` : null };
  }

  async figures(ctx: Context, filter: IncidentFilter): Promise<IncidentFigures> {
    return { figures: await incidentFigures(ctx, filter) };
  }

  /** Every event the filter leaves, as CSV (RFC 4180); what a spreadsheet might take for a formula is escaped. */
  async csv(ctx: Context, filter: IncidentFilter): Promise<string> {
    const rows = await listIncidents(ctx, filter, null, ALL);
    return stringify(rows, {
      ...{ bom: true, header: true, columns: CSV_COLUMNS },
      ...{ escape_formulas: true, record_delimiter: 'windows' },
    });
  }

  private async refuse(ctx: Context, id: string, version: number): Promise<never> {
    const state = await incidentState(ctx, id);
    if (state?.version !== version) throw changeRefusal(state?.version, version);
    if (state.withdrawn) throw new Refused('incident_withdrawn');
    throw state.own ? new Refused('incident_own', 'forbidden') : new Refused('forbidden', 'forbidden');
  }
}

function todayOf({ now }: Context) {
  return todayIn('Europe/Paris', now);
}
