import type { Limit } from './limit.js';
import { isOpenLimit } from './limits.js';
import type { LimitId, Silence } from './limit-rule.js';
import type { StepCode } from './pathways.js';

/** What silence means, act by act: the same silence accepts, refuses, moves responsibility or decides nothing. */
export interface SilenceRow {
  readonly id: string;
  readonly means: Silence;
  /** The limits whose passing it is the meaning of; none where the law sets the meaning without a limit of ours. */
  readonly limits: readonly LimitId[];
  readonly article: string;
  readonly verified: boolean;
}

export const SILENCE_ROWS: readonly SilenceRow[] = [
  {
    id: 'SILENCE-REPLY',
    means: 'accepted',
    limits: ['D3-REPLY-2M', 'D3-URGENT-REPLY', 'D3-TB-REPLY-EURODAC-2W', 'D3-TB-REPLY-1M', 'D3-DET'],
    article: '604/2013 Art. 22(7), 25(2), 28(3)',
    verified: true,
  },
  {
    id: 'SILENCE-REEXAMINATION',
    means: 'not_accepted',
    limits: ['IR-REEXAM-REPLY-2W'],
    article: '1560/2003 Art. 5(2); X and X C-47/17',
    verified: true,
  },
  {
    id: 'SILENCE-DISCRETIONARY',
    means: 'nothing',
    limits: ['D3-17.2-REPLY-2M'],
    article: '604/2013 Art. 17(2)(4)',
    verified: false,
  },
  {
    id: 'SILENCE-TRANSFER',
    means: 'responsibility_moves',
    limits: ['D3-TRANSFER-6M', 'D3-TRANSFER-12M', 'D3-TRANSFER-18M'],
    article: '604/2013 Art. 29(2); Shiri C-201/16',
    verified: true,
  },
  {
    id: 'SILENCE-ATTESTATION',
    means: 'refused',
    limits: [],
    article: 'CESEDA R*521-11',
    verified: true,
  },
  {
    id: 'SILENCE-VISA',
    means: 'nothing',
    limits: ['UK-CNP-12W'],
    article: 'GOV.UK',
    verified: true,
  },
];

/** What a person may assert of an authority's silence, and what they must hold to do so. */
export interface SilenceProposal {
  readonly step: StepCode;
  /** The first day on which it may be asserted in every reading. */
  readonly from: Limit['statutory'];
  readonly needs: readonly ['proof_of_receipt'];
  /** Whether the proof is already recorded with the start of the limit. */
  readonly proven: boolean;
}

/**
 * The acceptance that may be asserted because a limit has passed unanswered, or was answered only after it: a proposal,
 * never a fact, since a person has to hold the proof of receipt. Null while the limit runs, once it is answered in time, and
 * where silence means something else. Whether the stage of the procedure has room for it is asked of the steps.
 */
export function silenceProposal(
  limit: Pick<Limit, 'rule' | 'status' | 'assertFrom' | 'startProof'> & Answer,
  today: Limit['statutory'],
): SilenceProposal | null {
  const { rule, assertFrom, startProof } = limit;
  const step = ASSERTED_BY[rule];
  const unanswered = isOpenLimit(limit) || answeredLate(limit);
  if (!step || !unanswered || assertFrom === null || today < assertFrom) return null;
  return {
    step,
    from: assertFrom,
    needs: ['proof_of_receipt'],
    proven: startProof === 'proven',
  };
}

/** Whether the answer came when the silence had already accepted. */
function answeredLate({ status, lastDay, closedOn }: Pick<Limit, 'status'> & Answer): boolean {
  return status === 'expired' && lastDay !== undefined && !!closedOn && closedOn > lastDay;
}

/** When an answer came, where one may have. */
type Answer = Partial<Pick<Limit, 'lastDay' | 'closedOn'>>;

/** The limits whose silence a step of ours asserts. */
const ASSERTED_BY: Readonly<Partial<Record<LimitId, StepCode>>> = {
  'D3-REPLY-2M': 'acceptance_by_silence',
  'D3-URGENT-REPLY': 'acceptance_by_silence',
  'D3-DET': 'acceptance_by_silence',
  'AMMR-REPLY-1M': 'ammr_acceptance_by_silence',
  'AMMR-REPLY-2W': 'ammr_acceptance_by_silence',
};
