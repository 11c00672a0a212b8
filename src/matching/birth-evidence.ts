import { addMonths, type CivilDate } from '../common/civil-date.js';
import type { EvidenceLine, Reason } from './evidence.js';
import type { BirthFact, PersonFacts } from './person-facts.js';
import type { Weights } from './weights-data.js';

type Level =
  | 'birth_day'
  | 'birth_swapped'
  | 'birth_calendar'
  | 'birth_year'
  | 'birth_next_year'
  | 'birth_few_years'
  | 'birth_other'
  | 'birth_other_uncertain';

interface Reading {
  readonly level: Level;
  readonly reasons: readonly Reason[];
}

const ETHIOPIAN = new Set(['ERI', 'ETH']);

/** What two persons' births say of their being one: of all the dates on record, the two that agree best. */
export function birthLine(a: PersonFacts, b: PersonFacts, weights: Weights): EvidenceLine | undefined {
  const ethiopian = [...a.nationalities, ...b.nationalities].some((code) => ETHIOPIAN.has(code));
  let best: EvidenceLine | undefined;
  for (const ours of a.births)
    for (const theirs of b.births) {
      const { level, reasons } = readAs([ours, theirs], compareBirths(ours, theirs, ethiopian));
      const bits = weights.levels[level] ?? 0;
      const values = [spanText(ours), spanText(theirs)] as const;
      if (!best || bits > best.bits) best = { field: 'birth', level, bits, reasons, values };
    }
  return best;
}

/** Births that agree do so only in the calendar one of them is read in, where another was as likely meant. */
function readAs(births: readonly BirthFact[], { level, reasons }: Reading): Reading {
  const read = births.some(({ reading }) => reading === 'lunar_hijri') && !reasons.includes('contradiction');
  return { level, reasons: read ? [...reasons, 'lunar_reading'] : reasons };
}

/**
 * How two stated births agree. The first of January is how a year alone is written down, so it counts as the year; an
 * Ethiopian year taken for a Gregorian one is seven or eight years early.
 */
export function compareBirths(one: BirthFact, other: BirthFact, ethiopian: boolean): Reading {
  const known = isDay(one) && isDay(other);
  if (known && one.from === other.from) return { level: 'birth_day', reasons: [] };
  if (known && isSwapped(one.from, other.from)) return { level: 'birth_swapped', reasons: [] };
  const janFirst: Reason[] = [one, other].some(({ from, to }) => from === to && from.endsWith('-01-01'))
    ? ['jan_first']
    : [];
  const years = yearsApart(widened(one), widened(other));
  if (years === 0 || (known && one.from.slice(0, 4) === other.from.slice(0, 4)))
    return { level: 'birth_year', reasons: janFirst };
  if (ethiopian && [7, 8].some((shift) => isRead(one, other, shift) || isRead(other, one, shift)))
    return { level: known ? 'birth_calendar' : 'birth_year', reasons: ['calendar_reading'] };
  if (years <= 1) return { level: 'birth_next_year', reasons: janFirst };
  if (years <= 3) return { level: 'birth_few_years', reasons: janFirst };
  const uncertain = one.uncertain || other.uncertain;
  return { level: uncertain ? 'birth_other_uncertain' : 'birth_other', reasons: ['contradiction'] };
}

/** Whether a day is known, which a first of January is not. */
function isDay({ from, to }: BirthFact): boolean {
  return from === to && !from.endsWith('-01-01');
}

function isSwapped(one: string, other: string): boolean {
  const [year, month, day] = one.split('-');
  return other === `${year}-${day}-${month}`;
}

/** A first of January as the year it stands for. */
function widened(birth: BirthFact): Pick<BirthFact, 'from' | 'to'> {
  if (isDay(birth) || birth.from !== birth.to) return birth;
  return { from: birth.from, to: birth.from.replace('-01-01', '-12-31') as CivilDate };
}

/** Whole years between two spans, rounded up; 0 where they meet. */
function yearsApart(one: Pick<BirthFact, 'from' | 'to'>, other: Pick<BirthFact, 'from' | 'to'>): number {
  const [first, second] = one.from <= other.from ? [one, other] : [other, one];
  if (second.from <= first.to) return 0;
  let years = 0;
  while (years < 4 && addMonths(first.to, 12 * years) < second.from) years += 1;
  return years;
}

function isRead(early: BirthFact, late: BirthFact, shift: number): boolean {
  const { from, to } = widened(early);
  return (
    yearsApart({ from: addMonths(from, 12 * shift), to: addMonths(to, 12 * shift) }, widened(late)) === 0
  );
}

function spanText({ from, to }: BirthFact): string {
  return from === to ? from : `${from}/${to}`;
}
