import { fromDatabase } from './database-errors.js';
import { NotFound, Refused } from './errors.js';

const raised = (code: string, message = 'x') => Object.assign(new Error(message), { code });

describe('fromDatabase', () => {
  it.each(['40001', '40P01', '57014', '57P01', '53300', '08006', 'ECONNREFUSED'])(
    'tells the caller to try again after %s',
    (code) => {
      expect(fromDatabase(raised(code))).toMatchObject({ code: 'unavailable', reason: 'unavailable' });
    },
  );

  it('hides a row that a policy refused', () => {
    expect(fromDatabase(raised('42501'))).toBeInstanceOf(NotFound);
  });

  it('does not quote the value a constraint refused', () => {
    const error = fromDatabase(raised('23505', 'Key (email)=(amina@example.org) already exists.'));
    expect(error).toBeInstanceOf(Refused);
    expect(JSON.stringify(error)).not.toContain('amina');
  });

  it.each(['22P02', '22021', '22P05', '22007', '23514', '22003'])(
    'takes %s as an unacceptable value',
    (code) => {
      expect(fromDatabase(raised(code))).toMatchObject({ code: 'unacceptable_value' });
    },
  );

  it('turns a spent reading budget into a limit', () => {
    expect(fromDatabase(raised('RB429'))).toMatchObject({ reason: 'limit' });
  });

  it('leaves faults of ours alone', () => {
    expect(fromDatabase(raised('42601'))).toBeUndefined();
    expect(fromDatabase(new TypeError('x'))).toBeUndefined();
    expect(fromDatabase('x')).toBeUndefined();
  });
});
