import type { CivilDate } from '../../common/civil-date.js';
import { formatDate } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import { formatReference } from '../../common/reference.js';
import type { DuplicateView, EvidenceLineView } from '../../people/duplicates.dto.js';
import { paths } from '../paths.js';

/** From how many bits on a line fills so many of five steps. */
const STEPS = [0, 1, 3, 5, 8] as const;

/** How much one field says, for or against. */
export const STRENGTHS = [
  'neutral',
  'for_slightly',
  'for',
  'for_strongly',
  'against_slightly',
  'against',
  'against_strongly',
] as const;
type Strength = (typeof STRENGTHS)[number];

const SLIGHTLY = { for: 'for_slightly', against: 'against_slightly' } as const;
const PLAINLY = { for: 'for', against: 'against' } as const;
const STRONGLY = { for: 'for_strongly', against: 'against_strongly' } as const;
/** The word for each of five steps; none says nothing. */
const SPOKEN = [undefined, SLIGHTLY, PLAINLY, PLAINLY, STRONGLY, STRONGLY] as const;

/** Somebody on record beside the person of the page: what speaks for it, the strongest first, and what speaks against it. */
export function candidateCards(locale: Locale, found: readonly DuplicateView[]) {
  return found.map(({ personId, caseId, reference, name, team, band, evidence }, place) => ({
    id: `candidate-${place + 1}`,
    personId,
    caseId,
    href: caseId === null ? undefined : paths.case(caseId),
    name,
    reference: reference === null ? undefined : formatReference(reference),
    team,
    band: message(locale, `matching.band.${band}`),
    tone: band === 'strong' ? 'attention' : 'neutral',
    evidence: evidence.map((line) => evidenceRow(locale, line)),
  }));
}

/** What one field says, in words and steps. */
export function evidenceRow(locale: Locale, { field, bits, reasons, values }: EvidenceLineView) {
  return {
    field: message(locale, `matching.field.${field}`),
    against: bits < 0,
    steps: stepsOf(bits),
    strength: message(locale, `matching.strength.${strengthOf(bits)}`),
    values: field === 'birth' ? (values?.map((days) => spanText(locale, days)) ?? null) : values,
    reasons: reasons.map((reason) => message(locale, `matching.reason.${reason}`)),
  };
}

/** Of five: how much a line weighs, for or against. */
export function stepsOf(bits: number): number {
  return STEPS.filter((least) => Math.abs(bits) > least).length;
}

/** How much a line says, as a word: the bar is no use to who cannot see it, nor to who is tired. */
export function strengthOf(bits: number): Strength {
  const side = bits < 0 ? 'against' : 'for';
  return SPOKEN[stepsOf(bits)]?.[side] ?? 'neutral';
}

/** Days from and to as they are compared, in words; a whole year as its number. */
function spanText(locale: Locale, days: string): string {
  const [from = '', to = from] = days.split('/') as CivilDate[];
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  return [...new Set([from, to])].map((day) => formatDate(locale, day)).join(' – ');
}
