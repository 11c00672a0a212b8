import { atomFeed } from './atom.js';
import { dcatRecord } from './dcat.js';

const BASE = 'https://reunir.example';
const release = { number: '2026-Q3', asAt: '2026-09-30', releasedOn: '2026-11-12' };

describe('what is published', () => {
  it('is an Atom feed in each language, dated by day, markup disarmed', () => {
    const entry = {
      ...{ id: 'urn:reunir:release:2026-Q3', href: '/observatory/releases/2026-Q3', on: '2026-11-12' },
      title: { fr: 'Chiffres & <délais>', en: 'Figures' },
      summary: { fr: 'Résumé', en: 'Summary' },
    };
    const feed = atomFeed([entry], 'fr', BASE);
    expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
    expect(feed).toContain('<id>urn:reunir:release:2026-Q3</id>');
    expect(feed).toContain('2026-11-12T12:00:00');
    expect(feed).toContain('https://reunir.example/observatory/releases/2026-Q3?lang=fr');
    expect(feed).toContain('Chiffres &amp; &lt;délais&gt;');
    expect(atomFeed([], 'en', BASE)).toContain('<updated>2016-01-01');
  });

  it('is a DCAT catalogue with one dataset for each release', () => {
    const record = dcatRecord([release], BASE);
    expect(record['dcat:dataset']).toMatchObject([
      {
        '@id': `${BASE}/observatory/releases/2026-Q3`,
        'dct:issued': { '@value': '2026-11-12' },
        'dcat:distribution': { 'dcat:downloadURL': { '@id': `${BASE}/observatory/releases/2026-Q3/bundle` } },
      },
    ]);
  });
});
