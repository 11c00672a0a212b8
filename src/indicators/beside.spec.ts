import { committeeContent } from '../../test/support/indicator-content.js';
import { answerOf } from './answers.js';
import { indicatorOf } from './definitions.js';
import { lateEntries } from './late-entries.js';
import { lossesOf } from './losses.js';

const full = committeeContent(() => 10);

describe('losses on the way', () => {
  it('are told by stage and by how they ended; with those reunited they make up all who got no further', () => {
    const { columns, rows } = lossesOf(full);
    expect(columns.map(({ code }) => code)).toContain('stopped:refused');
    expect(columns.map(({ code }) => code)).not.toContain('stopped:reunited');
    expect(rows.map(({ figures }) => figures.map((figure) => figure?.value))).toEqual(
      rows.map(() => columns.map(() => 10)),
    );
    expect(lossesOf({ ...full, tables: [] }).rows).toEqual([]);
  });
});

describe('entries recorded late', () => {
  it('are a share of all that were counted, told with it', () => {
    expect(
      lateEntries(full).rows.map(({ code, figures }) => [code, figures[0]?.value, figures[0]?.of]),
    ).toEqual([
      ['late:opened', undefined, undefined],
      ['late:closed', 25, 360],
    ]);
    expect(lateEntries({ ...full, tables: [] }).rows).toEqual([]);
  });
});

describe('facts not known', () => {
  it('are shares of open cases', () => {
    const indicator = indicatorOf('i23b');
    if (!indicator) throw new Error('i23b');
    expect(answerOf([full], indicator).rows.map(({ code, figures }) => [code, figures[0]?.value])).toEqual([
      ['age_band', 25],
      ['place_group', 50],
    ]);
  });
});
