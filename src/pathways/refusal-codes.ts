import type { RefusalCode } from '../common/codes.js';
import { DUBLIN3, FROM_ABROAD, IN_COUNTRY, TAKE_CHARGE } from './limit-scopes.js';
import type { PathwayId } from './pathway.js';

/** What is known of a reason given for a refusal or a delay, apart from its words (`codes.refusal.<code>`). */
export interface RefusalReason {
  readonly code: RefusalCode;
  readonly kind: 'refusal' | 'delay';
  /** Where it was met. */
  readonly sources: readonly string[];
  /** True where it was read in its source. */
  readonly verified: boolean;
  /** The pathways whose law knows the reason; any where absent. */
  readonly pathways?: readonly PathwayId[];
}

/** The reasons met, in the order of their codes. */
export const REFUSAL_REASONS: readonly RefusalReason[] = [
  { code: 'R01', kind: 'refusal', sources: ['KF', 'EUAA on C-19/21'], verified: true },
  { code: 'R02', kind: 'refusal', sources: ['KF'], verified: true },
  { code: 'R03', kind: 'refusal', sources: ['I, S C-19/21'], verified: true },
  {
    code: 'R04',
    kind: 'refusal',
    sources: ['Red Cross, No Place for Children'],
    verified: true,
    pathways: ['dublin2', ...DUBLIN3],
  },
  {
    code: 'R05',
    kind: 'refusal',
    sources: ['VG Düsseldorf 15 L 3299/19.A'],
    verified: true,
    pathways: ['dublin3_art8_1', 'dublin3_art8_2'],
  },
  {
    code: 'R06',
    kind: 'refusal',
    sources: ['VG Ansbach AN 17 E 22.50448'],
    verified: true,
  },
  {
    code: 'R07',
    kind: 'refusal',
    sources: ['Red Cross, No Place for Children'],
    verified: true,
    pathways: ['dublin2', ...TAKE_CHARGE],
  },
  { code: 'R08', kind: 'refusal', sources: ['AIDA', 'Home Office'], verified: false },
  {
    code: 'R09',
    kind: 'refusal',
    sources: ['CAA Bordeaux 17BX03212'],
    verified: true,
    pathways: ['dublin2', ...TAKE_CHARGE],
  },
  {
    code: 'R10',
    kind: 'refusal',
    sources: ['Safe Passage [2021] EWHC 1821'],
    verified: true,
    pathways: ['dublin2', ...TAKE_CHARGE],
  },
  { code: 'R11', kind: 'refusal', sources: ['FwF', 'PURNIA'], verified: true },
  {
    code: 'R12',
    kind: 'refusal',
    sources: ['X and X C-47/17', 'VG Ansbach AN 17 E 20.50232'],
    verified: true,
    pathways: ['dublin2', ...TAKE_CHARGE],
  },
  { code: 'R13', kind: 'delay', sources: ['Red Cross, No Place for Children'], verified: true },
  {
    code: 'R14',
    kind: 'refusal',
    sources: ['GOV.UK: child of a close relative with protection status'],
    verified: true,
    pathways: ['child_relative_visa'],
  },
  {
    // The guidance was read for the relatives of CNP; that the others ask the same is from memory.
    code: 'R15',
    kind: 'refusal',
    sources: ['Home Office guidance on Appendix Child Relative'],
    verified: false,
    pathways: [...FROM_ABROAD, ...IN_COUNTRY],
  },
  {
    code: 'R16',
    kind: 'refusal',
    sources: ['HC 1298, explanatory notes'],
    verified: true,
    pathways: ['appendix_fm_child'],
  },
  {
    code: 'R17',
    kind: 'refusal',
    sources: ['Immigration Rules, Appendix Child Relative, CNP 1.2'],
    verified: true,
    pathways: [...FROM_ABROAD, ...IN_COUNTRY],
  },
];
