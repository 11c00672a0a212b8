import { LOCALES, message } from '../common/messages.js';
import { CODE_COLUMNS, FIGURE_COLUMNS, LEADING_COLUMNS, usedDimensions } from './data-files.js';
import type { Bilingual, ReleaseContent } from './release-content.js';

interface Column {
  name: string;
  titles: Record<string, string[]>;
  datatype: string;
  required: boolean;
}

const WHOLE = new Set(['value', 'lower', 'upper']);

/** What every column but those of dimensions is called, apart from the heading in the file itself. */
const TITLES: Readonly<Record<string, string>> = {
  release: 'publications.column.release',
  table: 'publications.column.table',
  period: 'publications.column.period',
  value: 'publications.column.value',
  lower: 'publications.column.lower',
  upper: 'publications.column.upper',
  status: 'publications.column.status',
  unit: 'publications.column.unit',
  code: 'publications.column.code',
  parent: 'publications.column.parent',
  label_fr: 'publications.column.label_fr',
  label_en: 'publications.column.label_en',
};

/**
 * The metadata of a bundle's data files (W3C, "Metadata Vocabulary for Tabular Data", 2015): titles in both languages,
 * types, keys, and the code list each column takes its values from.
 */
export function csvwMetadata(content: ReleaseContent): Record<string, unknown> {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': bilingual((locale) => message(locale, 'publications.title_of', { release: content.number })),
    'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
    'dc:issued': content.releasedOn,
    dialect: { encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
    tables: [...content.tables.map((table) => dataTable(content, table)), ...codeTables(content)],
  };
}

function dataTable(content: ReleaseContent, table: ReleaseContent['tables'][number]) {
  const dimensions = table.dimensions.map((code): Column => {
    const label = content.dimensions.find((each) => each.code === code)?.label;
    return column(code, label);
  });
  return {
    url: `data/${table.code}.csv`,
    'dc:title': bilingual((locale) => table.label[locale]),
    'dc:description': bilingual((locale) => table.unit[locale]),
    tableSchema: {
      columns: [
        ...LEADING_COLUMNS.map((name) => column(name)),
        ...dimensions,
        ...FIGURE_COLUMNS.map((name) => column(name)),
      ],
      primaryKey: ['release', 'table', 'period', ...table.dimensions],
      foreignKeys: table.dimensions.map((code) => ({
        columnReference: code,
        reference: { resource: `codes/${code}.csv`, columnReference: 'code' },
      })),
    },
  };
}

function codeTables(content: ReleaseContent) {
  return usedDimensions(content).map((code) => ({
    url: `codes/${code}.csv`,
    'dc:title': bilingual(
      (locale) => content.dimensions.find((each) => each.code === code)?.label[locale] ?? code,
    ),
    tableSchema: { columns: CODE_COLUMNS.map((name) => column(name)), primaryKey: ['code'] },
  }));
}

function column(name: string, label?: Bilingual): Column {
  const titles = LOCALES.map((locale) => {
    const title = label?.[locale] ?? message(locale, TITLES[name] ?? 'publications.column.code');
    return [locale, [...new Set([name, title])]] satisfies [string, string[]];
  });
  return {
    name,
    titles: Object.fromEntries<string[]>(titles),
    datatype: WHOLE.has(name) ? 'integer' : 'string',
    required: name !== 'value' && name !== 'parent',
  };
}

function bilingual(text: (locale: (typeof LOCALES)[number]) => string) {
  return LOCALES.map((locale) => ({ '@value': text(locale), '@language': locale }));
}
