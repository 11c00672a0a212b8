import { partsOf } from './particles.js';
import { REFERENCE_REGIONS } from './reference-names.js';
import { otherSkeletons, skeletonOf } from './skeleton.js';
import { unitsOf, wordsOf } from './words.js';

/** Skeletons on more people than this are left out of the index, unless the name has nothing else. */
export const COMMON_SHARE = 0.005;
/** The share taken for a skeleton the reference population does not know. */
const UNKNOWN_SHARE = 0.0004;

/** The share of people bearing a name of each skeleton, by region and altogether. */
const REGION_SHARES = regionShares(firstReadings);
const SHARES = overall(REGION_SHARES);
/** The same with every other reading of the names, as these are stored too, should one region send twice as many. */
const STORED_SHARES = highest(regionShares(allReadings));

type Readings = (units: string, abjad: boolean) => readonly string[];
type Shares = ReadonlyMap<string, number>;

function firstReadings(units: string, abjad: boolean): readonly string[] {
  return [skeletonOf(units, abjad)];
}

function allReadings(units: string, abjad: boolean): readonly string[] {
  return [skeletonOf(units, abjad), ...otherSkeletons(units, abjad)];
}

function regionShares(readings: Readings): readonly Shares[] {
  return REFERENCE_REGIONS.map(({ names }) => sharesOf(names, readings));
}

function sharesOf(names: string, readings: Readings): Shares {
  const shares = new Map<string, number>();
  for (const [, name = '', thousandths = ''] of names.matchAll(/(\p{L}+)\s+(\d+)/gu)) {
    for (const skeleton of skeletonsOf(name, readings)) {
      shares.set(skeleton, (shares.get(skeleton) ?? 0) + Number(thousandths) / 1000);
    }
  }
  return shares;
}

function skeletonsOf(name: string, readings: Readings): string[] {
  return partsOf(wordsOf(name)).flatMap((part) => readings(unitsOf(part), part.abjad));
}

function overall(regions: readonly Shares[]): Shares {
  const shares = new Map<string, number>();
  regions.forEach((region, index) => {
    const weight = REFERENCE_REGIONS[index]?.weight ?? 0;
    for (const [skeleton, share] of region)
      shares.set(skeleton, (shares.get(skeleton) ?? 0) + share * weight);
  });
  return shares;
}

/** The shares where the region a skeleton is commonest in is twice as frequent as assumed: regions come and go by the year. */
function highest(regions: readonly Shares[]): Shares {
  const shares = new Map(overall(regions));
  for (const [skeleton, share] of shares) {
    const parts = regions.map(
      (region, index) => (region.get(skeleton) ?? 0) * (REFERENCE_REGIONS[index]?.weight ?? 0),
    );
    shares.set(skeleton, share + Math.max(...parts));
  }
  return shares;
}

/** The share of people in the reference population with a name of this skeleton, of one. */
export function shareOf(skeleton: string): number {
  return Math.min(1, SHARES.get(skeleton) ?? UNKNOWN_SHARE);
}

/** The share of people bearing both, taken region by region: names of one region go together. */
export function pairShareOf(one: string, other: string): number {
  return REGION_SHARES.reduce((sum, region, index) => {
    const both = (region.get(one) ?? UNKNOWN_SHARE) * (region.get(other) ?? UNKNOWN_SHARE);
    return sum + both * (REFERENCE_REGIONS[index]?.weight ?? 0);
  }, 0);
}

/** Whether a skeleton is on the stop list. */
export function isCommon(skeleton: string): boolean {
  return (STORED_SHARES.get(skeleton) ?? 0) > COMMON_SHARE;
}
