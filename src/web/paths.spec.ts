import { paths } from './paths.js';

const id = '0198f3c2-7a11-7c30-9d55-3f0a6b1c2d3e';
const {
  guidePathway,
  publicRelease,
  publicTable,
  publicBundle,
  publicIndicator,
  publicTrend,
  reportRun,
  ...others
} = paths;
const addresses = (part: string) =>
  Object.values(others).map((path: string | ((...ids: string[]) => string)) =>
    typeof path === 'string' ? path : path(part, part),
  );

it('gives every page an address of its own', () => {
  expect(new Set(addresses(':id')).size).toBe(Object.keys(others).length);
  for (const address of addresses(id)) expect(address).toMatch(/^\/([a-z-]+|[0-9a-f-]{36}|\/(?!\/))*$/);
});

it('declares a route with the same function that links to it', () => {
  expect(paths.newStep(':id')).toBe('/procedures/:id/steps/new');
  expect(paths.newStep(id)).toBe(`/procedures/${id}/steps/new`);
  expect(paths.link(':id', ':linkId')).toBe('/cases/:id/links/:linkId');
});

it.each(['', 'Farid', '../admin', `${id}/x`, '7K3F-9QX2', ':id/x', '//evil.example'])(
  'takes no other text: %p',
  (text) => {
    expect(() => paths.case(text)).toThrow(RangeError);
  },
);

it('takes the name of a pathway and no other word for a page of the guide', () => {
  expect([guidePathway(':pathway'), guidePathway('dublin3_art8_1')]).toEqual([
    '/guide/:pathway',
    '/guide/dublin3_art8_1',
  ]);
  for (const text of ['', 'farid', id, ':id', '../cases'])
    expect(() => guidePathway(text)).toThrow(RangeError);
});

it('takes a quarter, the number of a release, the codes of tables and indicators, and no other words', () => {
  expect([publicRelease('2026-Q3.1'), publicTable(':number', ':table'), publicBundle('2026-Q3')]).toEqual([
    '/observatory/releases/2026-Q3.1',
    '/observatory/releases/:number/tables/:table',
    '/observatory/releases/2026-Q3/bundle',
  ]);
  for (const text of ['2026', '../admin', 'Farid', '2026-Q5'])
    expect(() => publicRelease(text)).toThrow(RangeError);
  expect([reportRun(':quarter'), reportRun('2026-Q3')]).toEqual([
    '/reports/runs/:quarter',
    '/reports/runs/2026-Q3',
  ]);
  for (const text of ['2026-Q3.1', 'Q3', ':number']) expect(() => reportRun(text)).toThrow(RangeError);
  expect(() => publicTable('2026-Q3', 'Farid/x')).toThrow(RangeError);
  expect([publicIndicator('i2b'), publicTrend(':indicator')]).toEqual([
    '/observatory/indicators/i2b',
    '/observatory/indicators/:indicator/over-time',
  ]);
  expect(() => publicIndicator('Farid')).toThrow(RangeError);
});
