import { addDays, ageAt, birthdayOn, type CivilDate } from '../common/civil-date.js';
import { birthDay, openingDay, refuseEarly } from './anchor.js';
import { DECK } from './cards.js';
import { courseOf, dayOf, keyDay } from './course.js';
import { closedFor, DUBLIN, until, VISA } from './plans.js';
import { Random } from './random.js';

const today: CivilDate = '2026-11-22';
const random = new Random('courses');
const courses = DECK.flatMap((card) =>
  Array.from({ length: 12 }, (_, index) => {
    const course = courseOf(card, random);
    const openedOn = openingDay(course, index / 12, today, random);
    return { card, course, openedOn, born: birthDay(course, openedOn, today, random) };
  }),
);

describe('the deck', () => {
  it('has sixty cases, most of them of today', () => {
    expect(DECK).toHaveLength(60);
    expect(DECK.filter(({ era }) => era === 'current').length).toBeGreaterThanOrEqual(25);
  });

  it('closes cases with every outcome', () => {
    const outcomes = new Set(DECK.map(({ outcome }) => outcome));
    expect(outcomes.size).toBe(10);
  });
});

describe('a plan', () => {
  it('stops with the step named', () => {
    expect(until(VISA.granted, 'biometrics_given').at(-1)?.code).toBe('biometrics_given');
    expect(() => until(DUBLIN.accepted, 'appeal_lodged')).toThrow(RangeError);
    expect(closedFor('withdrawn')).toMatchObject({ code: 'procedure_closed', closing: 'withdrawn' });
  });
});

describe('every course', () => {
  it('goes forward', () => {
    for (const { course } of courses) {
      const { named, evidenced, decided, procedureOpened, steps, proposed, closed, end } = course;
      const order = [
        0,
        named,
        evidenced,
        decided,
        procedureOpened,
        ...steps.map(({ day }) => day),
        proposed,
        closed,
      ];
      const days = order.filter((day) => day !== null);
      expect(days).toEqual(days.toSorted((a, b) => a - b));
      expect(Math.max(...days)).toBeLessThanOrEqual(end);
    }
  });

  it('lies between the first camps and today', () => {
    for (const { course, openedOn } of courses) {
      expect(openedOn >= '2016-02-01').toBe(true);
      expect(addDays(openedOn, course.end) < today).toBe(true);
    }
  });

  it('has its key step under the law in force, with a child under 18', () => {
    for (const { card, course, openedOn, born } of courses) {
      const key = keyDay(course);
      if (key === null) continue;
      const on = addDays(openedOn, key);
      expect(card.era === 'dublin' ? on < '2021-01-01' : on >= '2023-04-12').toBe(true);
      expect(birthdayOn(born, 18) > on).toBe(true);
    }
  });

  it('is that of a child of 11 to 17, and ends at 18 where that is its end', () => {
    for (const { card, course, openedOn, born } of courses) {
      expect(ageAt(born, openedOn)).toBeGreaterThanOrEqual(11);
      expect(ageAt(born, openedOn)).toBeLessThanOrEqual(17);
      if (card.outcome === 'aged_out') expect(ageAt(born, addDays(openedOn, course.closed ?? 0))).toBe(18);
      if (card.outcome === null) expect(ageAt(born, today)).toBeLessThan(18);
    }
  });

  it('looks for a missing child two months before the case is closed', () => {
    const missing = courses.filter(({ card }) => card.outcome === 'missing');
    expect(missing.length).toBeGreaterThan(0);
    for (const { course } of missing)
      expect((course.closed ?? 0) - (course.missing ?? 0)).toBeGreaterThan(60);
  });

  it('tells the day of a step', () => {
    const { course } = courses.find(({ card }) => card.plan === DUBLIN.accepted) ?? {};
    if (!course) throw new Error('no such course');
    expect(dayOf(course, 'intent_recorded')).toBe(course.procedureOpened);
    expect(dayOf(course, 'appeal_lodged')).toBeNull();
  });
});

it('begins no earlier than its recent cases have a law', () => {
  expect(() => refuseEarly('2024-01-01')).toThrow(RangeError);
  expect(() => refuseEarly(today)).not.toThrow();
});
