import type { CODE_LISTS, CodeList } from '../common/codes.js';

/** How a coded fact looks: the colour helps, the words decide. */
export const TONES = ['neutral', 'progress', 'good', 'attention', 'danger', 'quiet'] as const;
export type Tone = (typeof TONES)[number];

type TonesOf<L extends CodeList> = Readonly<Record<(typeof CODE_LISTS)[L][number], Tone>>;

/** Tones of the lists that people scan a screen for; a new code without one does not compile. */
const TONES_BY_LIST: { readonly [L in CodeList]?: TonesOf<L> } = {
  status: {
    identified: 'neutral',
    relative_identified: 'neutral',
    kinship_documented: 'neutral',
    submitted: 'progress',
    accepted: 'good',
    transfer_arranged: 'good',
    reunited: 'good',
    followed_up: 'good',
  },
  outcome: {
    reunited: 'good',
    refused: 'attention',
    aged_out: 'attention',
    missing: 'danger',
    withdrawn: 'quiet',
    other_route: 'good',
    transferred: 'quiet',
    deceased: 'quiet',
    opened_in_error: 'quiet',
  },
  timeline_kind: {
    step: 'progress',
    place_change: 'neutral',
    contact: 'neutral',
    missing: 'danger',
    found: 'good',
    incident: 'attention',
    assessment: 'progress',
    representation: 'neutral',
    placement_check: 'neutral',
    note: 'quiet',
    closure_proposed: 'attention',
    closed: 'quiet',
    reopened: 'progress',
  },
  link_status: {
    alleged: 'neutral',
    evidenced: 'progress',
    verified: 'good',
    disputed: 'attention',
    disproved: 'danger',
  },
  evidence_direction: { supports: 'good', contradicts: 'attention' },
};

/** The tone of a code; neutral for lists that carry no urgency. */
export function toneOf(list: CodeList, code: string): Tone {
  const tones: Readonly<Record<string, Tone>> | undefined = TONES_BY_LIST[list];
  return tones?.[code] ?? 'neutral';
}
