import type { FieldError } from '../common/errors.js';
import type { CivilDate } from '../common/civil-date.js';
import { spanStated, type StatedBirthDate } from './stated-birth.js';

type Given = string | null | undefined;

/** What is entered of a request besides words; what is left out is not said, null is that it is not known any more. */
export interface EnteredRequest {
  readonly caseId?: Given;
  readonly relation?: string;
  readonly side?: string;
  readonly sex?: string;
  readonly nationalities?: readonly string[];
  readonly languages?: readonly string[];
  readonly birth?: StatedBirthDate | null;
  readonly lastContact?: {
    readonly on?: string;
    readonly country?: string;
    readonly channel?: string;
  } | null;
}

/** The columns of what is entered, and none of what is not. */
export function codedRequest(entered: EnteredRequest): Record<string, unknown> {
  const { caseId, relation, side, sex, nationalities, languages, birth, lastContact } = entered;
  const span = birth && spanStated(birth);
  const columns = {
    case_id: caseId,
    relation,
    side,
    sex,
    nationalities,
    languages,
    ...(birth !== undefined && {
      birth_calendar: birth?.calendar ?? null,
      birth_year: birth?.year ?? null,
      birth_month: birth?.month ?? null,
      birth_day: birth?.day ?? null,
      born_from: span?.from ?? null,
      born_to: span?.to ?? null,
    }),
    ...(lastContact !== undefined && {
      last_contact_on: lastContact?.on ?? null,
      last_contact_country: lastContact?.country ?? null,
      last_contact_channel: lastContact?.channel ?? null,
    }),
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/** What a new request says where nothing was said. */
export const UNSAID = { side: 'unknown', sex: 'unknown', nationalities: [], languages: [] } as const;

/** What is impossible about what was entered. */
export function requestFaults({ birth, lastContact }: EnteredRequest, today: CivilDate): FieldError[] {
  const span = birth && spanStated(birth);
  const faults: FieldError[] = [];
  if (birth && !span) faults.push({ field: 'birth', code: 'birth_no_such_date' });
  if (span && span.from > today) faults.push({ field: 'birth', code: 'in_future' });
  if (lastContact?.on !== undefined && lastContact.on > today)
    faults.push({ field: 'lastContact.on', code: 'in_future' });
  return faults;
}
