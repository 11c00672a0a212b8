import { CASE_OUTCOMES, CASE_STATUSES } from '../common/codes.js';
import {
  codesOf,
  dimensionsOf,
  DURATION_BANDS,
  lineageOf,
  partsOf,
  TOTAL,
  type Dimension,
  type DimensionCode,
} from './dimensions.js';

const dimensions = dimensionsOf({
  pathway: ['dublin3_art8'],
  nationality_group: ['AFG'],
  organisation_group: ['o:1'],
});

function dimension(code: DimensionCode): Dimension {
  const found = dimensions.get(code);
  if (!found) throw new Error(code);
  return found;
}

describe('a dimension', () => {
  it('puts each of its categories once, before its parts', () => {
    for (const { categories } of dimensions.values()) {
      const codes = categories.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const [index, { parent }] of categories.entries()) {
        expect([TOTAL, ...codes.slice(0, index)]).toContain(parent);
      }
    }
  });

  it('has the total on top and every status and outcome at the bottom of the state of a case', () => {
    const state = dimension('state');
    const finest = partsOf(state, TOTAL).flatMap((part) => partsOf(state, part));
    expect(finest).toHaveLength(CASE_STATUSES.length + CASE_OUTCOMES.length);
    expect(lineageOf(state, 'closed:refused')).toEqual(['closed:refused', 'closed', TOTAL]);
    expect(codesOf(state)[0]).toBe(TOTAL);
  });

  it('of movements, events or waits has no total', () => {
    for (const code of ['movement', 'event', 'wait'] as const)
      expect(codesOf(dimension(code))).not.toContain(TOTAL);
  });

  it('keeps the categories that earlier versions had', () => {
    const then = dimensionsOf({ pathway: [], nationality_group: [], organisation_group: [] }, false);
    const [before, now] = [then.get('event'), dimension('event')];
    expect(before?.categories.map(({ code }) => code)).toContain('contact_lost_after_dispersal');
    expect(now.categories.map(({ code }) => code)).not.toContain('contact_lost_after_dispersal');
    expect(then.get('state')).toEqual(dimension('state'));
  });

  it('that is grouped ends with what the others count as', () => {
    expect(codesOf(dimension('pathway'))).toEqual([TOTAL, 'dublin3_art8', 'other', 'none']);
    expect(codesOf(dimension('organisation_group'))).toEqual([TOTAL, 'o:1', 'others']);
  });

  it('never lists the category of sex that would single a child out', () => {
    expect(dimension('sex').unlisted).toEqual(['other_or_unknown']);
  });

  it('of time is cut every thirty days for a year', () => {
    expect([DURATION_BANDS.length, DURATION_BANDS[0], DURATION_BANDS.at(-1)]).toEqual([12, 'd000', 'd330']);
  });
});
