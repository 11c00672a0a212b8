import type { KinshipRelation } from '../common/codes.js';
import { AGREES, bestOf, CONTRADICTS, LIKE } from './best-of.js';
import type { Evidence, EvidenceLine } from './evidence.js';
import { wholeName } from './name-tokens.js';
import type { KinFact, PersonFacts } from './person-facts.js';
import { regionOf } from './regions.js';
import { comparedLines, line, priorAmong, summed } from './weigh.js';
import { type Region, type Weights, WEIGHTS } from './weights-data.js';

/** Whom a relative seeks, and who they are to the child. */
export interface TracingFacts {
  readonly sought: PersonFacts;
  readonly seeker: KinFact;
}

/** Of these a child has one, so another name contradicts; uncles and cousins there are many. */
const ONE_OF_A_KIND: readonly KinshipRelation[] = ['mother', 'father'];

/** Words for kin that people use for each other: a father's cousin is an uncle, a neighbour a family friend or anything else. */
const NEAR: readonly (readonly KinshipRelation[])[] = [
  ['brother', 'sister', 'half_sibling'],
  ['father', 'mother', 'step_parent', 'guardian'],
  ['uncle', 'aunt', 'cousin', 'guardian'],
  ['grandfather', 'grandmother', 'guardian'],
];
const ANYBODY: readonly KinshipRelation[] = ['family_friend', 'other'];

/**
 * What speaks for and against a child being the one a relative seeks. Both accounts count: the child sought against the
 * child, and who seeks against whom the child named; a parent who seeks is compared once, not as the child's parent too.
 * @param population how many children there are about: one of them is sought.
 */
export function weighTracing(
  { sought, seeker }: TracingFacts,
  minor: PersonFacts,
  { population, weights = WEIGHTS }: { readonly population: number; readonly weights?: Weights },
): Evidence {
  const region = regionOf([...sought.nationalities, ...minor.nationalities]);
  const child = comparedLines(sought, withParents(minor), weights);
  const lines = [
    ...child.lines.map((each) => soughtLine(each, region, weights)),
    ...kinLines(seeker, named(sought, minor), region, weights),
  ];
  return summed(weights, priorAmong(population), lines, child.highest);
}

/**
 * The child's own name stands as the name sought, and a number of theirs as that of who seeks; a single name, which many
 * share, weighs as a parent's does.
 */
function soughtLine(each: EvidenceLine, region: Region, weights: Weights): EvidenceLine {
  if (each.field === 'phone') return { ...each, field: 'carried_phone' };
  if (each.field !== 'name') return each;
  const bits = isSingle(each.values) ? Math.min(each.bits, weights.parent[region]) : each.bits;
  return { ...each, field: 'sought_name', bits };
}

/** Parents the child named as relatives, beside those recorded with the names. */
function withParents(minor: PersonFacts): PersonFacts {
  const namesOf = (relation: KinshipRelation) =>
    minor.kin.filter((kin) => kin.relation === relation).flatMap(({ names }) => names.map(wholeName));
  return {
    ...minor,
    fatherNames: [...minor.fatherNames, ...namesOf('father')],
    motherNames: [...minor.motherNames, ...namesOf('mother')],
  };
}

/** Whom a child named, the parents recorded with the names among them unless the request is compared with these already. */
function named(sought: PersonFacts, minor: PersonFacts): KinFact[] {
  const parent = (
    relation: 'father' | 'mother',
    names: readonly string[],
    said: readonly string[],
  ): KinFact[] =>
    said.length > 0 || names.length === 0
      ? []
      : [{ relation, side: 'unknown', names: names.map((given) => ({ given })) }];
  const compared: KinshipRelation[] = [
    ...(sought.fatherNames.length > 0 ? (['father'] as const) : []),
    ...(sought.motherNames.length > 0 ? (['mother'] as const) : []),
  ];
  return [
    ...minor.kin.filter(({ relation }) => !compared.includes(relation)),
    ...parent('father', minor.fatherNames, sought.fatherNames),
    ...parent('mother', minor.motherNames, sought.motherNames),
  ];
}

/** Who seeks against the one the child named who is most like them: the name, and then what they are to each other. */
function kinLines(
  seeker: KinFact,
  kin: readonly KinFact[],
  region: Region,
  weights: Weights,
): readonly EvidenceLine[] {
  const compared = kin.flatMap((one) => {
    const best = bestOf(seeker.names, one.names, wholeName);
    return best ? [{ ...best, kin: one }] : [];
  });
  const [best] = compared.toSorted(
    (one, other) => other.score - one.score || agreement(seeker, other.kin) - agreement(seeker, one.kin),
  );
  if (best && best.score >= LIKE) {
    const { score, reasons, values } = best;
    const level =
      score >= AGREES
        ? ({
            field: 'kin',
            level: 'kin_same',
            bits: kinBits(best, region, weights),
            reasons,
            values,
          } as const)
        : line('kin', 'kin_like', weights, reasons, values);
    return [level, relationLine(seeker, best.kin, weights)];
  }
  const parent = compared.find(
    ({ score, kin: one }) =>
      score < CONTRADICTS && one.relation === seeker.relation && ONE_OF_A_KIND.includes(one.relation),
  );
  return parent ? [line('kin', 'kin_other', weights, ['contradiction'], parent.values)] : [];
}

/** A single name weighs as a parent's does, a whole one as a whole name. */
function kinBits(
  { score, values }: { readonly score: number; readonly values: readonly [string, string] },
  region: Region,
  weights: Weights,
): number {
  if (isSingle(values)) return weights.parent[region];
  return weights.name.find(({ from }) => score >= from)?.bits[region] ?? 0;
}

function isSingle(values: EvidenceLine['values']): boolean {
  return values?.some((text) => !/\s/.test(text)) ?? false;
}

/** How well what two say they are agrees: on the child's side of the family too, near enough, or not. */
function agreement(one: KinFact, other: KinFact): number {
  if (one.relation === other.relation) return sidesDiffer(one, other) ? 1 : 3;
  const near = NEAR.some((words) => words.includes(one.relation) && words.includes(other.relation));
  return near || ANYBODY.includes(one.relation) || ANYBODY.includes(other.relation) ? 2 : 0;
}

const RELATION_LEVELS = ['relation_other', 'relation_side', 'relation_near', 'relation_same'] as const;

function relationLine(one: KinFact, other: KinFact, weights: Weights): EvidenceLine {
  const agrees = agreement(one, other);
  return line(
    'relation',
    RELATION_LEVELS[agrees] ?? 'relation_other',
    weights,
    agrees < 2 ? ['contradiction'] : [],
  );
}

function sidesDiffer({ side: one }: KinFact, { side: other }: KinFact): boolean {
  return one !== 'unknown' && other !== 'unknown' && one !== other;
}
