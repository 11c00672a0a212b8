import { categoryIn, groupingOf, organisationCode } from './grouping.js';

const none = new Map<string, number>();

describe('the categories that stand alone in a year', () => {
  const grouping = groupingOf({
    pathway: new Map([
      ['dublin3_art8', 20],
      ['child_relative_visa', 19],
      ['none', 300],
    ]),
    nationality_group: new Map([
      ['SDN', 45],
      ['AFG', 80],
      ['other', 60],
    ]),
    organisation_group: new Map([[organisationCode('7'), 21]]),
  });

  it('had twenty cases in the four quarters before it', () => {
    expect(grouping).toEqual({
      pathway: ['dublin3_art8'],
      nationality_group: ['AFG', 'SDN'],
      organisation_group: ['o:7'],
    });
  });

  it('take their cases, the rest takes all others', () => {
    expect(
      ['dublin3_art8', 'child_relative_visa', 'none', 'other'].map((code) =>
        categoryIn(grouping, 'pathway', code),
      ),
    ).toEqual(['dublin3_art8', 'other', 'none', 'other']);
    expect(categoryIn(grouping, 'organisation_group', organisationCode('8'))).toBe('others');
  });

  it('are none before there was anything to count', () => {
    const first = groupingOf({ pathway: none, nationality_group: none, organisation_group: none });
    expect(first).toEqual({ pathway: [], nationality_group: [], organisation_group: [] });
    expect(categoryIn(first, 'nationality_group', 'AFG')).toBe('other');
  });
});
