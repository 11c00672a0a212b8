import { birthdayOn, compareDates, type CivilDate } from '../common/civil-date.js';
import type { MajorityView } from './deadlines.dto.js';

/** A birth date as asserted: some day of a span, both ends included. */
export interface AssertedBirth {
  readonly id: string;
  readonly earliestOn: CivilDate;
  readonly latestOn: CivilDate;
  readonly disputed: boolean;
  readonly accepted: boolean;
}

const ADULT_AT = 18;

/** The 18th birthdays that may come by a day, under each birth date asserted, the first to come first. */
export function majoritiesBy(births: readonly AssertedBirth[], day: CivilDate): MajorityView[] {
  return births
    .map(({ id, earliestOn, latestOn, disputed, accepted }) => ({
      on: birthdayOn(earliestOn, ADULT_AT),
      certainOn: birthdayOn(latestOn, ADULT_AT),
      ...{ assertionId: id, disputed, accepted },
    }))
    .filter(({ on }) => on <= day)
    .sort((a, b) => compareDates(a.on, b.on));
}
