import type { LimitId } from './limit-rule.js';
import type { PathwayId } from './pathway.js';
import type { SupersededReason } from './limit.js';
import type { LegalFact } from './legal-facts.js';

/** Which pathways a limit runs in, and what ends any limit of theirs. */

/** Requests from France to the United Kingdom under Regulation 604/2013. */
export const DUBLIN3 = [
  'dublin3_art8_1',
  'dublin3_art8_2',
  'dublin3_art9',
  'dublin3_art10',
  'dublin3_art16',
  'dublin3_art17_2',
] as const satisfies readonly PathwayId[];

/** The replies to a take-charge request whose absence accepts it: Articles 22(1), 22(6) and 28(3). */
export const TAKE_CHARGE_REPLIES = [
  'D3-REPLY-2M',
  'D3-URGENT-REPLY',
  'D3-DET',
] as const satisfies readonly LimitId[];

/** Those whose first request is a take-charge request, which silence accepts. */
export const TAKE_CHARGE = [
  'dublin3_art8_1',
  'dublin3_art8_2',
  'dublin3_art9',
  'dublin3_art10',
  'dublin3_art16',
] as const satisfies readonly PathwayId[];

/** Applications for entry clearance made from abroad. */
export const FROM_ABROAD = [
  'refugee_child_352d',
  'family_reunion_protection',
  'child_relative_319x',
  'child_relative_visa',
  'child_relative_297',
  'appendix_fm_child',
  'leave_outside_rules',
] as const satisfies readonly PathwayId[];

/** Ways a child takes from France, under the protection of its law meanwhile. */
export const THROUGH_FRANCE = [
  'dublin2',
  ...DUBLIN3,
  ...FROM_ABROAD,
  'ammr_family',
] as const satisfies readonly PathwayId[];

/** Ways that end in a transfer France decides on. */
export const TRANSFERRED = [...DUBLIN3, 'ammr_family'] as const satisfies readonly PathwayId[];

/** Applications for leave made in the United Kingdom. */
export const IN_COUNTRY = [
  'child_relative_298',
  'calais_leave',
  'section67_leave',
] as const satisfies readonly PathwayId[];

type Endings = Readonly<Partial<Record<LegalFact, SupersededReason>>>;

/** A procedure that is over runs no limit. */
export const OVER = { closed: 'procedure_ended', completed: 'procedure_ended' } as const satisfies Endings;

/** Once the child has arrived, nothing about getting there runs. */
export const ARRIVED = { ...OVER, arrived: 'procedure_ended' } as const satisfies Endings;

/** Once the State asked has agreed, nothing about getting its agreement runs. */
export const AGREED = {
  ...ARRIVED,
  acceptance: 'ended',
  acceptance_by_silence: 'ended',
} as const satisfies Endings;

/** Once it is settled which State is responsible, nothing about asking another runs. */
export const SETTLED = { ...AGREED, france_responsible: 'ended' } as const satisfies Endings;
