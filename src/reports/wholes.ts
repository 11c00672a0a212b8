/** Facts that a cohort is told by on the same day, and in the same words, as all cases on record. */
const SHARED: readonly string[] = [
  ...['age_band', 'nationality_group', 'organisation_group', 'pathway', 'place_group', 'sex'],
];

/**
 * The figure of another group of tables that counts everything a figure counts: those of a cohort are among the cases on
 * record, and those of them that ended some way within a year are closed that way. Printed higher than its whole, a part
 * would tell that the whole is no zero, and that both lie between two neighbouring multiples of five. Keys of figures.
 */
export function wholeOf(key: string): string | undefined {
  const [population, ...fixed] = key.split('|');
  const among = population === 'cohort' ? fixed.map(amongCases) : [undefined];
  const known = among.filter((one) => one !== undefined);
  return known.length === among.length ? ['case', ...known.sort()].join('|') : undefined;
}

function amongCases(fixed: string): string | undefined {
  const [dimension = '', code = ''] = fixed.split('=');
  if (SHARED.includes(dimension)) return fixed;
  return dimension === 'result' && code !== 'open' ? `state=closed:${code}` : undefined;
}
