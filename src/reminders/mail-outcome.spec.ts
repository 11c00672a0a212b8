import { outcomeOf } from './mail-outcome.js';

it.each([
  ['a mailbox that does not exist', { responseCode: 550, command: 'RCPT TO', code: 'EENVELOPE' }, 'refused'],
  ['a message that is not wanted', { responseCode: 554, command: 'DATA', code: 'EMESSAGE' }, 'refused'],
  ['an address that cannot be one', { command: 'API', code: 'EENVELOPE' }, 'refused'],
  [
    'a mailbox that is full for now',
    { responseCode: 452, command: 'RCPT TO', code: 'EENVELOPE' },
    'deferred',
  ],
  ['greylisting', { responseCode: 451, command: 'DATA', code: 'EMESSAGE' }, 'deferred'],
  ['our sender refused', { responseCode: 550, command: 'MAIL FROM', code: 'EENVELOPE' }, 'unreachable'],
  ['our password refused', { responseCode: 535, command: 'AUTH PLAIN', code: 'EAUTH' }, 'unreachable'],
  ['a server that closes', { responseCode: 421, command: 'CONN', code: 'ECONNECTION' }, 'unreachable'],
  ['nobody listening', { code: 'ESOCKET', command: 'CONN' }, 'unreachable'],
  ['anything else that is thrown', 'no', 'unreachable'],
])('reads %s', (_what, error, outcome) => {
  expect(outcomeOf(error)).toBe(outcome);
});
