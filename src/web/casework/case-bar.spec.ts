import type { CaseView } from '../../cases/case-view.dto.js';
import { caseBar } from './case-bar.js';

const today = '2026-03-01';
const birth = { earliestOn: '2010-05-06', latestOn: '2010-05-06', source: 'minor_statement', accepted: true };

function bar(changes: Partial<CaseView>, births: readonly object[] = [birth]) {
  const minor = {
    reference: '7K3F9QX2V',
    births,
    languages: ['prs'],
    interpreterLanguage: 'prs',
    safetyFlags: null,
  };
  const view = {
    ...{
      id: '0198f3c2-7a11-7c30-9d55-3f0a6b1c2d3e',
      status: 'identified',
      outcome: null,
      closureProposal: null,
    },
    ...{
      missingSince: null,
      lastContactOn: null,
      openedOn: '2026-02-27',
      closedOn: null,
      deadlines: [],
    },
    ...{ place: null, lead: null, team: { name: 'Calais' }, minor: { ...minor, identity: null } },
    ...changes,
  };
  return caseBar('en', view as unknown as CaseView, today, false);
}

it.each([
  ['a known day', [birth], '15 (18 in 797 days)', undefined],
  [
    'little time',
    [{ ...birth, earliestOn: '2008-04-01', latestOn: '2008-04-01' }],
    '17 (18 in 31 days)',
    'danger',
  ],
  [
    'a year',
    [{ ...birth, earliestOn: '2010-01-01', latestOn: '2010-12-31' }],
    '15 to 16 (18 in 671 days at the earliest)',
    undefined,
  ],
  [
    'perhaps of age',
    [{ ...birth, earliestOn: '2008-01-01', latestOn: '2008-12-31' }],
    '17 to 18 (perhaps 18 already)',
    'danger',
  ],
  ['of age', [{ ...birth, earliestOn: '2007-01-01', latestOn: '2007-12-31' }], '18, turned 18', undefined],
  ['nothing said', [], 'Not known', undefined],
  [
    'nothing accepted',
    [
      { ...birth, accepted: false },
      { ...birth, accepted: false, earliestOn: '2009-05-06' },
    ],
    '15 to 16 (18 in 431 days at the earliest)',
    undefined,
  ],
])('tells the age and how long is left: %s', (_name, births, text, tone) => {
  const age = bar({}, births).facts.find(({ label }) => label === 'Age');
  expect([age?.text, age?.tone]).toEqual([text, tone]);
});

it.each([
  ['2026-02-28', 'yesterday', undefined],
  ['2026-02-14', '15 days ago', 'attention'],
  ['2026-01-29', '31 days ago', 'danger'],
] as const)('minds how long ago the child was last heard of: %s', (lastContactOn, text, tone) => {
  const contact = bar({ lastContactOn }).facts.find(({ label }) => label === 'Last contact');
  expect([contact?.text, contact?.tone]).toEqual([text, tone]);
});

it('puts first what cannot wait', () => {
  expect(bar({ missingSince: '2026-02-28' }).tags).toEqual([
    { text: 'Missing since 28 February 2026', tone: 'danger' },
  ]);
  const deadlines = [
    { rule: 'D3-TCR-3M', part: null, operativeOn: '2026-02-27' },
    { rule: 'D3-REPLY-2M', part: null, operativeOn: '2026-04-01' },
  ] as unknown as CaseView['deadlines'];
  expect(bar({ deadlines }).next).toMatchObject({
    text: 'Deadline: Send the take-charge request, 27 February 2026 (2 days ago)',
    tone: 'danger',
  });
  expect(bar({ deadlines: deadlines.slice(1) }).next?.tone).toBe('neutral');
});

it('tells nothing of deadlines once the case is closed', () => {
  const deadlines = [
    { rule: 'D3-TCR-3M', part: null, operativeOn: '2026-02-27' },
  ] as unknown as CaseView['deadlines'];
  expect(bar({ deadlines, closedOn: '2026-02-28' }).next).toBeUndefined();
  expect(bar({}).next).toBeUndefined();
});
