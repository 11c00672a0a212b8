import { figureKey } from './catalogue.js';
import { AGE_BAND_CODES, TOTAL } from './dimensions.js';
import { nextQuarter, type Quarter } from './quarters.js';

/** A figure that tells of the same units as figures of a cut some quarters earlier, added up. Keys of figures. */
interface Repeat {
  key: string;
  earlier: readonly string[];
  quarters: number;
}

/**
 * Children told of again: a cohort came in a year before, those whose placement is followed arrived two quarters
 * before, those whose wait for a decision is followed lodged a year before, and limits overrun were not kept a quarter
 * before. The counts differ only by what was recorded or corrected since.
 */
const REPEATS: readonly Repeat[] = [
  {
    key: figureKey('cohort', {}),
    earlier: ['m1', 'm2', 'm3'].map((month) => figureKey('flow', { movement: 'opened', month })),
    quarters: 4,
  },
  {
    key: figureKey('wait', { wait: 'decision' }),
    earlier: [figureKey('lodging', {})],
    quarters: 4,
  },
  ...[TOTAL, ...AGE_BAND_CODES].map((age_band) => ({
    key: figureKey('placement', { age_band }),
    earlier: [figureKey('arrival', { age_band })],
    quarters: 2,
  })),
  ...[TOTAL, 'FRA', 'GBR', 'other'].map((state_party) => ({
    key: figureKey('overrun', { state_party }),
    earlier: ['late', 'unanswered'].map((deadline_state) =>
      figureKey('deadline', { deadline_state, state_party }),
    ),
    quarters: 1,
  })),
];

/** The figures of an earlier cut, by key, and its quarter. */
export interface EarlierFigures {
  quarter: Quarter;
  figures: ReadonlyMap<string, number>;
}

/**
 * What earlier cuts told of the units that a quarter tells of again, by the key of the figure that tells it now. Rounded
 * anew they could come out one step off, and the two figures together would tell more than each: rounding keeps these
 * values as long as they are true.
 */
export function repeatedFigures(quarter: Quarter, earlier: readonly EarlierFigures[]): Map<string, number> {
  const repeats = [...REPEATS, ...ofOrganisations(earlier)];
  const repeated = repeats.flatMap(({ key, earlier: keys, quarters }): [string, number][] => {
    const then = earlier.find((cut) => after(cut.quarter, quarters) === quarter);
    const told = keys.map((one) => then?.figures.get(one));
    return told.every((value) => value !== undefined)
      ? [[key, told.reduce((sum, value) => sum + value, 0)]]
      : [];
  });
  return new Map(repeated);
}

/** The cohort of each organisation that stands alone came in with it a year before. */
function ofOrganisations(earlier: readonly EarlierFigures[]): Repeat[] {
  const keys = new Set(earlier.flatMap(({ figures }) => [...figures.keys()]));
  const codes = [...keys].flatMap((key) => /^intake\|organisation_group=(o:[^|]+)$/.exec(key)?.[1] ?? []);
  return codes.map((organisation_group) => ({
    key: figureKey('cohort', { organisation_group }),
    earlier: [figureKey('intake', { organisation_group })],
    quarters: 4,
  }));
}

function after(quarter: Quarter, quarters: number): Quarter {
  return quarters === 0 ? quarter : after(nextQuarter(quarter), quarters - 1);
}
