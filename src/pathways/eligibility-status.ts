import type { ImmigrationStatus } from '../common/codes.js';
import { MET, mustBe, mustNotBe, NOT_MET, unknown, type Bond, type Judgement } from './judgement.js';

/** What a pathway asks of the relative's right to stay where they live. */
export const STATUS_RULES = [
  'any',
  'legally_present',
  'legally_resident',
  'beneficiary',
  'claim_pending',
  'protection',
  'refugee',
  'protection_or_settled',
  'settled_or_british',
] as const;
export type StatusRule = (typeof STATUS_RULES)[number];

type Answer = 'yes' | 'no' | 'if_not_refused' | 'if_undecided' | 'if_protected_first';
type Row = Readonly<Record<Exclude<ImmigrationStatus, 'unknown'>, Answer>>;

const PROTECTED_ONLY: Row = {
  british: 'no',
  settled: 'no',
  refugee: 'yes',
  humanitarian_protection: 'yes',
  pending_claim: 'no',
  limited_leave: 'no',
  none: 'no',
};

const RESIDENT: Row = { ...PROTECTED_ONLY, british: 'yes', settled: 'yes', limited_leave: 'yes' };

const STATUS_MATRIX: Readonly<Record<Exclude<StatusRule, 'any'>, Row>> = {
  // Lost when the relative's own claim is refused: VG Düsseldorf 15 L 3299/19.A.
  legally_present: { ...RESIDENT, pending_claim: 'if_not_refused' },
  legally_resident: RESIDENT,
  // Still met once the person protected is naturalised: HA [2018] UKUT 297, BJ [2019] UKUT 66.
  beneficiary: { ...PROTECTED_ONLY, british: 'if_protected_first', settled: 'if_protected_first' },
  // No first decision on the substance yet: VG Ansbach AN 17 E 20.50166.
  claim_pending: {
    ...PROTECTED_ONLY,
    refugee: 'no',
    humanitarian_protection: 'no',
    pending_claim: 'if_undecided',
  },
  protection: PROTECTED_ONLY,
  refugee: { ...PROTECTED_ONLY, humanitarian_protection: 'no' },
  protection_or_settled: { ...PROTECTED_ONLY, settled: 'yes' },
  settled_or_british: {
    ...PROTECTED_ONLY,
    british: 'yes',
    settled: 'yes',
    refugee: 'no',
    humanitarian_protection: 'no',
  },
};

/** Whether the relative's status is one the pathway asks for. */
export function statusIs(rule: StatusRule): (bond: Bond) => Judgement {
  return (bond) => ({ ...judged(rule, bond), values: { status: rule } });
}

function judged(rule: StatusRule, { relative }: Bond): Judgement {
  if (rule === 'any') return MET;
  const { immigrationStatus: status = 'unknown', claimRefused, protectedFirst } = relative;
  if (status === 'unknown') return unknown('relative_status');
  switch (STATUS_MATRIX[rule][status]) {
    case 'yes':
      return MET;
    case 'no':
      return NOT_MET;
    case 'if_not_refused':
      return claimRefused ? NOT_MET : MET;
    case 'if_undecided':
      return mustNotBe(claimRefused, 'relative_claim');
    case 'if_protected_first':
      return mustBe(protectedFirst, 'relative_protected_first');
  }
}
