import fc from 'fast-check';
import { LOCALES, type Locale } from '../common/messages.js';
import { barChart, dotChart, type BarRow } from './bars.js';
import { describeFunnel, describeIncidence, describeLines, describeTrend } from './describe.js';
import { funnelChart } from './funnel.js';
import { incidenceChart, type IncidencePoint } from './incidence.js';
import { measuredSpoken, measuredText, type Measured } from './measured.js';
import { trendChart } from './trend.js';

const caption = { id: 'c', title: 'Cases & <outcomes>', description: 'One. Two.' };
const words = {
  series: ['Reunited', 'Refused', 'Open'],
  axis: 'Days',
  percent: (value: number) => `${value}%`,
};
const measured: fc.Arbitrary<Measured> = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 12 }))
  .map(([fives, window]) => ({
    ...{ value: fives * 5, lower: Math.max(0, fives * 5 - window) },
    upper: fives * 5 + window,
  }));
const maybe = fc.option(measured);

/** Every number of a text, whatever the language groups it with. */
function numbersIn(text: string): string[] {
  return [...text.replaceAll(/(?<=\d)[\u202f\u00a0,](?=\d{3})/g, '').matchAll(/\d+/g)].map(
    ([number]) => number,
  );
}

function expectDrawn(svg: string): void {
  expect(svg).toMatch(
    /^<svg class="reunir-chart" role="img" viewBox="0 0 360 [\d.]+" aria-labelledby="c-title c-text">/,
  );
  expect(svg).toContain(
    '<title id="c-title">Cases &amp; &lt;outcomes&gt;</title><desc id="c-text">One. Two.</desc>',
  );
  expect(svg).not.toMatch(/NaN|undefined|Infinity|="-\d+[^"]*" height/);
}

describe('every chart', () => {
  it('draws whatever figures there are, none included', () => {
    fc.assert(
      fc.property(fc.array(maybe, { maxLength: 12 }), (figures) => {
        const rows: BarRow[] = figures.map((figure, place) => ({
          ...{ label: `Line ${place}`, figure, text: measuredText('en', 'count', figure) },
        }));
        expectDrawn(barChart(caption, rows));
        expectDrawn(dotChart(caption, rows));
        expectDrawn(trendChart(caption, rows, String));
        const stages = rows.map(({ figure, ...row }) => ({ ...row, parts: [figure?.value ?? 0, 5, 0] }));
        expectDrawn(funnelChart(caption, ['On', 'Off', 'Away'], stages));
      }),
    );
  });

  it('has a mark for each figure and none for one that is not produced', () => {
    const figure = { value: 20, lower: 16, upper: 24 };
    const rows = [figure, null, { value: 0, lower: 0, upper: 4 }].map((one, place) => ({
      ...{ label: `Line ${place}`, figure: one, text: '' },
    }));
    expect(barChart(caption, rows).match(/<rect /g)).toHaveLength(2);
    expect(dotChart(caption, rows).match(/<circle /g)).toHaveLength(2);
    // Rounded to zero it is an interval, which has no point of its own.
    const trend = trendChart(caption, rows, String);
    expect([trend.match(/<circle /g)?.length, trend.match(/M[\d.]+ [\d.]+V/g)?.length]).toEqual([1, 2]);
  });

  it('is told apart by pattern, not by colour alone', () => {
    const svg = funnelChart(caption, ['On', 'Off', 'Away'], [{ label: 'All', text: '', parts: [5, 5, 5] }]);
    const shapes = [...svg.matchAll(/<path class="reunir-chart__(?:ink|solid)" d="([^"]*)"/g)].map(
      ([, d]) => d,
    );
    expect(new Set(shapes).size).toBe(3);
  });
});

describe('a trend', () => {
  const point = (label: string, value: number | null, redefined = false) => ({
    ...{ label, redefined, figure: value === null ? null : { value, lower: value - 4, upper: value + 4 } },
  });
  const joins = (svg: string) => svg.match(/class="reunir-chart__line"/g)?.length;

  it('is not joined over a change of definition, nor over a gap', () => {
    const [one, two, three] = [point('Q1', 20), point('Q2', 30), point('Q3', 35)];
    expect(joins(trendChart(caption, [one, two, three], String))).toBe(1);
    expect(joins(trendChart(caption, [one, two, point('Q3', 35, true)], String))).toBe(2);
    expect(joins(trendChart(caption, [one, point('Q2', null), three], String))).toBe(2);
  });

  it('tells of a change only where the ranges do not touch', () => {
    const told = (...values: number[]) =>
      describeTrend(
        'en',
        'count',
        values.map((value, place) => point(`Q${place + 1}`, value)),
      );
    expect(told(20, 30)).toBe(
      'Q2: 30. It was 20 in Q1: it has risen, by more than rounding and chance explain.',
    );
    expect(told(30, 20)).toContain('it has fallen');
    expect(told(20, 25)).toContain('may explain the difference');
    expect(told(20)).toContain('no earlier figure');
    expect(describeTrend('en', 'count', [point('Q1', 20), point('Q2', 90, true)])).toContain(
      'no earlier figure',
    );
  });
});

