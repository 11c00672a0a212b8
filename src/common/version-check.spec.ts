import { NotFound, Refused } from './errors.js';
import { changeRefusal } from './version-check.js';

it('says why a change found nothing to change', () => {
  expect(changeRefusal(undefined, 1)).toBeInstanceOf(NotFound);
  expect(changeRefusal(2, 1)).toEqual(new Refused('stale', 'stale'));
  // The record is as it was read, so it is the caller who may not.
  expect(changeRefusal(1, 1)).toEqual(new Refused('forbidden', 'forbidden'));
});
