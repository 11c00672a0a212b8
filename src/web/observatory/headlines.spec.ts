import { committeeContent } from '../../../test/support/indicator-content.js';
import { inBothLanguages, LOCALES, type Locale } from '../../common/messages.js';
import { INDICATORS, indicatorOf } from '../../indicators/definitions.js';
import type { ReleaseContent } from '../../publications/release-content.js';
import { quarterOf } from '../../reports/quarters.js';
import { definitionOf } from '../indicators/definition-model.js';
import { paths } from '../paths.js';
import { render } from '../views.js';
import { headlinesOf, RECENT } from './headlines.js';
import { seriesCharts } from './series-charts.js';
import { publicFigures, type Over } from './public-indicator.js';
import type { Contents } from '../indicators/given.js';

const ENDS = [2024, 2025, 2026].flatMap((year) => [
  `${year}-03-31`,
  `${year}-06-30`,
  `${year}-09-30`,
  `${year}-12-31`,
]);

/** Three years of releases, each with so many units in every finest place. */
function releases(units: (place: number) => number): Contents {
  const [first, ...others] = ENDS.map((end, place): ReleaseContent => {
    const asAt = end as ReleaseContent['asAt'];
    const number = quarterOf(asAt);
    return committeeContent(() => units(place), { number, period: number, asAt });
  });
  if (!first) throw new Error('no release');
  return [first, ...others];
}

const many = releases((place) => 100 + 5 * place);
const none = releases(() => 0);

/** Every number of a page's own part, drawings aside, which are made of numbers. */
function numbersOn(html: string): string[] {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main'));
  const words = main
    .replaceAll(/<svg[\s\S]*?<\/title>|<\/desc>[\s\S]*?<\/svg>/g, ' ')
    .replaceAll(/<[^>]*>|&[a-z#\d]+;/g, ' ')
    .replaceAll(/turn(?:ed|s)? 18|auront 18 ans/gi, ' ');
  return [...words.replaceAll(/(?<=\d)[\u202f\u00a0,](?=\d{3})/g, '').matchAll(/\d+/g)].map(([one]) => one);
}

/** Cases open and reunited, release after release. */
const courses = (contents: Contents) =>
  contents.flatMap(({ number, asAt, tables: [first] }) =>
    ['open', 'closed:reunited'].map((state) => ({
      ...{ number, asAt, state },
      value: first?.cells.find(({ codes }) => codes.join() === `${state},_T`)?.value ?? 0,
    })),
  );

const words = inBothLanguages(() =>
  'What the committee finds, in a sentence or two of some length. '.repeat(3),
);

const home = (locale: Locale, contents: Contents) =>
  render('observatory/home', {
    ...{ locale, path: paths.observatory, public: true, latest: null },
    releases: contents.map(({ number, asAt }) => ({ number, releasedOn: asAt, state: 'published' })),
    observations: contents.slice(0, 2).map(({ number, asAt }) => ({
      ...{ number: `${number}-1`, state: 'published', title: words, context: null, corrects: null },
      ...{ paragraphs: [words, words], publishedOn: asAt, release: number },
    })),
    courses: seriesCharts(locale, courses(contents), RECENT),
    ...headlinesOf(locale, contents),
  });

describe('the first page', () => {
  it('draws what matters most, within what a poor connection carries', () => {
    for (const locale of LOCALES) {
      const html = home(locale, many);
      expect(html.match(/<svg class="reunir-chart"/g)).toHaveLength(7);
      expect(Buffer.byteLength(html)).toBeLessThan(30_000);
    }
  });

  it('tells the same in both languages, and each picture has ids of its own', () => {
    const [english, french] = [home('en', many), home('fr', many)];
    expect(numbersOn(french)).toEqual(numbersOn(english));
    const ids = [...english.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names what has too few cases behind it instead of drawing nothing', () => {
    const { drawn, tooFew } = headlinesOf('en', none);
    expect([drawn, tooFew.map(({ id }) => id)]).toEqual([[], ['i4', 'i5', 'i17', 'i11', 'i13']]);
    expect(home('en', none)).not.toMatch(/<svg class="reunir-chart"|NaN|undefined|\b100%/);
  });
});

describe('the page of an indicator', () => {
  const page = (locale: Locale, contents: Contents, id: string, over: Over) => {
    const indicator = indicatorOf(id);
    if (!indicator) throw new Error(id);
    const latest = contents.at(-1);
    return render('observatory/indicator', {
      ...{ locale, path: paths.publicIndicator(id), public: true, over, latest, releases: contents.length },
      definition: definitionOf(locale, latest, indicator),
      figures: publicFigures(locale, contents, { indicator }, over),
    });
  };

  it.each(INDICATORS.map(({ id }) => id))('%s is small and tells the same in both languages', (id) => {
    for (const over of ['latest', 'releases'] as const)
      for (const contents of [many, none]) {
        const [english, french] = [page('en', contents, id, over), page('fr', contents, id, over)];
        expect(Buffer.byteLength(french)).toBeLessThan(30_000);
        expect(numbersOn(french)).toEqual(numbersOn(english));
        expect(english).not.toMatch(/NaN|undefined|>0<|\b100%/);
      }
  });
});
