import { before, DISCRETION, every, MET, mustBe, mustNotBe, NOT_MET, some, unknown } from './judgement.js';

const ASK = unknown('birth_date');

describe('of conditions that must all hold', () => {
  it.each([
    [[MET, MET], MET],
    [[MET, DISCRETION], DISCRETION],
    [[DISCRETION, ASK], ASK],
    [[ASK, NOT_MET], NOT_MET],
    [[], MET],
  ])('%j comes to %j', (judgements, expected) => expect(every(...judgements)).toEqual(expected));
});

describe('of conditions of which one is enough', () => {
  it.each([
    [[NOT_MET, MET], MET],
    [[ASK, DISCRETION], DISCRETION],
    [[NOT_MET, ASK, unknown('camp')], ASK],
    [[NOT_MET, NOT_MET], NOT_MET],
  ])('%j comes to %j', (judgements, expected) => expect(some(...judgements)).toEqual(expected));
});

it('asks for a fact that nobody has told, and takes a fact told as it is', () => {
  expect([mustBe(undefined, 'camp'), mustBe(true, 'camp'), mustBe(false, 'camp')]).toEqual([
    unknown('camp'),
    MET,
    NOT_MET,
  ]);
  expect([mustNotBe(undefined, 'camp'), mustNotBe(true, 'camp'), mustNotBe(false, 'camp')]).toEqual([
    unknown('camp'),
    NOT_MET,
    MET,
  ]);
});

it('does not count the day of a limit as before it', () => {
  expect([before('2016-03-19', '2016-03-20'), before('2016-03-20', '2016-03-20')]).toEqual([MET, NOT_MET]);
});
