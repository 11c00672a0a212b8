import { readCsvw } from '../../test/support/csvw-reader.js';
import { sampleContent } from '../../test/support/release-content.js';
import { csvwMetadata } from './csvw.js';
import { codesCsv, tableCsv } from './data-files.js';

type Described = Record<string, unknown> & {
  url: string;
  tableSchema: { columns: { name: string; titles: Record<string, string[]> }[] };
};

const content = sampleContent();
const group = csvwMetadata(content);
const tables = group['tables'] as Described[];
const described = (url: string) => tables.find((table) => table.url === url) as Described;

describe('the metadata of a bundle', () => {
  it('describes every data file and every list of codes, with titles in both languages', () => {
    expect(tables.map(({ url }) => url)).toEqual([
      ...['data/state_sex.csv', 'data/by_state.csv', 'codes/state.csv', 'codes/sex.csv'],
    ]);
    const sex = described('data/state_sex.csv').tableSchema.columns.find(({ name }) => name === 'sex');
    expect(sex?.titles).toEqual({ en: ['sex', 'Sex'], fr: ['sex', 'Sexe'] });
  });

  it('names the columns that the files have', () => {
    const headings = (csv: string) => csv.split('\r\n')[0]?.split(',');
    for (const table of content.tables) {
      const columns = described(`data/${table.code}.csv`).tableSchema.columns.map(({ name }) => name);
      expect(columns).toEqual(headings(tableCsv(content, table)));
    }
    const codes = described('codes/sex.csv').tableSchema.columns.map(({ name }) => name);
    expect(codes).toEqual(headings(codesCsv(content, 'sex')));
  });

  it('lets a CSVW reader find every figure, typed, and nothing where a figure is rounded to zero', async () => {
    const table = content.tables[0];
    if (!table) throw new Error('no table');
    const rows = await readCsvw(group, described('data/state_sex.csv'), tableCsv(content, table));
    expect(rows).toHaveLength(table.cells.length);
    const told = rows.map(({ state, sex, value, upper }) => [
      state?.value,
      sex?.value,
      value?.value,
      upper?.type,
    ]);
    expect(told).toEqual(
      table.cells.map(({ codes, value }) => [...codes, value === 0 ? undefined : String(value), 'integer']),
    );
    const labels = await readCsvw(group, described('codes/sex.csv'), codesCsv(content, 'sex'));
    expect(labels.map(({ label_fr: label }) => label?.value)).toEqual(['Tous', 'female (fr)', 'male (fr)']);
  });
});
