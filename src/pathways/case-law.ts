import type { LimitId } from './limit-rule.js';
import type { PathwayId } from './pathway.js';
import type { StepCode } from './pathways.js';

/** A rule that judges made, and what it bears on; its words are `law.case.<id>`. */
export interface CaseLaw {
  readonly id: string;
  readonly citation: string;
  readonly limits: readonly LimitId[];
  readonly steps: readonly StepCode[];
  readonly pathways: readonly PathwayId[];
  /** True where the judgment, or what is held against it here, was read in a source. */
  readonly verified: boolean;
}

const TRANSFER_LIMITS = ['D3-TRANSFER-6M', 'D3-TRANSFER-12M', 'D3-TRANSFER-18M'] as const;

/** The case-law of the Dublin Regulations, in the order of the law table. */
export const CASE_LAW = [
  {
    id: 'mengesteab',
    citation: 'Mengesteab C-670/16',
    limits: ['D3-TCR-3M', 'D3-TCR-EURODAC-2M'],
    steps: ['intent_recorded', 'application_lodged', 'eurodac_hit_received', 'request_time_expired'],
    pathways: [],
    verified: true,
  },
  {
    id: 'caa_bordeaux',
    citation: 'CAA Bordeaux 17BX03212',
    limits: ['D3-TCR-3M'],
    steps: ['intent_recorded'],
    pathways: [],
    verified: false,
  },
  {
    id: 'x_and_x',
    citation: 'X and X C-47/17',
    limits: ['IR-REEXAM-REPLY-2W'],
    steps: ['reexamination_sent', 'reexamination_received', 'reexamination_lapsed'],
    pathways: [],
    verified: true,
  },
  {
    id: 'shiri',
    citation: 'Shiri C-201/16',
    limits: TRANSFER_LIMITS,
    steps: ['transfer_time_expired'],
    pathways: [],
    verified: true,
  },
  {
    id: 'a_s',
    citation: 'A.S. C-490/16',
    limits: TRANSFER_LIMITS,
    steps: ['transfer_challenged', 'transfer_judgment_given', 'transfer_judgment_notified'],
    pathways: [],
    verified: true,
  },
  {
    id: 'i_s',
    citation: 'I, S C-19/21',
    limits: ['UK-JR-3M'],
    steps: ['refusal_received', 'claim_issued'],
    pathways: [],
    verified: false,
  },
  {
    id: 'ma_pb_le',
    citation: 'MA, PB, LE C-245/21',
    limits: TRANSFER_LIMITS,
    steps: ['transfer_time_expired'],
    pathways: [],
    verified: true,
  },
  {
    id: 'edal_art_26',
    citation: 'EDAL, Art. 26(1)',
    limits: [],
    steps: ['acceptance_received', 'acceptance_by_silence', 'transfer_decision_notified'],
    pathways: [],
    verified: false,
  },
  {
    id: 'mk_ik_hk',
    citation: 'MK, IK, HK [2016] UKUT 231; MS [2019] UKUT 9',
    limits: ['D3-REPLY-2M', 'UK-JR-3M'],
    steps: ['reexamination_sent', 'refusal_received', 'claim_issued'],
    pathways: ['dublin3_art8_1', 'dublin3_art8_2'],
    verified: false,
  },
  {
    id: 'am',
    citation: 'AM [2017] UKUT 262; [2018] EWCA Civ 1815',
    limits: [],
    steps: ['interviewed'],
    pathways: ['purnia'],
    verified: false,
  },
  {
    id: 'ha_bj_baa',
    citation: 'HA [2018] UKUT 297; BJ [2019] UKUT 66; BAA [2020] UKUT 227',
    limits: ['D3-17.2-REPLY-2M'],
    steps: ['article_17_2_requested', 'article_17_2_received'],
    pathways: ['dublin3_art9', 'dublin3_art17_2'],
    verified: true,
  },
  {
    id: 'safe_passage',
    citation: 'Safe Passage [2021] EWHC 1821',
    limits: ['D3-REPLY-2M'],
    steps: ['holding_reply_received', 'refusal_received'],
    pathways: [],
    verified: true,
  },
  {
    id: 'sm_awg',
    citation: 'SM, AWG (UTIAC)',
    limits: ['IR-REEXAM-3W'],
    steps: ['reexamination_sent', 'refusal_received'],
    pathways: [],
    verified: false,
  },
] as const satisfies readonly CaseLaw[];
