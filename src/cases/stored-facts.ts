import type { CivilDate } from '../common/civil-date.js';
import type {
  CaseOutcome,
  ContactChannel,
  ContactParty,
  IncidentType,
  PlaceType,
  TimelineKind,
  UkNation,
} from '../common/codes.js';
import type { DepartmentCode } from '../common/departments.js';
import type { PathwayId, StepFact } from '../pathways/pathway.js';
import type { CaseEntry, CaseFacts, DerivedCase, LinkFact, ProcedureFact } from './case-facts.js';
import { standingEntries } from './case-timeline.js';

/** When an entry about to be written is recorded: while its case is held, nothing can be recorded after it. */
export const RECORDED_LAST = '9999-12-31T23:59:59.999Z';

/** A timeline entry as its table keeps it. `code` is the step, channel, incident, representation, placement or outcome, by kind. */
export interface StoredEntry {
  /** UUIDv7. */
  id: string;
  kind: TimelineKind | 'opened';
  code: string | null;
  on: CivilDate;
  recordedAt: string;
  recordedBy: string;
  supersedesId: string | null;
  procedureId: string | null;
  party: ContactParty | null;
  reached: boolean | null;
  placeType: PlaceType | null;
  department: DepartmentCode | null;
  proofOfReceipt: boolean | null;
  /** `HH:MM`. */
  time: string | null;
  dueOn: CivilDate | null;
}

export interface StoredLink extends LinkFact {
  id: string;
  relativeId: string;
}

export interface StoredProcedure {
  id: string;
  pathway: PathwayId;
  relativeId: string | null;
  /** Where the relative lives: limits before the courts there keep its holidays. */
  ukNation: UkNation | null;
  openedOn: CivilDate;
  version: number;
}

/** The rows the state of a case follows from. */
export interface StoredFacts {
  openedOn: CivilDate;
  links: readonly StoredLink[];
  procedures: readonly StoredProcedure[];
  entries: readonly StoredEntry[];
}

/** A procedure with the steps that still stand. */
export type ProcedureWithSteps = StoredProcedure & ProcedureFact;

/** The facts of a case with the ids of what they came from, so that one of them can be exchanged before deriving. */
export interface IdentifiedFacts extends CaseFacts {
  links: readonly StoredLink[];
  procedures: readonly ProcedureWithSteps[];
}

/** Turns rows into facts: corrected entries are left out, and steps join their procedure. */
export function factsOf({ openedOn, links, procedures, entries }: StoredFacts): IdentifiedFacts {
  const standing = inPlace(entries);
  return {
    openedOn,
    links,
    procedures: procedures.map((procedure) => ({
      ...procedure,
      steps: standing.filter(({ entry }) => entry.procedureId === procedure.id).map(stepOf),
    })),
    entries: standing.flatMap(entryOf),
  };
}

/** What of an entry tells whether it stands, and the step it records. */
export type StepRow = Pick<
  StoredEntry,
  'id' | 'kind' | 'code' | 'on' | 'recordedAt' | 'supersedesId' | 'proofOfReceipt' | 'time' | 'dueOn'
>;

/** The steps that stand among the entries of one procedure, those that withdraw or correct others included. */
export function standingSteps(entries: readonly StepRow[]): StepFact[] {
  return inPlace(entries)
    .filter(({ entry }) => entry.kind === 'step')
    .map(stepOf);
}

/** An entry that stands, and the one whose place in the order of recording it takes: itself, or what it corrects. */
interface PlacedEntry<Entry> {
  entry: Entry;
  origin: Entry;
}

/** The entries that stand. A correction made today of something said on a day must not move it behind what followed. */
function inPlace<Entry extends Pick<StoredEntry, 'id' | 'kind' | 'supersedesId'>>(
  entries: readonly Entry[],
): PlacedEntry<Entry>[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return standingEntries(entries).map((entry) => {
    let origin = entry;
    for (let earlier = byId.get(origin.supersedesId ?? ''); earlier?.kind === entry.kind;) {
      origin = earlier;
      earlier = byId.get(origin.supersedesId ?? '');
    }
    return { entry, origin };
  });
}

function stepOf({ entry, origin }: PlacedEntry<StepRow>): StepFact {
  const { id, code, on, proofOfReceipt, time, dueOn } = entry;
  return { id, code: code ?? '', on, recordedAt: origin.recordedAt, proofOfReceipt, time, dueOn };
}

/** The fact a row records; none for a step, which belongs to its procedure, for the opening, which the case keeps, and for safeguards, which move nothing. */
function entryOf({ entry, origin }: PlacedEntry<StoredEntry>): CaseEntry[] {
  const { on, recordedAt, code, department } = entry;
  const base = { id: origin.id, on, recordedAt };
  switch (entry.kind) {
    case 'opened':
    case 'step':
    case 'assessment':
    case 'representation':
    case 'placement_check':
      return [];
    case 'place_change':
      return [{ ...base, kind: 'place_change', placeType: entry.placeType ?? 'unknown', department }];
    case 'contact':
      return [
        {
          ...base,
          kind: 'contact',
          channel: code as ContactChannel,
          party: entry.party ?? 'other',
          reached: entry.reached ?? false,
        },
      ];
    case 'incident':
      return [{ ...base, kind: 'incident', incidentType: code as IncidentType, department }];
    case 'closure_proposed':
    case 'closed':
      return [{ ...base, kind: entry.kind, outcome: code as CaseOutcome }];
    case 'missing':
    case 'found':
    case 'note':
    case 'reopened':
      return [{ ...base, kind: entry.kind }];
  }
}

/** The last standing entry of a kind, by date, then by recording: where the minor is now, the proposal that counts. */
export function lastStanding(
  entries: readonly StoredEntry[],
  kind: StoredEntry['kind'],
): StoredEntry | undefined {
  return inPlace(entries)
    .filter(({ entry }) => entry.kind === kind)
    .sort((a, b) => compare(a.entry.on, b.entry.on) || compare(a.origin.id, b.origin.id))
    .at(-1)?.entry;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The columns of `cases` that follow from its timeline, with their types; the order is that of the written statement. */
export const PROJECTION_COLUMNS = {
  status: 'text',
  relative_identified_on: 'date',
  kinship_documented_on: 'date',
  submitted_on: 'date',
  accepted_on: 'date',
  transfer_arranged_on: 'date',
  reunited_on: 'date',
  followed_up_on: 'date',
  outcome: 'text',
  closed_on: 'date',
  proposed_outcome: 'text',
  place_type: 'text',
  department: 'text',
  place_since: 'date',
  missing_since: 'date',
  last_contact_on: 'date',
} as const;

/** The state of a case in the form its columns take. */
export type CaseProjection = Record<keyof typeof PROJECTION_COLUMNS, string | null>;

/** The derived state of a case as its columns keep it. */
export function projectionOf(derived: DerivedCase): CaseProjection {
  return {
    status: derived.status,
    ...derived.milestones,
    outcome: derived.outcome,
    closed_on: derived.closedOn,
    proposed_outcome: derived.proposedOutcome,
    place_type: derived.placeType,
    department: derived.department,
    place_since: derived.placeSince,
    missing_since: derived.missingSince,
    last_contact_on: derived.lastContactOn,
  };
}
