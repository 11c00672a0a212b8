import type { Step, StepDetail } from './pathway.js';
import { pathway } from './pathways.js';
import { detailFaults } from './step-details.js';

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
