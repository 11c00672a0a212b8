import { LOCALES, message } from '../common/messages.js';

/** A release a catalogue of open data is told of. */
export interface DcatRelease {
  readonly number: string;
  readonly asAt: string;
  readonly releasedOn: string;
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** The record data portals harvest (DCAT-AP 3, as JSON-LD): one dataset for each release, its archive as distribution. */
export function dcatRecord(releases: readonly DcatRelease[], baseUrl: string): Record<string, unknown> {
  const bilingual = (key: string, values?: Record<string, string>) =>
    LOCALES.map((locale) => ({ '@language': locale, '@value': message(locale, key, values) }));
  const publisher = { '@type': 'foaf:Agent', 'foaf:name': bilingual('publications.source') };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': `${baseUrl}/observatory`,
    '@type': 'dcat:Catalog',
    'dct:title': bilingual('observatory.title'),
    'dct:description': bilingual('observatory.about'),
    'dct:publisher': publisher,
    'dcat:dataset': releases.map(({ number, asAt, releasedOn }) => ({
      '@id': `${baseUrl}/observatory/releases/${number}`,
      '@type': 'dcat:Dataset',
      'dct:identifier': number,
      'dct:title': bilingual('publications.title_of', { release: number }),
      'dct:issued': { '@type': 'xsd:date', '@value': releasedOn },
      'dct:temporal': {
        '@type': 'dct:PeriodOfTime',
        'dcat:endDate': { '@type': 'xsd:date', '@value': asAt },
      },
      'dct:publisher': publisher,
      'dcat:distribution': {
        '@type': 'dcat:Distribution',
        'dcat:accessURL': { '@id': `${baseUrl}/observatory/releases/${number}` },
        'dcat:downloadURL': { '@id': `${baseUrl}/observatory/releases/${number}/bundle` },
        'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/application/zip' },
        'dct:license': { '@id': LICENCE },
      },
    })),
  };
}
