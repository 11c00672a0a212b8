import { detailFaults } from './step-details.js';

describe('detailFaults', () => {
  it.each([
    ['a refusal without grounds', 'refusal_codes', {}, ['refusalCodes']],
    ['a closing without reason', 'closing_reason', {}, ['closingReason']],
    ['grounds on a step that is no refusal', undefined, { refusalCodes: ['R01'] }, ['refusalCodes']],
    ['a proof where nothing is received', undefined, { proofOfReceipt: true }, ['proofOfReceipt']],
    [
      'a reason on a refusal',
      'refusal_codes',
      { refusalCodes: ['R01'], closingReason: 'withdrawn' },
      ['closingReason'],
    ],
  ] as const)('refuses %s', (_what, asks, given, fields) => {
    expect(detailFaults(asks, given).map((fault) => fault.field)).toEqual(fields);
  });

  it.each([
    ['refusal_codes', { refusalCodes: ['R01'] }],
    ['proof_of_receipt', {}],
    ['proof_of_receipt', { proofOfReceipt: false }],
    [undefined, {}],
  ] as const)('accepts what %s asks for', (asks, given) => {
    expect(detailFaults(asks, given)).toEqual([]);
  });
});
