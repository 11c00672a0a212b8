import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIMIT_IDS } from './limit-rule.js';
import { lawRows } from './law-rows.js';

/** Every row of the law's tables, as the document that the code is held against numbers them. */
const PATHWAYS = words(`
  D2 D3-8.1 D3-8.2 D3-9 D3-10 D3-16 D3-17.2 D3-TRANS UKFR-2015 SANDHURST PURNIA S67 CALAIS-LEAVE S67-LEAVE FR-352D
  FRP R319X CNP R297 R298 FM-CHILD LOTR UKFR-2025 AMMR COURT
`);

/** The rows of the relation table, and one by one what its cells and the notes around it ask. */
const ELIGIBILITY = words(`
  E-PARENT E-SIBLING E-UNCLE-AUNT-GRANDPARENT E-STEP-PARENT E-COUSIN-FRIEND E-UK-STATUS E-AGE E-CONSENT
  E-LAW-IN-FORCE E-TRANSITION E-PRESENCE E-EXCLUDED E-INDEPENDENT E-PRE-FLIGHT-FAMILY E-OTHER-CARER E-FIRST-DECISION
  E-DEPENDENCY E-DISCRETION E-COHORT E-CLAIM-REFUSED E-COURT-ORDER E-RELATIVE E-RELATIVE-PLACE E-ADULT E-CARE
  E-BEFORE-FLIGHT E-RESPONSIBILITY E-SERIOUS-REASONS
  S67-FIRST-CUTOFF S67-CALAIS-WAVE S67-LATER-WAVE S67-FRANCE-ASK S67-STAGES S67-REFERRAL P16-CAMP
`);

const STAGES = [
  ...words('10 20 25 30 40 50 58 60 62 70 75 80 85 87 88 90 92 93 95 110 115 118 120 130 140 150').map(
    (number) => `DUBLIN-${number}`,
  ),
  // The table leaves out 95, by which any procedure is closed early.
  ...words('10 20 30 40 50 60 70 80 85 86 95 100 130 140 150').map((number) => `VISA-${number}`),
  ...words('REFERRED BID_DONE SECURITY LA_PLACEMENT TRANSFERRED').map((name) => `S67-${name}`),
  ...words('INTERVIEWED ACCEPTED REFUSED REVIEWED TRANSFERRED').map((name) => `PURNIA-${name}`),
];

const LIMITS = words(`
  D3-TCR-3M D3-TCR-EURODAC-2M D3-URGENT-REPLY D3-REPLY-2M D3-17.2-REPLY-2M D3-TB-REQ D3-TB-REPLY-EURODAC-2W
  D3-TB-REPLY-1M IR-REEXAM-3W IR-REEXAM-REPLY-2W IR-INFO-4W D3-INFO-5W D3-TRANSFER-6M D3-TRANSFER-12M D3-TRANSFER-18M
  D3-DET IR-ARRIVAL-NOTICE FR-REG-3WD FR-APU-5D FR-375-8D FR-TRANSFER-HOLD FR-APPEAL-7D FR-APPEAL-48H FR-ADMIN-2M
  UK-JR-3M UK-FTT-28D UK-FTT-14D UK-CNP-12W UKFR25-14D AMMR-TCR-2M AMMR-TCR-1M AMMR-REPLY-1M AMMR-REPLY-2W
  AMMR-DECISION-2W AMMR-TRANSFER-6M COURT-ORDERED
`);

const SILENCES = words('REPLY REEXAMINATION DISCRETIONARY TRANSFER ATTESTATION VISA').map(
  (name) => `SILENCE-${name}`,
);

const RULES = words('C1 C2 C3 C4 C5 C6 C7 T1 T2 T3 T4 T5 T6 T7');

const CASES = words(`
  MENGESTEAB CAA_BORDEAUX X_AND_X SHIRI A_S I_S MA_PB_LE EDAL_ART_26 MK_IK_HK AM HA_BJ_BAA SAFE_PASSAGE SM_AWG
`).map((name) => `CASE-${name}`);

const REFUSALS = Array.from({ length: 17 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);

const DOCUMENT = [
  ...PATHWAYS,
  ...ELIGIBILITY,
  ...STAGES,
  ...LIMITS,
  ...SILENCES,
  ...RULES,
  ...CASES,
  ...REFUSALS,
];

/** The worked examples of the document: the timeline that holds each, and the day it ends on. */
const EXAMPLES: Readonly<Record<string, readonly [timeline: string, ...says: string[]]>> = {
  EX1: ['counted-from-the-31st', '2019-01-31  2019-04-30'],
  EX2: ['counted-from-the-31st', '2018-11-30  2019-02-28'],
  EX3: ['ending-on-29-february', '2019-11-30  2020-02-29  2020-03-02'],
  EX4: ['ending-on-29-february', '2019-12-31  2020-02-29  2020-03-02'],
  EX12: ['eurodac-hit-shortens', '2019-04-15  2019-06-01'],
  EX13: ['refusal-in-february-2020', '2020-02-18  2020-03-10'],
  EX15: ['claim-registered-over-easter', '2026-04-03  2026-04-09'],
  EX16: ['visa-refused-and-appealed-from-abroad', '2025-12-01  2025-12-29'],
  EX17: ['in-country-refusal-over-christmas', '2025-12-12  2025-12-26  2025-12-29'],
  EX18: ['emergency-shelter-renewed-twice', '2026-03-02  2026-03-06', '2026-03-02  2026-03-16'],
  EX19: ['family-in-another-state', '2026-09-01  2026-11-01'],
};

describe('the law written down', () => {
  it('has every row of the document, and none that the document does not have', () => {
    expect([...lawRows()].sort()).toEqual([...DOCUMENT].sort());
  });

  it('has each row once', () => {
    expect(lawRows().filter((row, index, all) => all.indexOf(row) !== index)).toEqual([]);
  });

  it('names no limit without a rule', () => {
    expect(LIMIT_IDS.filter((id) => !lawRows().includes(id))).toEqual([]);
  });

  it.each(Object.entries(EXAMPLES))('works example %s in a timeline', (_, [timeline, ...says]) => {
    const text = readFileSync(join(import.meta.dirname, 'timelines', `${timeline}.spec.ts`), 'utf8');
    expect(says.filter((row) => !text.includes(row))).toEqual([]);
  });
});

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
