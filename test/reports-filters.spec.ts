import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { INDICATORS } from '../src/indicators/definitions.js';
import type { CutView } from '../src/reports/cuts.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { makeCut } from './support/releases.js';
import type { Person } from './support/world.js';

/** Whatever the report builder is asked, it answers with sums of stored figures, as anybody could add them up. */
let test: TestApp;
let member: Person;
const cuts = new Map<string, CutView>();

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-11-22T12:00:00Z'));
  member = await test.world.user('committee');
  for (const quarter of ['2026-Q2', '2026-Q3']) {
    const id = await makeCut(test, member, quarter);
    cuts.set(quarter, (await member.get(`/api/reports/cuts/${id}`)).json<CutView>());
  }
}, 90_000);
afterAll(() => test.close());

interface Asked {
  indicator: string;
  by: string;
  keep: string[];
  from: string;
}
type Line = Readonly<Record<'from' | 'row' | 'column' | 'value' | 'lower' | 'upper' | 'of' | 'unit', string>>;

const ALL = '_T';

/** Any indicator by any dimension, sensible or not, and any of its categories. */
function questions(): Asked[] {
  const dimensions = new Map<string, string[]>();
  for (const { tables } of cuts.values())
    for (const table of tables)
      for (const { code, categories } of table.dimensions)
        dimensions.set(code, [ALL, ...categories.map((one) => one.code)]);
  const by = fc.constantFrom(...dimensions.keys(), '', 'name');
  const question = by.chain((code) =>
    fc.record({
      indicator: fc.constantFrom(...INDICATORS.map(({ id }) => id)),
      by: fc.constant(code),
      keep: fc.subarray([...(dimensions.get(code) ?? []), 'nobody']),
      from: fc.constantFrom('2026-Q2', '2026-Q3', '2031-Q1'),
    }),
  );
  return fc.sample(question, { numRuns: 1_000, seed: 17 });
}

async function answered({ keep, ...asked }: Asked): Promise<Line[]> {
  const query = new URLSearchParams(asked);
  for (const code of keep) query.append('keep', code);
  const { text } = await member.get(`/indicators/download?${query.toString()}`);
  return parse(text, { bom: true, columns: true }) as unknown as Line[];
}

/**
 * What figures add up to that fix a category and some of another dimension, in each stored table that crosses them; a step of
 * the funnel is told with all steps after it.
 */
function sums(cut: CutView, row: string, by: string, kept: readonly string[]): number[] {
  return cut.tables.flatMap(({ dimensions, cells }) => {
    const across = dimensions.findIndex(({ code }) => code === by);
    if (by !== '' && across < 0) return [];
    return dimensions.flatMap(({ categories, total }, axis) => {
      const codes = categories.map(({ code }) => code);
      if (axis === across || (row !== '' && !codes.includes(row))) return [];
      const lines = row === '' ? codes.map((code) => [code]) : [[row], codes.slice(codes.indexOf(row))];
      return [...lines, ...(total ? [[ALL]] : [])].map((line) =>
        cells
          .filter(({ codes: place }) =>
            place.every((code, at) =>
              at === axis ? line.includes(code) : at === across ? kept.includes(code) : code === ALL,
            ),
          )
          .reduce((sum, { value }) => sum + (value ?? 0), 0),
      );
    });
  });
}

/**
 * What a line may say: of several quarters its columns are the lines of one, over everything kept; of a step of the funnel
 * also how those ended who got no further.
 */
function possible(cut: CutView, { row, column }: Line, { by, keep }: Asked): number[] {
  const kept = keep.filter((code) => code !== ALL);
  if (column === ALL) return sums(cut, row, '', []);
  if (column === 'together') return sums(cut, row, by, kept);
  const [, stopped] = /^stopped:(.+)$/.exec(column) ?? [];
  if (stopped) return sums(cut, row, 'result', [stopped]);
  return [
    ...sums(cut, row, by, [column]),
    ...(row === '' ? [...sums(cut, column, '', []), ...sums(cut, column, by, kept)] : []),
  ];
}

it('a thousand questions at random are answered with sums of stored figures', async () => {
  let counts = 0;
  for (const asked of questions()) {
    for (const line of await answered(asked)) {
      const { value, lower, upper, of, unit } = line;
      const cut = cuts.get(line.from);
      expect([line, cut !== undefined]).toEqual([line, true]);
      // A rate is of the mean of two stored stocks.
      if (of !== '') expect([line, Number(of) % (unit === 'rate' ? 2.5 : 5)]).toEqual([line, 0]);
      if (unit !== 'count' || value === '' || cut === undefined) continue;
      const sum = Number(value);
      counts += 1;
      expect([line, sum % 5]).toEqual([line, 0]);
      expect([line, possible(cut, line, asked)]).toEqual([line, expect.arrayContaining([sum])]);
      expect(Number(lower)).toBeLessThanOrEqual(sum);
      expect(sum).toBeLessThanOrEqual(Number(upper));
    }
  }
  expect(counts).toBeGreaterThan(1_000);
}, 120_000);
