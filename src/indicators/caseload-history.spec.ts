import { caseOf, TODAY } from '../../test/support/caseload-rows.js';
import { addDays } from '../common/civil-date.js';
import { observationFrom, observationOf } from './caseload-history.js';

describe('a case that came from others', () => {
  const handedOver = { handedOverOn: addDays(TODAY, -300) };

  it('is at risk from the day it came, not from its opening', () => {
    expect(observationOf(caseOf(400, handedOver), TODAY)).toEqual({ entry: 100, time: 400, cause: null });
    expect(observationOf(caseOf(400, handedOver, 101), TODAY)).toEqual({
      entry: 100,
      time: 101,
      cause: 'reunited',
    });
  });

  it('was never at risk when it had ended by then', () => {
    expect(observationOf(caseOf(400, handedOver, 100), TODAY)).toBeNull();
    expect(observationOf(caseOf(400, handedOver, 20), TODAY)).toBeNull();
  });
});

describe('a case counted from a day of its course', () => {
  const row = caseOf(400, {}, 200);

  it('starts anew on that day, and ends on its own', () => {
    expect(observationFrom(row, addDays(row.openedOn, 50), TODAY)).toEqual({
      entry: 0,
      time: 150,
      cause: 'reunited',
    });
  });

  it('enters late when the day came before it was followed', () => {
    expect(observationFrom(row, addDays(row.openedOn, -10), TODAY)).toMatchObject({ entry: 10, time: 210 });
    const late = caseOf(400, { handedOverOn: addDays(TODAY, -300) }, 200);
    expect(observationFrom(late, addDays(late.openedOn, 50), TODAY)).toMatchObject({ entry: 50, time: 150 });
  });

  it('is not counted from a day after its end, nor from one to come', () => {
    expect(observationFrom(row, addDays(row.openedOn, 201), TODAY)).toBeNull();
    expect(observationFrom(caseOf(10), addDays(TODAY, 1), TODAY)).toBeNull();
  });
});
