import { daysBetween, type CivilDate } from '../common/civil-date.js';
import type {
  Assessor,
  AssessmentOutcome,
  MoveDecider,
  Placement,
  Representation,
} from '../common/safeguard-codes.js';
import { dayOf } from './course.js';
import type { Happening } from './diary.js';
import type { Scene } from './happenings.js';

type Weighted<Code> = readonly { readonly weight: number; readonly code: Code }[];

const CONCLUSIONS: Weighted<AssessmentOutcome> = [
  { weight: 8, code: 'in_favour' },
  { weight: 2, code: 'undecided' },
  { weight: 1, code: 'against' },
];
const ASSESSORS: Weighted<Assessor> = [
  { weight: 5, code: 'ngo' },
  { weight: 3, code: 'uk_local_authority' },
  { weight: 2, code: 'authority' },
];
const PLACEMENTS: Weighted<Placement> = [
  { weight: 14, code: 'in_place' },
  { weight: 2, code: 'moved_with_support' },
  { weight: 1, code: 'broken_down' },
  { weight: 1, code: 'unknown' },
];
const DECIDERS: Weighted<MoveDecider> = [
  { weight: 4, code: 'department' },
  { weight: 3, code: 'prefecture' },
  { weight: 1, code: 'police' },
  { weight: 2, code: 'no_authority' },
  { weight: 1, code: 'unknown' },
];

/** In the weeks before half a year has passed since the arrival somebody asks how the child lives. */
const LOOKED_AT = [150, 180] as const;

/** Something that is done in a share of the cases, if its day comes before another. */
interface Wish {
  readonly share: number;
  readonly until: number;
  readonly told: Pick<Happening, 'day' | 'kind' | 'code' | 'assessedBy' | 'party' | 'reached'>;
}

/** Best interests assessed, somebody to stand for the child, a call and a look after arriving: in most cases, not in all. */
export function safeguards(scene: Scene, today: CivilDate): Happening[] {
  const { random, recorder, openedOn } = scene;
  const wishes = [...onTheWay(scene), ...afterwards(scene, daysBetween(openedOn, today))];
  return wishes
    .filter(({ share, until, told }) => told.day < until && random.chance(share))
    .map(({ told }) => ({ ...told, by: recorder() }));
}

function onTheWay({ course, random }: Scene): Wish[] {
  const { evidenced, steps, proposed, end, missing } = course;
  const until = Math.min(proposed ?? end, dayOf(course, 'arrived') ?? Infinity, missing ?? Infinity);
  const represented = (code: Representation, day: number): Wish['told'] => ({
    kind: 'representation',
    day,
    code,
  });
  const guarded = steps.some(({ code }) => code === 'guardian_appointed');
  const assessment: Wish['told'] = {
    kind: 'assessment',
    day: evidenced === null ? Infinity : evidenced + random.between(0, 12),
    code: random.weighted(CONCLUSIONS).code,
    assessedBy: random.weighted(ASSESSORS).code,
  };
  return [
    { share: 0.8, until, told: assessment },
    { share: 0.75, until, told: represented('lawyer_instructed', random.between(5, 45)) },
    { share: guarded ? 0 : 0.7, until, told: represented('guardian_appointed', random.between(3, 40)) },
  ];
}

function afterwards({ course, random }: Scene, until: number): Wish[] {
  const arrived = dayOf(course, 'arrived');
  if (arrived === null) return [];
  const call = { kind: 'contact', code: 'phone', party: 'minor', reached: true } as const;
  const look = { kind: 'placement_check', code: random.weighted(PLACEMENTS).code } as const;
  return [
    {
      ...{ share: 0.6, until: Math.min(until, course.proposed ?? Infinity) },
      told: { ...call, day: arrived + random.between(2, 25) },
    },
    { share: 0.75, until, told: { ...look, day: arrived + random.between(...LOOKED_AT) } },
  ];
}

/** Who decided a move under a roof in France, where somebody asked. */
export function deciderOf({ random }: Scene, placeType: string): MoveDecider | undefined {
  const decided = placeType === 'reception_centre' || placeType === 'foster_care' || placeType === 'hotel';
  return decided && random.chance(0.75) ? random.weighted(DECIDERS).code : undefined;
}