describe('cumulative incidence', () => {
  const points: IncidencePoint[] = [
    { day: 0, shares: [0, 0, 1] },
    { day: 180, shares: [0.2, 0.1, 0.7], interval: { lower: 0.15, upper: 0.26 } },
    { day: 365, shares: [0.4, 0.2, 0.4] },
  ];

  it('stacks every way a case ends up to all cases', () => {
    const svg = incidenceChart(caption, points, words);
    expectDrawn(svg);
    expect(svg.match(/<path d="[^"]+Z" fill="url\(#c-fill-\d\)"/g)).toHaveLength(3);
    expectDrawn(incidenceChart(caption, points.slice(0, 1), words, { exact: true }));
    expectDrawn(incidenceChart(caption, [], words));
  });
});

describe('a figure in words', () => {
  const share = (value: number, lower: number, upper: number): Measured => ({ value, lower, upper });

  it('never says none, nor all', () => {
    expect(measuredText('en', 'count', share(0, 0, 4))).toBe('0–4');
    expect(measuredSpoken('en', 'count', share(0, 0, 4))).toBe('0 to 4');
    expect(measuredText('en', 'percent', share(0, 0, 0))).toBe('at most 1%');
    expect(measuredText('fr', 'percent', share(100, 100, 100))).toBe('99\u00a0% au moins');
    expect(measuredText('en', 'percent', share(42, 35, 49))).toBe('42% (35 to 49%)');
    expect(measuredText('en', 'count', share(1200, 1176, 1224))).toBe('1,200 (1,176 to 1,224)');
    expect(measuredText('fr', 'count', null)).toBe('n.p.');
    expect(measuredText('en', 'days', share(120, 110, 131))).toBe('120 days (110 to 131)');
    expect(measuredText('fr', 'rate', share(2.5, 1, 4))).toContain('2,5 pour 100');
    expect(measuredSpoken('en', 'count', share(5, 1, 9))).toBeUndefined();
    expect(measuredSpoken('en', 'count', null)).toContain('not produced');
  });
});

describe('the two sentences', () => {
  const both = (tell: (locale: Locale) => string) => LOCALES.map(tell);

  it('hold the same numbers in both languages', () => {
    fc.assert(
      fc.property(fc.array(maybe, { maxLength: 9 }), fc.constantFrom('count', 'percent'), (figures, unit) => {
        const rows = figures.map((figure, place) => ({ label: `L${place}`, figure, stopped: figure }));
        const [waiting, first] = [figures[0] ?? null, figures[1] ?? null];
        for (const [english, french] of [
          both((locale) => describeLines(locale, unit, rows)),
          both((locale) => describeTrend(locale, unit, rows)),
          both((locale) => describeFunnel(locale, rows)),
          both((locale) =>
            waiting && first ? describeIncidence(locale, { day: 365, series: 'S', first, waiting }) : '',
          ),
        ]) {
          expect(numbersIn(french ?? '')).toEqual(numbersIn(english ?? ''));
          expect(english).not.toMatch(/NaN|undefined|(?<!to )\b100%|\b0%| 0[.,;]/);
        }
      }),
    );
  });

  it('tell the level, the extremes, and where most were lost', () => {
    const row = (label: string, value: number) => ({
      ...{ label, figure: { value, lower: value - 4, upper: value + 4 } },
      stopped: { value: value / 2, lower: 0, upper: value },
    });
    expect(describeLines('en', 'count', [row('A', 20), row('B', 90), row('C', 10)])).toBe(
      '3 figures are shown; the largest is B: 90. The smallest is C: 10.',
    );
    expect(describeLines('fr', 'count', [row('A', 20)])).toBe('Un seul chiffre est montré. A\u202f: 20.');
    expect(describeLines('en', 'count', [row('A', 20), row('B', 20)])).toContain('All are the same');
    expect(describeFunnel('en', [row('Found', 100), row('Lodged', 60), row('Reunited', 20)])).toBe(
      'Found: 100; Reunited: 20. Most got no further than this stage: Found (50 (0 to 100)).',
    );
    expect(describeFunnel('en', [{ ...row('Found', 5), stopped: null }])).toContain('Too few stopped');
    expect(describeFunnel('en', [row('Found', 0)])).toContain('too few cases');
  });
});
