import { CASE_OUTCOMES, CASE_STATUSES } from '../../src/common/codes.js';
import { REST, AGE_BAND_CODES, PLACE_GROUP_CODES, SEX_CATEGORIES } from '../../src/reports/dimensions.js';
import { pick } from './simulated-chance.js';

/** A made-up case at the end of a quarter. */
export interface RegisteredCase {
  id: number;
  organisation: string;
  facts: Readonly<Record<'state' | 'pathway' | CaseFact, string>>;
}

type CaseFact = 'nationality_group' | 'age_band' | 'sex' | 'place_group' | 'organisation_group';

const PATHWAYS = ['dublin3_art8', 'child_relative_visa', ...REST.pathway];
const NATIONALITIES = ['AFG', 'ERI', 'ETH', 'IRN', 'IRQ', 'SDN', 'SOM', 'SYR', 'VNM', 'other'];

/** Organisations by size; the first three stand alone. */
export const ORGANISATIONS = ['1', '2', '3', '4', '5', '6'];

const OPEN = CASE_STATUSES.map((status) => `open:${status}`);
const CLOSED = CASE_OUTCOMES.map((outcome) => `closed:${outcome}`);

const SHARE_NEW = 0.15;

/** The cases on record at the end of quarters in a row; the second register has so many. */
export function simulatedRegisters(size: number, count: number, random: () => number): RegisteredCase[][] {
  let id = 0;
  const newCase = (): RegisteredCase => made(id++, random);
  const more = Math.floor(size * SHARE_NEW);
  const registers = [Array.from({ length: size - more }, newCase)];
  while (registers.length < count) {
    const before = registers.at(-1) ?? [];
    const kept = registers.length === 1 ? before : before.filter(() => random() > 0.002);
    registers.push([...kept.map((one) => aged(one, random)), ...Array.from({ length: more }, newCase)]);
  }
  return registers;
}

/** The category an organisation's cases count under. */
export function organisationGroup(organisation: string): string {
  return Number(organisation) <= 3 ? `o:${organisation}` : 'others';
}

function made(id: number, random: () => number): RegisteredCase {
  const organisation = pick(ORGANISATIONS, random);
  return {
    id,
    organisation,
    facts: {
      state: pick(random() < 0.6 ? OPEN : CLOSED, random),
      pathway: pick(PATHWAYS, random),
      nationality_group: pick(NATIONALITIES, random),
      age_band: pick(AGE_BAND_CODES, random),
      sex: pick(SEX_CATEGORIES, random),
      place_group: pick(PLACE_GROUP_CODES, random),
      organisation_group: organisationGroup(organisation),
    },
  };
}

/** A quarter later: most stay, some close, move on or to another pathway or place, a few are reopened or put right. */
function aged(one: RegisteredCase, random: () => number): RegisteredCase {
  const chance = random();
  const change = (facts: Partial<RegisteredCase['facts']>) => ({ ...one, facts: { ...one.facts, ...facts } });
  if (one.facts.state.startsWith('closed:')) {
    if (chance < 0.01) return change({ state: pick(OPEN, random) });
    return chance < 0.015 ? change({ state: pick(CLOSED, random) }) : one;
  }
  if (chance < 0.12) return change({ state: pick(CLOSED, random) });
  if (chance < 0.3)
    return change({ state: pick(OPEN, random), place_group: pick(PLACE_GROUP_CODES, random) });
  return chance < 0.36 ? change({ pathway: pick(PATHWAYS, random) }) : one;
}
