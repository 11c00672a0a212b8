import { addDays, type CivilDate } from '../common/civil-date.js';
import { notBefore, notFuture } from '../common/date-rules.js';
import type { FieldError } from '../common/errors.js';
import { personalDataFault } from '../common/personal-data.js';
import { LONGEST_DAYS, type IncidentKind, type SourceKind, type AffectedBand } from './incident-codes.js';

/** What the log is told of an event. */
export interface IncidentFacts {
  readonly kind: IncidentKind;
  readonly fromOn: CivilDate;
  readonly toOn?: CivilDate;
  readonly place: string;
  readonly affected?: AffectedBand;
  readonly sourceKind: SourceKind;
  readonly sourceName: string;
  readonly sourceUrl?: string;
  readonly noteFr?: string;
  readonly noteEn?: string;
}

/** What people write in their own words. */
const WRITTEN_FIELDS = ['sourceName', 'noteFr', 'noteEn'] as const;

/** What cannot stand: days that have not been, an end before the beginning, personal data in a text for everybody. */
export function incidentFaults(facts: IncidentFacts, today: CivilDate): FieldError[] {
  const { fromOn, toOn = fromOn } = facts;
  const texts = WRITTEN_FIELDS.flatMap((field): FieldError[] => {
    const code = personalDataFault(facts[field] ?? '');
    return code === null ? [] : [{ field, code }];
  });
  return [
    ...notFuture('fromOn', fromOn, today),
    ...notFuture('toOn', facts.toOn, today),
    ...notBefore('toOn', facts.toOn, fromOn),
    ...(toOn > addDays(fromOn, LONGEST_DAYS) ? [{ field: 'toOn', code: 'incident_too_long' }] : []),
    ...texts,
  ];
}

/** What makes two accounts one event: kind, first day, place and source. */
export function sameEventKey({ kind, fromOn, place, sourceName }: IncidentFacts): string {
  return [kind, fromOn, place, sourceName.toLowerCase()].join('|');
}
