import { TRANSITION_ENDS, type Window } from './in-force.js';
import { DUBLIN3 } from './limit-scopes.js';
import type { PathwayId } from './pathway.js';

/** What changed how a pathway was worked, or saved it past its end, without being a way of its own. */

export const OVERLAY_IDS = ['joint_declaration_2015', 'sandhurst_2018', 'end_of_transition'] as const;
export type OverlayId = (typeof OVERLAY_IDS)[number];

export interface Overlay extends Window {
  readonly id: OverlayId;
  /** The row of the law table it is taken from. */
  readonly lawId: string;
  readonly pathways: readonly PathwayId[];
  readonly article: string;
  readonly sources: readonly string[];
  /** True where the row was read in its source. */
  readonly verified: boolean;
  /** In days, from request to transfer: announced, and no limit that anybody can rely on. */
  readonly targets?: { readonly minors: number; readonly adults: number };
}

const OVERLAYS: readonly Overlay[] = [
  {
    id: 'joint_declaration_2015',
    lawId: 'UKFR-2015',
    pathways: DUBLIN3,
    from: '2015-08-20T00:00:00+02:00',
    to: TRANSITION_ENDS,
    zone: 'Europe/Paris',
    article: 'UK–France Joint Declaration of 2015-08-20',
    sources: ['Parliamentary question'],
    verified: true,
  },
  {
    // The announcement was read; its split into 10 and 15 days and its end were not.
    id: 'sandhurst_2018',
    lawId: 'SANDHURST',
    pathways: DUBLIN3,
    from: '2018-01-18T00:00:00Z',
    to: TRANSITION_ENDS,
    zone: 'Europe/London',
    article: 'Sandhurst Treaty of 2018-01-18',
    sources: ['banquedesterritoires.fr'],
    verified: false,
    targets: { minors: 25, adults: 30 },
  },
  {
    id: 'end_of_transition',
    lawId: 'D3-TRANS',
    pathways: DUBLIN3,
    from: TRANSITION_ENDS,
    to: null,
    zone: 'Europe/London',
    article: 'SI 2019/745 Sch. 2 para. 9',
    sources: ['SI 2019/745'],
    verified: true,
  },
];

/** Every overlay, in the order of the law table's dates. */
export function allOverlays(): readonly Overlay[] {
  return OVERLAYS;
}
