import {
  ROWS,
  STATES,
  TABLES,
  TOTAL,
  categoriesOf,
  isListed,
  kindOf,
  onlyGrows,
  partsOf,
  tableOf,
} from './catalogue.js';

describe('catalogue A', () => {
  it('is what version 1 promised its readers; a change here is a new version', () => {
    expect(STATES.join(' ')).toBe(
      'open:identified open:relative_identified open:kinship_documented open:submitted open:accepted ' +
        'open:transfer_arranged open:reunited open:followed_up closed:reunited closed:refused closed:aged_out ' +
        'closed:missing closed:withdrawn closed:other_route closed:transferred closed:deceased ' +
        'closed:opened_in_error',
    );
    expect(TABLES.map(({ code, categories }) => `${code}: ${categories.join(' ')}`)).toEqual([
      'status_pathway: dublin3_art8 child_relative_visa other none',
      'status_nationality: AFG ERI ETH IRN IRQ SDN SOM SYR VNM other',
      'status_age: 0-11 12-13 14-15 16-17 18+ unknown',
      'status_sex: female male other_or_unknown',
      'status_place: camp_or_street reception_or_hotel family_or_foster_care hospital_or_detention unknown',
    ]);
  });

  it('puts every state under open or closed, and both under the total', () => {
    expect(partsOf(TOTAL).flatMap(partsOf)).toEqual(STATES);
    expect(STATES.flatMap(partsOf)).toEqual([]);
    expect(new Set(ROWS).size).toBe(STATES.length + 3);
  });

  it('never lists the category of sex that would single a child out', () => {
    const unlisted = TABLES.flatMap(({ code }) =>
      categoriesOf(code).filter((category) => !isListed(code, category)),
    );
    expect(unlisted).toEqual(['other_or_unknown']);
    expect(isListed('status_sex', TOTAL)).toBe(true);
    expect(tableOf('status_sex').dimension).toBe('sex');
  });

  it('tells cells from margins', () => {
    expect([
      kindOf('open:submitted', 'AFG'),
      kindOf('open', 'AFG'),
      kindOf(TOTAL, 'AFG'),
      kindOf('closed', TOTAL),
      kindOf(TOTAL, TOTAL),
    ]).toEqual(['cell', 'subtotal', 'category_total', 'state_total', 'grand_total']);
  });

  it('takes closed cases and all cases never to become fewer, and nothing else', () => {
    expect(onlyGrows({ row: 'closed:missing', column: 'AFG' })).toBe(true);
    expect(onlyGrows({ row: 'closed', column: TOTAL })).toBe(true);
    expect(onlyGrows({ row: TOTAL, column: TOTAL })).toBe(true);
    expect(onlyGrows({ row: TOTAL, column: '16-17' })).toBe(false);
    expect(onlyGrows({ row: 'open:submitted', column: TOTAL })).toBe(false);
  });
});
