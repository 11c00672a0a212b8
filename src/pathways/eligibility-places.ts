import { type CivilDate } from '../common/civil-date.js';
import type { ChildFacts } from './child-facts.js';
import { MET, NOT_MET, unknown, type Bond, type Judgement, type Situation } from './judgement.js';

/** The States that apply the Dublin rules, the United Kingdom apart: the Union and the four associated. */
export const DUBLIN_STATES: readonly string[] = [
  ...['AUT', 'BEL', 'BGR', 'HRV', 'CYP', 'CZE', 'DNK', 'EST', 'FIN', 'FRA', 'DEU', 'GRC', 'HUN', 'IRL'],
  ...['ITA', 'LVA', 'LTU', 'LUX', 'MLT', 'NLD', 'POL', 'PRT', 'ROU', 'SVK', 'SVN', 'ESP', 'SWE'],
  ...['CHE', 'ISL', 'LIE', 'NOR'],
];
export const UNITED_KINGDOM = 'GBR';

/** The States from which section 67 took children. */
const SECTION_67_STATES = ['FRA', 'GRC', 'ITA'];

/** Where a pathway asks the child to be. */
export const PRESENCES = ['dublin_state', 'section67_state', 'outside_uk', 'in_uk'] as const;
export type Presence = (typeof PRESENCES)[number];

const FITS: Readonly<Record<Presence, (country: string) => boolean>> = {
  dublin_state: (country) => DUBLIN_STATES.includes(country),
  section67_state: (country) => SECTION_67_STATES.includes(country),
  outside_uk: (country) => country !== UNITED_KINGDOM,
  in_uk: (country) => country === UNITED_KINGDOM,
};

/** Whether the child is where the pathway starts. */
export function childIs(presence: Presence): (situation: Situation) => Judgement {
  return ({ facts: { country } }) => ({
    ...(country === undefined ? unknown('child_country') : FITS[presence](country) ? MET : NOT_MET),
    values: { presence },
  });
}

/** Whether the relative lives where the pathway leads: the United Kingdom. */
export function relativeInUk({ relative: { country } }: Bond): Judgement {
  const judged =
    country === undefined ? unknown('relative_country') : country === UNITED_KINGDOM ? MET : NOT_MET;
  return { ...judged, values: { where: 'uk' } };
}

/** Whether the relative lives in another State of the Dublin area than the child's: 2024/1351 binds no other. */
export function relativeInOtherState({ facts, relative: { country } }: Bond): Judgement {
  const judged =
    country === undefined
      ? unknown('relative_country')
      : DUBLIN_STATES.includes(country) && country !== facts.country
        ? MET
        : NOT_MET;
  return { ...judged, values: { where: 'other_state' } };
}

/** The clearance of the camp at Calais began on this day; the last transfers of its expedited process were in July 2017. */
const CLEARED_ON = '2016-10-24' satisfies CivilDate;
const LAST_TRANSFERS_ON = '2017-07-15' satisfies CivilDate;
const PAS_DE_CALAIS = '62';

/** In the camp at Calais on or before 24 October 2016: as said, or as a recorded place shows. */
export function wasInCamp(facts: ChildFacts): Judgement {
  if (facts.inCalaisCamp !== undefined) return facts.inCalaisCamp ? MET : NOT_MET;
  const seen = facts.places?.some(
    ({ on, type, department = null }) =>
      type === 'camp' && on <= CLEARED_ON && (department === null || department === PAS_DE_CALAIS),
  );
  return seen ? MET : unknown('camp');
}

/** In the camp, or in one of the reception centres its children were taken to. */
export function wasInCampOrCentre(facts: ChildFacts): Judgement {
  const camp = wasInCamp(facts);
  const centre = facts.places?.some(
    ({ on, type }) => type === 'reception_centre' && on >= CLEARED_ON && on <= LAST_TRANSFERS_ON,
  );
  return centre ? MET : camp;
}
