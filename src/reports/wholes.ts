/** An age that is not known is known on no day. */
const NO_AGE = 'age_band=unknown';

/** Facts that children are told by on the same day, and in the same words, as all cases on record. */
const SHARED: Readonly<Partial<Record<string, readonly string[]>>> = {
  cohort: ['nationality_group', 'organisation_group', 'pathway', 'place_group', 'sex'],
  lodging: ['pathway'],
  arrival: ['organisation_group'],
  placement: [],
};

/**
 * The figure of another group of tables that counts everything a figure counts: those of a cohort, and those who lodged a
 * request or arrived, are among the cases on record, and those of a cohort that ended some way within a year are closed
 * that way. Printed higher than its whole, a part
 * would tell that the whole is no zero, and that both lie between two neighbouring multiples of five. Keys of figures.
 */
export function wholeOf(key: string): string | undefined {
  const [population, ...fixed] = key.split('|');
  const shared = SHARED[population ?? ''];
  const known = shared && fixed.flatMap((one) => amongCases(one, shared) ?? []);
  return known?.length === fixed.length ? ['case', ...known.sort()].join('|') : undefined;
}

function amongCases(fixed: string, shared: readonly string[]): string | undefined {
  const [dimension = '', code = ''] = fixed.split('=');
  if (shared.includes(dimension) || fixed === NO_AGE) return fixed;
  return dimension === 'result' && code !== 'open' ? `state=closed:${code}` : undefined;
}
