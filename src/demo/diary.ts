import type { StoredEntry } from '../cases/stored-facts.js';
import { addDays, type CivilDate } from '../common/civil-date.js';
import type { ContactParty, PlaceType, RefusalCode } from '../common/codes.js';
import type { DepartmentCode } from '../common/departments.js';
import type { Assessor, MoveDecider } from '../common/safeguard-codes.js';
import type { ClosingReason } from '../pathways/pathway.js';
import type { PlaceDocument } from '../vault/documents.js';
import { idAt } from './ids.js';
import type { Random } from './random.js';

/** Something that happened on a day of a case, in days since its opening, and the words that go with it. */
export interface Happening {
  readonly day: number;
  readonly kind: StoredEntry['kind'];
  readonly by: string;
  readonly code?: string;
  readonly procedureId?: string;
  readonly relativeId?: string;
  readonly party?: ContactParty;
  readonly reached?: boolean;
  readonly placeType?: PlaceType;
  readonly department?: DepartmentCode | null;
  readonly assessedBy?: Assessor;
  readonly decidedBy?: MoveDecider;
  readonly proof?: boolean;
  /** The day travel is booked for. */
  readonly due?: number;
  readonly refusal?: readonly RefusalCode[];
  readonly closing?: ClosingReason;
  readonly text?: string;
  readonly where?: PlaceDocument;
  /** The entry it puts right. */
  readonly corrects?: Happening;
}

/** An entry as it was recorded. */
export interface Recorded {
  readonly entry: StoredEntry;
  readonly happening: Happening;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Records what happened, in the order of its days: most of it the same day, some a day or two later, always in working
 * hours and before `today` begins. What is recorded later has the later id.
 */
export function record(
  happenings: readonly Happening[],
  openedOn: CivilDate,
  today: CivilDate,
  random: Random,
): Recorded[] {
  const ids = new Map<Happening, string>();
  const lastMorning = Date.parse(today) - DAY;
  let clock = 0;
  return [...happenings]
    .sort((a, b) => a.day - b.day)
    .map((happening) => {
      const on = addDays(openedOn, happening.day);
      const morning = Math.min(
        Date.parse(on) + (random.chance(0.3) ? random.between(1, 2) : 0) * DAY,
        lastMorning,
      );
      const hour = 7 * HOUR + random.between(0, 9 * 60) * MINUTE + random.between(0, 59_999);
      clock = Math.max(clock + random.between(2, 9) * MINUTE, morning + hour);
      const id = idAt(clock, random);
      ids.set(happening, id);
      const dueOn = happening.due === undefined ? null : addDays(openedOn, happening.due);
      return { happening, entry: entryOf(happening, { id, on, dueOn, clock, ids }) };
    });
}

interface Recording {
  readonly id: string;
  readonly on: CivilDate;
  readonly dueOn: CivilDate | null;
  readonly clock: number;
  readonly ids: ReadonlyMap<Happening, string>;
}

function entryOf(happening: Happening, { id, on, dueOn, clock, ids }: Recording): StoredEntry {
  const { kind, code, by, procedureId, party, reached, placeType, department, proof, corrects } = happening;
  return {
    ...{ id, kind, on, recordedBy: by, code: code ?? null },
    recordedAt: new Date(clock).toISOString(),
    supersedesId: corrects ? (ids.get(corrects) ?? null) : null,
    procedureId: procedureId ?? null,
    party: party ?? null,
    reached: reached ?? null,
    placeType: placeType ?? null,
    department: department ?? null,
    ...{ proofOfReceipt: proof ?? null, time: null, dueOn },
  };
}
