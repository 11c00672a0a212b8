import type { PathwayId, StepFact } from '../pathways/pathway.js';
import { childFacts, type RecordedChild, type RecordedRelative } from './case-child-facts.js';

const NOTHING: RecordedChild = {
  nationalities: [],
  arrivedInFranceOn: null,
  births: [],
  places: [],
  relatives: [],
  procedures: [],
};
const AUNT: RecordedRelative = {
  id: 'r1',
  relation: 'aunt',
  country: 'GBR',
  immigrationStatus: 'refugee',
  statusExpired: false,
  willingness: null,
  capacity: null,
};
function procedure(
  pathway: PathwayId,
  ...steps: [string, StepFact['on']][]
): RecordedChild['procedures'][number] {
  return {
    pathway,
    steps: steps.map(([code, on], index) => ({
      id: `${pathway} ${index}`,
      code,
      on,
      recordedAt: `2020-01-01T00:00:0${index}.000Z`,
    })),
  };
}

it('takes a child of whom nothing is recorded to be in France, with no relative', () => {
  expect(childFacts(NOTHING)).toEqual({ births: [], places: [], country: 'FRA', relatives: [] });
});

it.each<[Partial<RecordedRelative>, object]>([
  [{}, { immigrationStatus: 'refugee' }],
  [{ statusExpired: true }, { immigrationStatus: 'unknown' }],
  [{ capacity: 'able_with_support' }, { ableToCare: 'able_with_support' }],
  [{ willingness: 'unwilling' }, { consent: false, undertaking: false }],
])('of a relative recorded as %j tells %j', (recorded, told) => {
  const { relatives } = childFacts({ ...NOTHING, relatives: [{ ...AUNT, ...recorded }] });
  expect(relatives?.[0]).toMatchObject(told);
});

it('does not take willingness for consent in writing', () => {
  const { relatives } = childFacts({ ...NOTHING, relatives: [{ ...AUNT, willingness: 'willing' }] });
  expect(relatives?.[0]).not.toHaveProperty('consent');
});

describe('what steps tell', () => {
  const asked = procedure(
    'dublin3_art8_1',
    ['intent_recorded', '2020-09-01'],
    ['registered', '2020-09-10'],
    ['evidence_complete', '2020-11-01'],
    ['request_sent', '2020-12-01'],
    ['request_received', '2020-12-02'],
  );
  const told = (...procedures: RecordedChild['procedures']) => childFacts({ ...NOTHING, procedures });

  it('is the first lodging and the first request received, while it is not answered for good', () => {
    const earlier = procedure('dublin3_art8_2', ['intent_recorded', '2020-08-15']);
    expect(told(asked, earlier)).toMatchObject({
      lodgedOn: '2020-08-15',
      requestReceivedOn: '2020-12-02',
      requestDecided: false,
    });
  });

  it('is that a request is over when its procedure is, and not by a refusal alone', () => {
    const refused = { ...asked, steps: [...asked.steps, { ...stepAt('refusal_received', '2021-01-20') }] };
    expect(told(refused).requestDecided).toBe(false);
    const closed = { ...refused, steps: [...refused.steps, { ...stepAt('procedure_closed', '2021-03-01') }] };
    expect(told(closed).requestDecided).toBe(true);
  });

  it('is that the child has arrived, and under what', () => {
    const arrived = procedure(
      'section67',
      ['referred', '2016-11-02'],
      ['best_interests_determined', '2016-11-10'],
      ['arrived', '2016-12-20'],
    );
    expect(told(arrived)).toMatchObject({
      country: 'GBR',
      arrivedInUkOn: '2016-12-20',
      arrivedUnder: 'section67',
      referred: true,
      bestInterests: true,
    });
    expect(told(procedure('child_relative_visa', ['arrived', '2025-02-01']))).not.toHaveProperty(
      'arrivedUnder',
    );
  });

  it('is an order to let the child in, not any order of a court', () => {
    expect(told(procedure('court_order', ['entry_ordered', '2026-03-03'])).entryOrdered).toBe(true);
    expect(told(procedure('child_relative_visa', ['court_order_made', '2026-03-03']))).not.toHaveProperty(
      'entryOrdered',
    );
  });
});

function stepAt(code: string, on: StepFact['on']): StepFact {
  return { id: code, code, on, recordedAt: `${on}T12:00:00.000Z` };
}
