import { LINK_STATUSES, type LinkStatus } from '../common/codes.js';
import {
  allowedDecisions,
  decisionRefusal,
  documentedAfter,
  LINK_MOVES,
  type LinkGround,
} from './link-moves.js';

const ground = (change: Partial<LinkGround> = {}): LinkGround => ({
  status: 'alleged',
  createdBy: 'ana',
  evidencedBy: null,
  supports: 1,
  contradicts: 0,
  ...change,
});
const ben = { userId: 'ben', givesReason: false };

it('allows these moves and no other', () => {
  const decider = { ...ben, givesReason: true };
  const possible = LINK_STATUSES.flatMap((status) =>
    LINK_STATUSES.filter((to) => decisionRefusal(ground({ status }), to, decider) === undefined).map(
      (to) => `${status} → ${to}`,
    ),
  );
  expect(possible).toEqual([
    'alleged → evidenced',
    'alleged → disputed',
    'alleged → disproved',
    'evidenced → verified',
    'evidenced → disputed',
    'evidenced → disproved',
    'verified → disputed',
    'verified → disproved',
    'disputed → alleged',
    'disputed → evidenced',
    'disputed → disproved',
    'disproved → alleged',
  ]);
});

it('finds a link supported only where there is evidence for it', () => {
  expect(decisionRefusal(ground({ supports: 0 }), 'evidenced', ben)).toBe('link_needs_support');
});

describe('verifying', () => {
  const supported = ground({ status: 'evidenced', evidencedBy: 'ana' });
  it.each<[string, Partial<LinkGround>, Partial<typeof ben>, string | undefined]>([
    ['a second person', {}, {}, undefined],
    ['who entered the link', {}, { userId: 'ana' }, 'link_needs_second_person'],
    ['who found it supported', { createdBy: 'cem', evidencedBy: 'ben' }, {}, 'link_needs_second_person'],
    [
      'who entered what another found supported',
      { evidencedBy: 'cem' },
      { userId: 'ana' },
      'link_needs_second_person',
    ],
    ['a second person, without evidence', { supports: 0 }, {}, 'link_needs_support'],
  ])('by %s', (_who, change, by, expected) => {
    expect(decisionRefusal({ ...supported, ...change }, 'verified', { ...ben, ...by })).toBe(expected);
  });
});

it.each<[LinkStatus, LinkStatus]>([
  ['alleged', 'disputed'],
  ['evidenced', 'disproved'],
])('%s → %s takes evidence against or a reason', (status, to) => {
  expect(decisionRefusal(ground({ status }), to, ben)).toBe('link_needs_reason');
  expect(decisionRefusal(ground({ status, contradicts: 1 }), to, ben)).toBeUndefined();
  expect(decisionRefusal(ground({ status }), to, { ...ben, givesReason: true })).toBeUndefined();
});

it('takes a reason to go back to words alone', () => {
  expect(decisionRefusal(ground({ status: 'disproved' }), 'alleged', ben)).toBe('link_needs_reason');
});

it('offers each person what they could decide', () => {
  const link = ground({ status: 'evidenced', evidencedBy: 'ana' });
  expect(allowedDecisions(link, 'ben')).toEqual(LINK_MOVES.evidenced);
  expect(allowedDecisions(link, 'ana')).toEqual(['disputed', 'disproved']);
});

it('keeps the first day a link was documented, until it rests on words alone', () => {
  expect(documentedAfter(null, 'evidenced', '2026-02-01')).toBe('2026-02-01');
  expect(documentedAfter('2026-02-01', 'verified', '2026-02-20')).toBe('2026-02-01');
  expect(documentedAfter('2026-02-01', 'disputed', '2026-02-20')).toBe('2026-02-01');
  expect(documentedAfter('2026-02-01', 'alleged', '2026-02-20')).toBeNull();
});
