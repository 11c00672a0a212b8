import { limitView } from '../../cases/limit-views.js';
import { consequencesOf } from '../../pathways/consequences.js';
import { limitsOf } from '../../pathways/limits.js';
import type { StepFact } from '../../pathways/pathway.js';
import { consequenceLines } from './consequence-lines.js';

const TODAY = '2019-05-25';

const steps: StepFact[] = (
  [
    ['intent_recorded', '2019-03-05'],
    ['registered', '2019-03-10'],
    ['evidence_complete', '2019-04-01'],
    ['request_sent', '2019-04-10'],
  ] as const
).map(([code, on], index) => ({ id: `s${index}`, code, on, recordedAt: `${on}T12:00:00Z` }));

/** What a step does, in words. */
function lines(
  before: readonly StepFact[],
  step: Omit<StepFact, 'id' | 'recordedAt'>,
  locale: 'en' | 'fr' = 'en',
) {
  const added = { ...step, id: 'new', recordedAt: '2019-05-25T12:00:00Z' };
  const limits = (facts: readonly StepFact[]) => limitsOf({ pathway: 'dublin3_art8_1', steps: facts });
  const { starts, meets, misses, ends, moves } = consequencesOf(limits(before), limits([...before, added]));
  const view = (limit: (typeof starts)[number]) => limitView(limit, new Date(`${TODAY}T12:00:00Z`));
  const told = consequenceLines(locale, {
    ...{ starts: starts.map(view), meets: meets.map(view), misses: misses.map(view), ends: ends.map(view) },
    moves: moves.map(({ from, to }) => ({ from: view(from), to: view(to) })),
  });
  return Object.fromEntries(told.map(({ label, lines: said }) => [label, said]));
}
const before = (code: string) =>
  steps.slice(
    0,
    steps.findIndex((step) => step.code === code),
  );
const received = { code: 'request_received', on: '2019-04-12', proofOfReceipt: true } as const;
const asked = [...steps, { ...received, id: 's4', recordedAt: '2019-04-12T12:00:00Z' }];

describe('what a step does', () => {
  it('is told by what starts and what is met', () => {
    const told = lines(before('request_sent'), { code: 'request_sent', on: '2019-04-10' });
    expect(told['Starts']).toEqual([
      'Reply to the take-charge request: 10 June 2019. Owed by: Home Office. Receipt not proved.',
    ]);
    expect(told['Met in time']).toContain('Send the take-charge request');
  });

  it('is told by what counts anew, from when to when', () => {
    expect(lines(steps, received)['Counted anew']).toEqual([
      'Reply to the take-charge request: 12 June 2019 instead of 10 June 2019.',
    ]);
    expect(lines(steps, { ...received, on: '2019-04-10' })['Counted anew']).toEqual([
      'Reply to the take-charge request: still 10 June 2019, receipt now proved.',
    ]);
    expect(lines(steps, { ...received, on: '2019-04-10', proofOfReceipt: false })['Counted anew']).toEqual([
      'Reply to the take-charge request: still 10 June 2019, counted otherwise.',
    ]);
  });

  it('is told by what comes too late and what no longer counts', () => {
    expect(lines(asked, { code: 'acceptance_received', on: '2019-06-20' })['Passed']).toEqual([
      'Reply to the take-charge request: it was due on 12 June 2019.',
    ]);
    expect(lines(asked, { code: 'procedure_closed', on: '2019-05-20' })['No longer counts']).toEqual([
      'Reply to the take-charge request. The procedure is over.',
    ]);
  });

  it('is told in French too, and not at all when it does nothing', () => {
    expect(lines(steps, received, 'fr')['Recalculée']).toEqual([
      'Réponse à la requête aux fins de prise en charge\u202f: 12 juin 2019 au lieu du 10 juin 2019.',
    ]);
    expect(lines(steps, { code: 'guardian_appointed', on: '2019-05-01' })).toEqual({});
  });
});
