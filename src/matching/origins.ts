import { AGREES, bestOf } from './best-of.js';
import { COMMON_PLACES } from './common-places.js';
import { compareNames, nameScore } from './compare-names.js';
import type { EvidenceLine, Reason } from './evidence.js';
import { blockingKeys } from './names.js';
import { type ParsedName, parseName } from './tokens.js';

/** A province or large town with all its names. */
type CommonPlace = readonly string[];

interface ReadOrigins {
  /** Villages, tribes, small towns: what few come from. */
  readonly rare: readonly string[];
  readonly common: readonly { readonly part: string; readonly place: CommonPlace }[];
}

/** Words that say what kind of place a name is of, in the languages statements are written in. */
const KINDS_OF_PLACE =
  /(?<!\p{L})(?:province|district|state|governorate|region|city|town|village|ville|région|état|gouvernorat|wilayat?h?|muhafazah?|ولاية|ولایت|محافظة|استان|مدينة)(?!\p{L})(?:\s+(?:of|de|du)(?!\p{L}))?/giu;

const places: readonly CommonPlace[] = COMMON_PLACES.flatMap((country) =>
  country.split(',').map((place) => place.split('=').map((name) => name.trim())),
);

/** The names that share a key, by the key: a part is compared with these alone. */
const byKey = new Map<string, { readonly name: string; readonly place: CommonPlace }[]>();
for (const place of places)
  for (const name of place)
    for (const key of blockingKeys(name)) byKey.set(key, [...(byKey.get(key) ?? []), { name, place }]);

const known = new WeakMap<ParsedName, { readonly place: CommonPlace | undefined }>();

/** The listed province or large town that somebody names, in whatever script and spelling. */
export function commonPlace(part: string): CommonPlace | undefined {
  const parsed = parseName(part);
  const seen = known.get(parsed);
  if (seen) return seen.place;
  let best: { readonly place: CommonPlace; readonly score: number } | undefined;
  for (const { name, place } of blockingKeys(part).flatMap((key) => byKey.get(key) ?? [])) {
    const score = nameScore(part, name);
    if (score >= AGREES && score > (best?.score ?? 0)) best = { place, score };
  }
  known.set(parsed, { place: best?.place });
  return best?.place;
}

/**
 * How the places two people name as theirs agree, part by part of what stands between commas: a village or tribe, which
 * few share, or else a province or large town, under any of its names. Undefined where one of them names none.
 */
export function compareOrigins(
  ours: readonly string[],
  theirs: readonly string[],
): Pick<EvidenceLine, 'level' | 'reasons' | 'values'> | undefined {
  const [one, other] = [readOrigins(ours), readOrigins(theirs)];
  const rare = bestOf(one.rare, other.rare, (part) => part);
  if (rare && rare.score >= AGREES)
    return { level: 'origin_same', reasons: rare.reasons, values: rare.values };
  for (const { part, place } of one.common) {
    const same = other.common.find((each) => each.place === place);
    if (!same) continue;
    const values = [part, same.part] as const;
    return { level: 'origin_province', reasons: commonReasons(...values), values };
  }
  const whole = bestOf(ours, theirs, (origin) => origin);
  return whole && { level: 'origin_other', reasons: ['contradiction'], values: whole.values };
}

/** A part that is no common place is rare, and so is the whole it stands in, whose commas another may leave out. */
function readOrigins(origins: readonly string[]): ReadOrigins {
  const rare = new Set<string>();
  const common: { part: string; place: CommonPlace }[] = [];
  for (const origin of origins)
    for (const part of partsOf(origin)) {
      const place = commonPlace(part);
      if (place) common.push({ part, place });
      else rare.add(part).add(origin);
    }
  return { rare: [...rare], common };
}

function partsOf(origin: string): string[] {
  return origin
    .split(/[,،;/()]/)
    .map((part) => part.replace(KINDS_OF_PLACE, ' ').replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}

function commonReasons(one: string, other: string): readonly Reason[] {
  const { score, reasons } = compareNames(one, other);
  return [...(score >= AGREES ? reasons : (['place_names'] as const)), 'common_place'];
}
