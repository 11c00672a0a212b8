import type { ChildFacts } from '../../pathways/child-facts.js';
import { questionFields, withAnswers } from './finder-questions.js';
import { waysModel } from './finder-ways.js';

const AT = new Date('2026-11-27T10:00:00Z');
const CHILD: ChildFacts = { births: [{ earliestOn: '2011-01-01', latestOn: '2011-12-31' }], country: 'FRA' };
const SISTER = { id: '0', relation: 'sister', country: 'GBR', immigrationStatus: 'refugee' } as const;
const MOTHER = { id: '1', relation: 'mother', country: 'GBR', immigrationStatus: 'refugee' } as const;
const FAMILY: ChildFacts = { ...CHILD, relatives: [SISTER, MOTHER] };

const model = (facts: ChildFacts, typed = {}) =>
  waysModel('en', withAnswers(facts, typed), AT, typed, (place) => `person ${place}`);

describe('the questions', () => {
  it('are those that would decide something, each about one person', () => {
    expect(model(FAMILY).questions).toEqual([
      {
        field: 'fact-other_carer',
        label: 'Is there family where the child is who could look after them?',
        hint: undefined,
      },
      {
        field: 'fact-sole_responsibility-1',
        label: 'Does this parent alone take the decisions in the child’s life?',
        hint: 'About: person 1',
      },
    ]);
  });

  it('stay on the page once answered, so that the answer can be changed', () => {
    const { questions, ways } = model(FAMILY, {
      'fact-other_carer': 'no',
      'fact-sole_responsibility-1': 'no',
    });
    expect(questions.map((each) => each.field)).toEqual([
      'fact-other_carer',
      'fact-serious_reasons',
      'fact-sole_responsibility-1',
    ]);
    expect(ways.open.map((each) => each.guideHref)).toEqual(['/guide/child_relative_visa']);
  });

  it('are all among the fields that are carried along', () => {
    const fields = questionFields(2);
    expect(new Set(fields).size).toBe(fields.length);
    for (const { field } of model(FAMILY).questions) expect(fields).toContain(field);
  });
});

describe('an answer', () => {
  it('is yes, no, or none', () => {
    const told = (answer: string) => withAnswers(CHILD, { 'fact-other_carer': answer }).otherCarer;
    expect([told('yes'), told('no'), told('unknown'), told('perhaps')]).toEqual([
      true,
      false,
      undefined,
      undefined,
    ]);
  });

  it('about a relative is about that one', () => {
    const { relatives } = withAnswers(FAMILY, {
      'fact-relative_care-0': 'no',
      'fact-before_flight-1': 'yes',
    });
    expect(relatives).toEqual([
      { ...SISTER, ableToCare: 'not_able' },
      { ...MOTHER, beforeFlight: true },
    ]);
  });
});

describe('what the page says first', () => {
  it.each([
    ['open', { ...CHILD, otherCarer: false, relatives: [SISTER] }],
    ['unsure', FAMILY],
    [
      'discretionary',
      {
        ...CHILD,
        seriousReasons: true,
        relatives: [{ ...SISTER, relation: 'cousin', immigrationStatus: 'settled' }],
      },
    ],
    ['nothing', { ...CHILD, relatives: [{ ...SISTER, relation: 'cousin' }] }],
    ['nothing', { ...CHILD, relatives: [] }],
  ] as const)('is %s', (result, facts) => {
    expect(model(facts).result).toBe(result);
  });
});

it('shows each way once, with the first thing that closes it, and marks what rests on memory', () => {
  const { ways } = model({ ...CHILD, otherCarer: false, relatives: [SISTER] });
  const all = [...ways.open, ...ways.unsure, ...ways.discretionary, ...ways.closed, ...ways.over];
  expect(new Set(all.map((each) => each.guideHref)).size).toBe(22);
  expect(ways.closed.every((each) => each.why !== '')).toBe(true);
  expect(ways.open[0]).toMatchObject({ who: ['person 0'], verified: true, asks: [] });
  expect(ways.over.find((each) => each.guideHref === '/guide/dublin2')).toMatchObject({
    why: 'This way was open until 31 December 2013.',
    verified: false,
  });
});
