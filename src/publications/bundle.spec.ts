import { isSignedBy } from '../../test/support/signature.js';
import { createHash } from 'node:crypto';
import JSONstat from 'jsonstat-toolkit';
import readWorkbook from 'read-excel-file/node';
import { sampleContent } from '../../test/support/release-content.js';
import { archive, unpack } from './archive.js';
import { bundleOf, CHECKSUMS, checksumsOf, contentFiles, PUBLIC_KEY, SIGNATURE } from './bundle.js';
import { publicKeyOf, signBytes } from './signing.js';

const SEED = new Uint8Array(32).fill(7);
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();
const numbersIn = (words: string) => words.match(/\d+/g) ?? [];

describe('a bundle', () => {
  it('is the same bytes whenever it is written', async () => {
    const first = await bundleOf(sampleContent(), SEED);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(Buffer.from(first).equals(Buffer.from(await bundleOf(sampleContent(), SEED)))).toBe(true);
  });

  it('holds every format in both languages, each with its digest, signed', async () => {
    const files = unpack(await bundleOf(sampleContent(), SEED));
    expect([...files.keys()].sort()).toEqual(
      [
        ...[CHECKSUMS, SIGNATURE, PUBLIC_KEY, 'metadata.json', 'method.json'],
        ...['data/state_sex.csv', 'data/by_state.csv', 'codes/state.csv', 'codes/sex.csv'],
        ...['en', 'fr'].flatMap((locale) => [
          `release.${locale}.xlsx`,
          `notes.${locale}.html`,
          `observations.${locale}.html`,
          `json-stat/state_sex.${locale}.json`,
          `json-stat/by_state.${locale}.json`,
        ]),
      ].sort(),
    );
    const lines = text(files.get(CHECKSUMS)).trimEnd().split('\n');
    const digests = lines.map((line) => line.split('  ') as [string, string]);
    for (const [digest, path] of digests)
      expect(
        createHash('sha256')
          .update(files.get(path) ?? '')
          .digest('hex'),
      ).toBe(digest);
    expect(digests).toHaveLength(files.size - 3);
    const signature = Buffer.from(text(files.get(SIGNATURE)), 'base64');
    const signed = files.get(CHECKSUMS) ?? new Uint8Array();
    expect(isSignedBy(text(files.get(PUBLIC_KEY)), signed, signature)).toBe(true);
    signed[0] = (signed[0] ?? 0) ^ 1;
    expect(isSignedBy(text(files.get(PUBLIC_KEY)), signed, signature)).toBe(false);
  });

  it('is told apart from one signed with another key', () => {
    const bytes = Buffer.from('figures');
    expect(isSignedBy(publicKeyOf(new Uint8Array(32)), bytes, signBytes(SEED, bytes))).toBe(false);
    expect(() => signBytes(new Uint8Array(31), bytes)).toThrow(RangeError);
  });

  it('lists digests whatever the order of the files', () => {
    const files: [string, Uint8Array][] = [
      ['b', Buffer.from('2')],
      ['a', Buffer.from('1')],
    ];
    expect(checksumsOf(new Map(files))).toBe(checksumsOf(new Map(files.toReversed())));
    expect(archive(new Map(files))).toEqual(archive(new Map(files.toReversed())));
  });
});

describe('its data', () => {
  it('is one observation a line, empty where a figure is rounded to zero', async () => {
    const files = await contentFiles(sampleContent());
    const lines = text(files.get('data/state_sex.csv')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(10);
    expect([lines[0], lines[1], lines.at(-1)]).toEqual([
      'release,table,period,state,sex,value,lower,upper,status,unit',
      '2026-Q3,state_sex,2026-Q3,_T,_T,125,121,129,A,count',
      '2026-Q3,state_sex,2026-Q3,closed,male,,0,4,B,count',
    ]);
    expect(text(files.get('data/by_state.csv'))).toContain('closed,5,1,10,A,count');
    expect(text(files.get('codes/state.csv'))).toBe(
      'code,parent,label_fr,label_en\r\n_T,,Tous,All\r\nopen,_T,open (fr),open (en)\r\nclosed,_T,closed (fr),closed (en)\r\n',
    );
  });

  it('is read by a JSON-stat toolkit with every figure and label', async () => {
    const content = sampleContent();
    const files = await contentFiles(content);
    for (const locale of ['fr', 'en'] as const) {
      const data = JSONstat(JSON.parse(text(files.get(`json-stat/state_sex.${locale}.json`))) as object);
      expect([data.class, data.n, data.length]).toEqual(['dataset', 9, 3]);
      expect(data.Data({ state: 'open', sex: 'male', period: '2026-Q3' })).toMatchObject({ value: 100 });
      expect(data.Data({ state: 'closed', sex: 'male', period: '2026-Q3' })).toMatchObject({
        value: null,
        status: 'B',
      });
      expect(data.Dimension('sex').Category('female').label).toBe(`female (${locale})`);
    }
    const gap = JSONstat(JSON.parse(text(files.get('json-stat/by_state.en.json'))) as object);
    expect(gap.n).toBe(2);
  });

  it('is read by a spreadsheet: notes first, figures as numbers, nothing hidden', async () => {
    const files = await contentFiles(sampleContent());
    for (const [locale, zero] of [
      ['fr', '0 à 4'],
      ['en', '0–4'],
    ] as const) {
      const bytes = files.get(`release.${locale}.xlsx`) ?? new Uint8Array();
      const sheets = await readWorkbook(Buffer.from(bytes));
      expect(sheets.map(({ sheet }) => sheet)).toEqual(['Notes', '1 state_sex', '2 by_state']);
      expect(sheets[1]?.data.slice(3)).toEqual([
        [expect.any(String), 125, 25, 100],
        [`open (${locale})`, 120, 20, 100],
        [`closed (${locale})`, 5, 5, zero],
      ]);
      const parts = unpack(bytes);
      expect([...parts.keys()].filter((path) => /pivot|hidden|comment/i.test(path))).toEqual([]);
      expect([...parts.values()].map(text).join('')).not.toMatch(/hidden=|state="(very)?hidden|mergeCell/i);
    }
  });

  it('says the same numbers in both languages', async () => {
    const files = await contentFiles(sampleContent());
    const notes = (locale: string) => numbersIn(text(files.get(`notes.${locale}.html`))).sort();
    expect(notes('fr')).toEqual(notes('en'));
    const values = (locale: string) =>
      (JSON.parse(text(files.get(`json-stat/state_sex.${locale}.json`))) as { value: unknown }).value;
    expect(values('fr')).toEqual(values('en'));
  });

  it('never takes words for markup', async () => {
    const files = await contentFiles(sampleContent({ correction: { fr: 'un <i>', en: 'an <i>' } }));
    expect(text(files.get('observations.en.html'))).toContain('A &lt;b&gt;fact&lt;/b&gt;.');
    expect(text(files.get('notes.en.html'))).toContain('an &lt;i&gt;');
    const none = await contentFiles(sampleContent({ observations: [] }));
    expect(text(none.get('observations.fr.html'))).toContain('Aucune observation');
  });

  it('refuses a table over a dimension nobody described', async () => {
    await expect(contentFiles(sampleContent({ dimensions: [] }))).rejects.toThrow(RangeError);
  });
});
