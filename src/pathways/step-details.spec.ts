import type { Step, StepDetail } from './pathway.js';
import { pathway } from './pathways.js';
import { detailFaults, stepFaults } from './step-details.js';

const asking = (...asks: StepDetail[]): Step => ({ fact: 'refusal', date: 'receipt', asks });
const REFUSAL = asking('refusal_codes');

describe('detailFaults', () => {
  it.each([
    ['a refusal without grounds', REFUSAL, {}, { refusalCodes: 'isNotEmpty' }],
    ['a refusal with an empty list of them', REFUSAL, { refusalCodes: [] }, { refusalCodes: 'isNotEmpty' }],
    ['a closing without reason', asking('closing_reason'), {}, { closingReason: 'isNotEmpty' }],
    [
      'grounds on a step that is no refusal',
      asking(),
      { refusalCodes: ['R01'] },
      { refusalCodes: 'not_for_this_step' },
    ],
    [
      'a proof where nothing is received',
      undefined,
      { proofOfReceipt: true },
      { proofOfReceipt: 'not_for_this_step' },
    ],
    [
      'a reason on a refusal',
      REFUSAL,
      { refusalCodes: ['R01'], closingReason: 'withdrawn' },
      { closingReason: 'not_for_this_step' },
    ],
    [
      'an hour where none counts',
      REFUSAL,
      { refusalCodes: ['R01'], time: '15:00' },
      { time: 'not_for_this_step' },
    ],
    [
      'a day where none is set',
      asking('clock_time'),
      { dueOn: '2019-03-01' },
      { dueOn: 'not_for_this_step' },
    ],
  ] as const)('refuses %s', (_what, step, given, faults) => {
    const found = detailFaults(step, given).map(({ field, code }) => [field, code]);
    expect(Object.fromEntries(found)).toEqual(faults);
  });

  it.each([
    [REFUSAL, { refusalCodes: ['R01'] }],
    [asking('proof_of_receipt'), {}],
    [asking('proof_of_receipt'), { proofOfReceipt: false }],
    [asking('clock_time', 'due_date'), {}],
    [asking('clock_time'), { time: '23:00' }],
    [asking('due_date'), { dueOn: '2019-03-01' }],
    [undefined, {}],
  ] as const)('accepts what %j asks for', (step, given) => {
    expect(detailFaults(step, given)).toEqual([]);
  });

  it.each([
    ['dublin3_art8_1', 'acceptance_by_silence'],
    ['ammr_family', 'ammr_acceptance_by_silence'],
  ] as const)('takes silence in %s for an acceptance only with proof of receipt', (id, code) => {
    const step = pathway(id).steps[code];
    const missing = [{ field: 'proofOfReceipt', code: 'proof_needed' }];
    expect(detailFaults(step, {})).toEqual(missing);
    expect(detailFaults(step, { proofOfReceipt: false })).toEqual(missing);
    expect(detailFaults(step, { proofOfReceipt: true })).toEqual([]);
  });
});

describe('stepFaults', () => {
  const on = '2026-01-09';

  it.each([
    ['the day itself', on, []],
    ['ten years later', '2036-01-09', []],
    ['the day before', '2026-01-08', [{ field: 'dueOn', code: 'before_start' }]],
    ['eleven years later', '2037-01-09', [{ field: 'dueOn', code: 'too_far' }]],
  ] as const)('holds a day that an order sets against the day of the order: %s', (_what, dueOn, faults) => {
    expect(stepFaults(asking('due_date'), { on, dueOn })).toEqual(faults);
  });

  it('tells what is wrong with the details too', () => {
    expect(stepFaults(REFUSAL, { on })).toEqual([{ field: 'refusalCodes', code: 'isNotEmpty' }]);
  });
});
