import { limitView } from '../../cases/limit-views.js';
import type { CivilDate } from '../../common/civil-date.js';
import { inBothLanguages, message } from '../../common/messages.js';
import type { DeadlineView, ProcedureDeadlinesView } from '../../deadlines/procedure-deadlines.dto.js';
import { explain } from '../../pathways/explain.js';
import { limitsOf } from '../../pathways/limits.js';
import type { StepFact } from '../../pathways/pathway.js';
import { progressOf } from '../../pathways/progress.js';
import { silenceProposal } from '../../pathways/silence.js';
import { stepsPossibleOn } from '../../pathways/step-check.js';
import type { ProcedureView } from '../../procedures/procedures.dto.js';
import type { OpenCase } from './case-frame.service.js';
import { limitsModel } from './limits-model.js';

const ID = '0198f3c2-7a11-7c30-9d55-3f0a6b1c2d3e';
const PATHWAY = 'dublin3_art8_1';

const sent: [string, CivilDate][] = [
  ['intent_recorded', '2019-03-05'],
  ['registered', '2019-03-10'],
  ['evidence_complete', '2019-04-01'],
  ['request_sent', '2019-04-10'],
  ['request_received', '2019-04-12'],
];

/** The limits of a procedure as its page shows them on a day. */
function shown(steps: [string, CivilDate][], today: CivilDate, changes: { step?: boolean } = {}) {
  const facts: StepFact[] = steps.map(([code, on], index) => ({
    ...{ id: `step-${index}`, code, on, recordedAt: `${on}T12:00:00Z` },
    ...(code === 'request_received' && { proofOfReceipt: true }),
  }));
  const { stage, ending } = progressOf(PATHWAY, facts);
  const limits = limitsOf({ pathway: PATHWAY, steps: facts });
  const views = limits.map((limit): DeadlineView => {
    const started = facts.find(({ id }) => id === limit.startedBy) ?? { code: '' };
    return {
      ...{
        id: limit.key,
        ...limitView(limit, new Date(`${today}T12:00:00Z`)),
        consequence: inBothLanguages((locale) => message(locale, `limits.effect.${limit.effect}`)),
        explanation: inBothLanguages((locale) => explain(limit, started, locale)),
      },
      ...{ computedAt: '', computedFor: null, majorities: [] },
    };
  });
  const proposals = limits.flatMap((limit) => {
    const found = silenceProposal(limit, today);
    return found ? [{ deadlineId: limit.key, ...found, needs: [...found.needs] }] : [];
  });
  const allowed = stepsPossibleOn(PATHWAY, facts, today);
  const procedure = {
    ...{ id: ID, pathway: PATHWAY, steps: facts, stage, ending, allowed, writable: true },
  } as unknown as ProcedureView;
  const results = { deadlines: views, earlier: [], proposals } as unknown as ProcedureDeadlinesView;
  const open = { locale: 'en', today, rights: { step: changes.step ?? true } } as unknown as OpenCase;
  return { procedure, results, open, model: limitsModel(open, procedure, results) };
}

describe('the limits of a procedure', () => {
  it('that run say what follows and how they are counted', () => {
    const { running, proposals, ways } = shown(sent, '2019-05-01').model;
    expect(running).toMatchObject([
      {
        what: 'Reply to the take-charge request',
        on: '2019-06-12',
        daysLeft: 42,
        effect: expect.stringContaining('the request is accepted') as unknown,
        explanation: expect.arrayContaining(['The last day is 12 June 2019.']) as unknown,
      },
    ]);
    expect([proposals, ways]).toEqual([[], []]);
  });

  it('that are over are told with what closed them', () => {
    expect(shown(sent, '2019-05-01').model.history).toContainEqual({
      what: 'Send the take-charge request',
      text: expect.stringMatching(/^It was due on 5 June 2019\. Met on 1[02] April 2019: .+\.$/) as unknown,
    });
  });

  it('that others took the place of are told with what they said before', () => {
    const { open, procedure, results } = shown(sent, '2019-05-01');
    const [first] = results.deadlines as [DeadlineView];
    const replaced = (replacedFor: string, code: string | null) => ({
      ...{ ...first, operativeOn: '2019-06-10', replacedAt: '2019-04-12T22:30:00Z', replacedFor },
      replacedBy: replacedFor === 'entry' ? { id: 'x', kind: 'step', code, on: '2019-04-12' } : null,
    });
    const earlier = [
      ...[replaced('entry', 'request_received'), replaced('entry', null)],
      ...[replaced('holiday', null), replaced('law', null)],
    ] as unknown as ProcedureDeadlinesView['earlier'];
    const texts = limitsModel(open, procedure, { ...results, deadlines: [], earlier }).history;
    expect(texts.map(({ text }) => text)).toEqual([
      'It said 10 June 2019. Replaced on 13 April 2019 by: Request received by the United Kingdom.',
      'It said 10 June 2019. Replaced on 13 April 2019, by an entry corrected or withdrawn since.',
      'It said 10 June 2019. Replaced on 13 April 2019, by a change of public holidays.',
      'It said 10 June 2019. Replaced on 13 April 2019, when the rule changed.',
    ]);
  });
});

describe('silence', () => {
  it('is proposed, with what it needs, once the limit has passed', () => {
    expect(shown(sent, '2019-06-13').model.proposals).toEqual([
      {
        text: 'The limit for “Reply to the take-charge request” has passed: acceptance can be asserted from 13 June 2019.',
        proof: 'The proof of receipt is recorded. Check it before you assert anything.',
        href: `/procedures/${ID}/steps/new?code=acceptance_by_silence&on=2019-06-13`,
      },
    ]);
  });

  it('is shown to a reader who may not record, without the way to do so', () => {
    const [proposal] = shown(sent, '2019-06-13', { step: false }).model.proposals;
    expect([proposal?.href, proposal?.text]).toEqual([undefined, expect.stringContaining('13 June')]);
  });
});

describe('a refusal', () => {
  const refused: [string, CivilDate][] = [...sent, ['refusal_received', '2019-05-20']];

  it('opens ways side by side, each with the limit of its first act and a link to record it', () => {
    const { ways, next } = shown(refused, '2019-05-25').model;
    expect(ways.map(({ code, limit }) => [code, limit?.on])).toEqual([
      ['request_sent', '2019-06-05'],
      ['reexamination_sent', '2019-06-10'],
      ['article_17_2_requested', undefined],
      ['claim_issued', '2019-08-20'],
    ]);
    expect(ways[2]?.without).toBe('No limit of its own');
    expect(ways[1]?.href).toBe(`/procedures/${ID}/steps/new?code=reexamination_sent`);
    expect(next).toEqual(['request_received', 'france_responsible', 'procedure_closed']);
  });

  it('after the transition period says that re-examination is not kept in force', () => {
    const late: [string, CivilDate][] = [
      ['intent_recorded', '2020-10-05'],
      ['registered', '2020-10-10'],
      ['evidence_complete', '2020-11-01'],
      ['request_sent', '2020-11-10'],
      ['request_received', '2020-11-12'],
    ];
    const { ways } = shown([...late, ['refusal_received', '2021-01-08']], '2021-01-10').model;
    expect(ways.find(({ code }) => code === 'reexamination_sent')).toMatchObject({
      limit: undefined,
      without: 'This rule was not kept in force after 11 pm in London on 31 December 2020 (SI 2019/745).',
    });
  });

  it('opens nothing here while no request has been refused', () => {
    expect(shown(sent, '2019-05-25').model.ways).toEqual([]);
  });
});
