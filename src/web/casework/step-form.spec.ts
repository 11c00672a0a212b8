import type { CaseView } from '../../cases/case-view.dto.js';
import type { ProcedureView } from '../../procedures/procedures.dto.js';
import { Answers } from './answers.js';
import type { OpenCase } from './case-frame.service.js';
import { stepForm, stepStart } from './step-form.js';

const TODAY = '2018-07-01';
const open: OpenCase = {
  view: {} as CaseView,
  today: TODAY,
  locale: 'en',
  rights: {} as OpenCase['rights'],
  named: false,
};

/** A request on its way: several of the steps possible next have the same thing to say. */
const procedure = {
  pathway: 'dublin3_art8_1',
  steps: ['intent_recorded', 'registered', 'evidence_complete', 'request_sent'].map((code, index) => ({
    id: `${index}`,
    code,
    on: `2018-04-0${index + 1}`,
    recordedAt: `2018-04-0${index + 1}T12:00:00Z`,
  })),
} as unknown as ProcedureView;

interface Model {
  readonly on: string;
  readonly groups: readonly {
    readonly folded: boolean;
    readonly chosen: boolean;
    readonly offered: readonly { readonly value: string; readonly hint: { readonly text: string } }[];
  }[];
  readonly shared: readonly { readonly detail: string; readonly codes: string[]; readonly hint: string }[];
}

/** The form as an address opens it: what it holds, and what it shows. */
function opened(query: unknown): { values: unknown; model: Model } {
  const form = stepForm(procedure, stepStart(query, procedure, TODAY));
  return { values: form.values?.(open), model: form.model?.(open, {}) as unknown as Model };
}

describe('the form of a step', () => {
  const { model } = opened(undefined);

  it('offers what moves the procedure, and folds away the facts that may come at any time', () => {
    const [steps, facts] = model.groups;
    expect(steps?.offered.map(({ value }) => value)).toEqual([
      'request_received',
      'holding_reply_received',
      'acceptance_by_silence',
      'acceptance_received',
      'refusal_received',
      'procedure_closed',
    ]);
    expect(facts?.offered.map(({ value }) => value)).toContain('eurodac_hit_received');
    expect([steps?.folded, facts?.folded, facts?.chosen]).toEqual([false, true, false]);
  });

  it('says under each which of its dates is meant', () => {
    const hints = new Map(model.groups[0]?.offered.map(({ value, hint }) => [value, hint.text]));
    expect(hints.get('request_received')).toBe('Date received, not sent');
    expect(hints.get('acceptance_by_silence')).toBe('Date the time ran out');
  });

  it('asks once what several of them can say, and names them', () => {
    const [proof, time] = model.shared;
    expect([proof?.detail, time?.detail]).toEqual(['proof_of_receipt', 'clock_time']);
    expect(proof?.codes).toEqual(expect.arrayContaining(['request_received', 'acceptance_by_silence']));
    expect(proof?.hint).toContain('Only for: Request received by the United Kingdom, ');
    expect(time?.hint).toContain('Placed in detention');
  });

  it('reads what the step chosen has a place for, and nothing else', () => {
    const all = {
      ...{ 'on-day': '1', 'on-month': '7', 'on-year': '2018' },
      ...{ refusalCodes: 'R01', proofOfReceipt: 'yes', closingReason: 'withdrawn', time: '14:30' },
      ...{ 'dueOn-day': '9', 'dueOn-month': '7', 'dueOn-year': '2018' },
    };
    const form = stepForm(procedure, stepStart(undefined, procedure, TODAY));
    const read = (code: string) => {
      const parsed = form.read(new Answers({ ...all, code }), open);
      return parsed.errors ?? parsed.input;
    };
    expect(read('request_received')).toEqual({
      ...{ code: 'request_received', on: TODAY, proofOfReceipt: true, time: '14:30' },
    });
    expect(read('refusal_received')).toEqual({ code: 'refusal_received', on: TODAY, refusalCodes: ['R01'] });
    expect(read('procedure_closed')).toEqual({
      ...{ code: 'procedure_closed', on: TODAY, closingReason: 'withdrawn' },
    });
    expect(read('transfer_booked')).toEqual({ code: 'transfer_booked', on: TODAY, dueOn: '2018-07-09' });
  });
});

describe('a step proposed by an address', () => {
  const boxes = (day: string, month: string) => ({ 'on-day': day, 'on-month': month, 'on-year': '2018' });

  it('is filled in with its day', () => {
    const { values, model } = opened({ code: 'refusal_received', on: '2018-05-30' });
    expect(values).toEqual({ ...boxes('30', '05'), code: 'refusal_received' });
    expect(model.on).toBe('2018-05-30');
  });

  it.each([
    [{ code: 'toString', on: '2018-07-02' }],
    [{ code: 'visa_granted', on: 'soon' }],
    [{ code: ['refusal_received'] }],
    [undefined],
  ])('is left aside when it is none of ours, or has not come: %j', (query) => {
    const { values, model } = opened(query);
    expect(values).toEqual({ ...boxes('01', '07'), code: '' });
    expect(model.on).toBe(TODAY);
  });

  it('opens the facts when it is one of them', () => {
    const { model } = opened({ code: 'eurodac_hit_received' });
    expect(model.groups.map(({ chosen }) => chosen)).toEqual([false, true]);
  });
});
