import type { CivilDate } from '../common/civil-date.js';
import type {
  CaseOutcome,
  CaseStatus,
  ContactChannel,
  ContactParty,
  IncidentType,
  LinkStatus,
  Milestone,
  PlaceType,
} from '../common/codes.js';
import type { DepartmentCode } from '../common/departments.js';
import type { Ending, PathwayGroup, PathwayId, StepFact } from '../pathways/pathway.js';

/** What every timeline entry says: when the fact happened, when we learnt it, and which entry it corrects. */
interface EntryBase {
  /** UUIDv7: orders entries of the same day. */
  id: string;
  on: CivilDate;
  /** ISO instant. */
  recordedAt: string;
  /** The entry this one replaces. A `note` that supersedes an entry withdraws it. */
  supersedesId?: string | null;
}

/** A dated fact of a case, without its free text, which stays in the vault. Steps come with their procedure. */
export type CaseEntry = EntryBase &
  (
    | { kind: 'place_change'; placeType: PlaceType; department: DepartmentCode | null }
    | { kind: 'contact'; channel: ContactChannel; party: ContactParty; reached: boolean }
    | { kind: 'missing' }
    | { kind: 'found' }
    | { kind: 'incident'; incidentType: IncidentType; department: DepartmentCode | null }
    | { kind: 'note' }
    | { kind: 'closure_proposed'; outcome: CaseOutcome }
    | { kind: 'closed'; outcome: CaseOutcome }
    | { kind: 'reopened' }
  );

export interface LinkFact {
  status: LinkStatus;
  identifiedOn: CivilDate;
  /** The day the link was first documented by evidence; null while it rests on words alone. */
  documentedOn: CivilDate | null;
}

export interface ProcedureFact {
  pathway: PathwayId;
  openedOn: CivilDate;
  /** Steps still standing: a superseded step is absent. */
  steps: readonly StepFact[];
}

/** Everything the state of a case follows from. */
export interface CaseFacts {
  openedOn: CivilDate;
  links: readonly LinkFact[];
  procedures: readonly ProcedureFact[];
  entries: readonly CaseEntry[];
}

/** The first day each milestone was reached, or null. */
export type MilestoneDates = Record<`${Milestone}_on`, CivilDate | null>;

/** The state of a case, stored as a projection beside its timeline. */
export interface DerivedCase {
  status: CaseStatus;
  milestones: MilestoneDates;
  /** Null while the case is open. */
  outcome: CaseOutcome | null;
  closedOn: CivilDate | null;
  /** The outcome awaiting a coordinator's approval; null when none is proposed. */
  proposedOutcome: CaseOutcome | null;
  /** The day the case was opened, or last reopened. */
  openSince: CivilDate;
  missingSince: CivilDate | null;
  /** The last day the minor was reached or found. */
  lastContactOn: CivilDate | null;
  placeType: PlaceType | null;
  department: DepartmentCode | null;
  placeSince: CivilDate | null;
  /** The group of the procedure that stands for the case in reports: the furthest one, of equals the latest opened. */
  pathwayGroup: PathwayGroup | null;
  /** How many procedures have ended each way, and how many still run. */
  procedures: Record<Ending | 'pending', number>;
}
