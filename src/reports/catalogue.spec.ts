import { WIDE } from '../../test/support/simulated-counts.js';
import {
  CATALOGUE_ID,
  catalogueOf,
  cellKey,
  dimensionIn,
  figureKey,
  isComparable,
  isListed,
  kindOf,
  onlyGrows,
  tableOf,
  TABLES,
  windowOf,
} from './catalogue.js';
import { TOTAL } from './dimensions.js';
import { LINKED_POPULATIONS } from './table-list.js';

describe('the catalogue', () => {
  it('is what its version promised its readers; a change here is a new version', () => {
    expect(CATALOGUE_ID).toBe('C1');
    expect(
      TABLES.map(({ code, population, dimensions }) => `${code} ${population} ${dimensions.join()}`),
    ).toEqual([
      'status_pathway case state,pathway',
      'status_nationality case state,nationality_group',
      'status_age case state,age_band',
      'status_sex case state,sex',
      'status_place case state,place_group',
      'status_organisation case state,organisation_group',
      'movement_month flow movement,month',
      'movement_pathway flow movement,pathway',
      'majority_pathway open majority,pathway',
      'record_organisation open record,organisation_group',
      'representation_age intake representation,age_band',
      'representation_organisation intake representation,organisation_group',
      'duration_result cohort duration,result',
      'stage_pathway cohort stage,pathway',
      'duration_pathway cohort duration,pathway',
      'stage_result cohort stage,result',
      'result_age cohort result,age_band',
      'stage_nationality cohort stage,nationality_group',
      'stage_age cohort stage,age_band',
      'stage_sex cohort stage,sex',
      'stage_place cohort stage,place_group',
      'stage_organisation cohort stage,organisation_group',
      'wait_duration wait wait,duration',
      'assessment_pathway lodging assessment,pathway',
      'assessment_age lodging assessment,age_band',
      'contact_age arrival contact,age_band',
      'contact_organisation arrival contact,organisation_group',
      'placement_age placement placement,age_band',
      'refusal_pathway refusal reason,pathway',
      'refusal_nationality refusal reason,nationality_group',
      'challenge_pathway challenge challenge,pathway',
      'deadlines deadline deadline_state,state_party,deadline_type',
      'overrun_answer overrun overrun,answer',
      'overrun_party overrun overrun,state_party',
      'link_evidence link link_state,evidence_type',
      'event_age event event,age_band',
      'event_place event event,place_group',
    ]);
  });

  it('protects every table with those it is tied to', () => {
    const populations = LINKED_POPULATIONS.flat();
    expect(TABLES.filter(({ population }) => !populations.includes(population))).toEqual([]);
    expect(new Set(populations).size).toBe(populations.length);
  });

  it('names a figure alike in every table', () => {
    const total = [TOTAL, 'closed:refused'];
    expect(cellKey(tableOf('status_sex'), ['closed:refused', TOTAL])).toBe(
      cellKey(tableOf('status_age'), ['closed:refused', TOTAL]),
    );
    expect(cellKey(tableOf('status_sex'), [...total].reverse())).toBe('case|state=closed:refused');
    expect(cellKey(tableOf('status_sex'), ['open', 'male'])).toBe(
      figureKey('case', { sex: 'male', state: 'open' }),
    );
    expect(cellKey(tableOf('stage_sex'), [TOTAL, 'male'])).not.toBe(
      cellKey(tableOf('status_sex'), [TOTAL, 'male']),
    );
  });

  it('tells cells from margins, and gives only the inside of a table of three dimensions a wider window', () => {
    const kinds = (['status_sex', 'deadlines'] as const).map((code) => {
      const table = tableOf(code);
      const places =
        code === 'deadlines'
          ? [
              [TOTAL, TOTAL, TOTAL],
              ['kept', TOTAL, TOTAL],
              ['kept', 'FRA', TOTAL],
              ['kept', 'FRA', 'reply'],
            ]
          : [
              [TOTAL, TOTAL],
              ['open', TOTAL],
              ['open', 'male'],
              ['open:submitted', 'male'],
            ];
      return places.map((codes) => {
        const kind = kindOf(WIDE, table, codes);
        return [kind, windowOf(table, kind)];
      });
    });
    expect(kinds).toEqual([
      [
        ['grand_total', 4],
        ['one_way', 4],
        ['subtotal', 4],
        ['cell', 4],
      ],
      [
        ['grand_total', 4],
        ['one_way', 4],
        ['subtotal', 4],
        ['cell', 5],
      ],
    ]);
  });

  it('knows what is never printed, and no table or dimension that is not there', () => {
    expect(isListed(WIDE, tableOf('stage_sex'), ['accepted', 'other_or_unknown'])).toBe(false);
    expect(isListed(WIDE, tableOf('stage_sex'), ['accepted', TOTAL])).toBe(true);
    expect(() => tableOf('status_shoes' as 'status_sex')).toThrow(RangeError);
    expect(() => dimensionIn(new Map(), 'sex')).toThrow(RangeError);
  });
});

describe('what ties one cut to the next', () => {
  it('balances open cases in all and by pathway, and closed ones by outcome', () => {
    expect(WIDE.balances.map(({ stock }) => stock).slice(0, 6)).toEqual([
      'case|state=open',
      'case|pathway=dublin3_art8|state=open',
      'case|pathway=child_relative_visa|state=open',
      'case|pathway=other|state=open',
      'case|pathway=none|state=open',
      'case|state=closed:reunited',
    ]);
    expect(WIDE.balances.at(-1)).toEqual({
      stock: 'case|state=closed:opened_in_error',
      flows: [
        ['flow|movement=closed:opened_in_error', 1],
        ['flow|movement=left:opened_in_error', -1],
      ],
    });
  });

  it('takes closed cases and all cases never to become fewer, and nothing else', () => {
    const grows = (population: 'case' | 'cohort', fixed: Parameters<typeof figureKey>[1]) =>
      onlyGrows(figureKey(population, fixed));
    expect(grows('case', { state: 'closed:missing', nationality_group: 'AFG' })).toBe(true);
    expect(grows('case', { state: 'closed', sex: 'male' })).toBe(true);
    expect(grows('case', {})).toBe(true);
    expect(grows('case', { age_band: '16-17' })).toBe(false);
    expect(grows('case', { state: 'open:submitted' })).toBe(false);
    expect(grows('cohort', {})).toBe(false);
  });

  it('is not what the remaining categories hold, once others stand alone', () => {
    const fewer = catalogueOf({ pathway: ['dublin3_art8'], nationality_group: [], organisation_group: [] });
    const comparable = isComparable(WIDE, fewer);
    expect(comparable(figureKey('case', { pathway: 'other', state: 'open' }))).toBe(false);
    expect(comparable(figureKey('case', { pathway: 'none', state: 'open' }))).toBe(true);
    expect(comparable(figureKey('case', { pathway: 'dublin3_art8' }))).toBe(true);
    expect(comparable(figureKey('case', { organisation_group: 'others' }))).toBe(false);
    expect(isComparable(WIDE, WIDE)(figureKey('case', { pathway: 'other' }))).toBe(true);
  });
});
