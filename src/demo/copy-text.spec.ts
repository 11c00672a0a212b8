import { copyLine } from './copy-text.js';
import { columnsOf, TABLES } from './tables.js';

describe('a line for COPY', () => {
  it('writes every kind of value', () => {
    expect(copyLine(['a', 7, true, false, null, Buffer.from([1, 255])])).toBe('a\t7\tt\tf\t\\N\t\\\\x01ff\n');
  });

  it('keeps what would end a field, a line or the data', () => {
    expect(copyLine(['tab\there', 'line\nbreak\r', 'back\\slash', '\\.'])).toBe(
      'tab\\there\tline\\nbreak\\r\tback\\\\slash\t\\\\.\n',
    );
  });

  it('writes a list as an array', () => {
    expect(copyLine([[], ['ps', 'prs'], ['a"b\\c']])).toBe('{}\t{"ps","prs"}\t{"a\\\\"b\\\\\\\\c"}\n');
  });
});

describe('the tables', () => {
  it('come after those they refer to', () => {
    const place = (table: (typeof TABLES)[number]) => TABLES.indexOf(table);
    expect(place('teams')).toBeGreaterThan(place('organisations'));
    expect(place('cases')).toBeGreaterThan(place('minors'));
    expect(place('kinship_links')).toBeGreaterThan(place('relatives'));
    expect(place('timeline_entries')).toBeGreaterThan(place('procedures'));
  });

  it('name their columns', () => {
    expect(columnsOf('team_members')).toEqual(['team_id', 'user_id', 'since']);
  });
});
