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
  /** The whole of what such a part stands in, whose commas another may leave out. */
  readonly wholes: readonly string[];
  readonly common: readonly { readonly part: string; readonly places: readonly CommonPlace[] }[];
}

/** Words that say what kind of place a name is of, in the languages statements are written in. */
const KINDS_OF_PLACE =
  /(?<!\p{L})(?:province|district|state|governorate|region|city|town|village|ville|région|état|gouvernorat|wilayat?h?|muhafazah?|ولاية|ولایت|محافظة|استان|مدينة)(?!\p{L})(?:\s+(?:of|de|du)(?!\p{L}))?/giu;

const PLACES: readonly CommonPlace[] = COMMON_PLACES.flatMap((country) =>
  country.split(',').map((place) => place.split('=').map((name) => name.trim())),
);

/** The names that share a key, by the key: a part is compared with these alone. */
const byKey = new Map<string, { readonly name: string; readonly place: CommonPlace }[]>();
for (const place of PLACES)
  for (const name of place)
    for (const key of blockingKeys(name)) byKey.set(key, [...(byKey.get(key) ?? []), { name, place }]);

const known = new WeakMap<ParsedName, readonly CommonPlace[]>();

/** The listed provinces or large towns that somebody can mean, in whatever script and spelling: Darfur is five states. */
export function commonPlaces(part: string): readonly CommonPlace[] {
  const parsed = parseName(part);
  const seen = known.get(parsed);
  if (seen) return seen;
  const named = blockingKeys(part)
    .flatMap((key) => byKey.get(key) ?? [])
    .map(({ name, place }) => ({ place, score: nameScore(part, name) }));
  const best = Math.max(AGREES, ...named.map(({ score }) => score));
  const meant = [...new Set(named.filter(({ score }) => score === best).map(({ place }) => place))];
  known.set(parsed, meant);
  return meant;
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
  const parts = bestOf(one.rare, other.rare, itself);
  const whole = bestOf(one.wholes, other.wholes, itself);
  const same = [parts, whole].find((pair) => pair !== undefined && pair.score >= AGREES);
  if (same) return { level: 'origin_same', reasons: same.reasons, values: same.values };
  for (const { part, places } of one.common) {
    const shared = other.common.find((each) => each.places.some((place) => places.includes(place)));
    if (!shared) continue;
    const values = [part, shared.part] as const;
    return { level: 'origin_province', reasons: commonReasons(...values), values };
  }
  const nearest = whole ?? bestOf(ours, theirs, itself);
  return nearest && { level: 'origin_other', reasons: ['contradiction'], values: nearest.values };
}

function itself(text: string): string {
  return text;
}

function readOrigins(origins: readonly string[]): ReadOrigins {
  const read = origins.map((origin) => ({
    origin,
    parts: partsOf(origin).map((part) => ({ part, places: commonPlaces(part) })),
  }));
  const parts = read.flatMap((each) => each.parts);
  return {
    rare: parts.flatMap(({ part, places }) => (places.length > 0 ? [] : [part])),
    wholes: read.flatMap((each) =>
      each.parts.some(({ places }) => places.length === 0) ? [each.origin] : [],
    ),
    common: parts.flatMap(({ part, places }) => (places.length > 0 ? [{ part, places }] : [])),
  };
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
