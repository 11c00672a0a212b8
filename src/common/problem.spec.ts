import { InvalidInput, NotFound, Refused } from './errors.js';
import { problemOf, statusOf } from './problem.js';

describe('problemOf', () => {
  it('names each field at fault in the reader’s language', () => {
    const error = InvalidInput.field('birth.earliestOn', 'isCivilDate');
    expect(problemOf(error, 'fr')).toMatchObject({
      status: 400,
      code: 'invalid_input',
      errors: [
        {
          field: 'birth.earliestOn',
          code: 'isCivilDate',
          message: 'Saisissez une date qui existe, sous la forme année-mois-jour.',
        },
      ],
    });
  });

  it('has words for a rule without words of its own', () => {
    expect(problemOf(InvalidInput.field('x', 'isHexColor'), 'en').errors?.[0]?.message).toBe(
      'This value is not valid.',
    );
  });

  it('carries what would have been allowed', () => {
    expect(
      problemOf(new Refused('already_exists', 'conflict', { allowed: ['arrived'] }), 'en').allowed,
    ).toEqual(['arrived']);
  });
});

describe('statusOf', () => {
  it.each([
    [new NotFound(), 404],
    [new Refused('unauthenticated', 'unauthenticated'), 401],
    [new Refused('forbidden', 'forbidden'), 403],
    [new Refused('already_exists'), 409],
    [new Refused('stale', 'stale'), 412],
    [new Refused('version_required', 'precondition_required'), 428],
    [new Refused('too_many_attempts', 'limit'), 429],
    [new Refused('unavailable', 'unavailable'), 503],
    [new InvalidInput('invalid_input'), 400],
  ])('answers %s with %d', (error, status) => {
    expect(statusOf(error)).toBe(status);
  });
});
