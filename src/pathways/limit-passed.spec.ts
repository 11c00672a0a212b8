import { factsIn } from '../../test/support/timeline.js';
import { unpassed } from './limit-passed.js';
import type { PathwayId } from './pathway.js';

/** What stands against a last fact which states that a limit has passed: the day it must wait for, or that it was kept. */
function waits(text: string, id: PathwayId = 'dublin3_art8_1') {
  const steps = factsIn(text);
  const last = steps.at(-1)!;
  const found = unpassed(id, steps.slice(0, -1), last);
  return found === null || found === 'kept' ? found : found.until;
}

const LODGED = '2019-02-04 intent_recorded';
const RECEIVED = `${LODGED}
  2019-02-25 request_sent
  2019-02-26 request_received proved
`;
const ACCEPTED = `${RECEIVED} 2019-03-14 acceptance_received`;

describe('a step that states the passing of a limit', () => {
  it.each([
    ['the reply', RECEIVED, 'acceptance_by_silence', '2019-04-26'],
    ['the time for a request', LODGED, 'request_time_expired', '2019-05-04'],
    ['the transfer', ACCEPTED, 'transfer_time_expired', '2019-09-14'],
    [
      'the re-examination',
      `${RECEIVED}\n2019-03-14 refusal_received\n2019-03-20 reexamination_received`,
      'reexamination_lapsed',
      '2019-04-03',
    ],
    [
      'a request asked for urgently',
      `${RECEIVED}\n2019-02-26 urgent_reply_asked`,
      'acceptance_by_silence',
      '2019-03-26',
    ],
    [
      'a request made in detention',
      `${LODGED}\n2019-02-20 detained\n2019-02-26 request_received`,
      'acceptance_by_silence',
      '2019-03-12',
    ],
    [
      'a request after a hit',
      `${LODGED}\n2019-02-11 eurodac_hit_received`,
      'request_time_expired',
      '2019-04-11',
    ],
    [
      'an extended transfer',
      `${ACCEPTED}\n2019-05-02 extension_18m_notified`,
      'transfer_time_expired',
      '2020-09-14',
    ],
  ])('waits for %s', (_, facts, step, end) => {
    const [year, rest] = [end.slice(0, 4), end.slice(4)];
    const dayBefore = new Date(
      Date.UTC(Number(year), Number(rest.slice(1, 3)) - 1, Number(rest.slice(4)) - 1),
    );
    expect(waits(`${facts}\n${dayBefore.toISOString().slice(0, 10)} ${step}`)).toBe(end);
    expect(waits(`${facts}\n${end} ${step}`)).toBeNull();
  });

  it('does not wait for the week that an urgent reply is asked in, which means nothing', () => {
    expect(waits(`${RECEIVED}\n2019-02-26 urgent_reply_asked\n2019-03-06 acceptance_by_silence`)).toBe(
      '2019-03-26',
    );
  });

  it('waits for the sooner of several, and in the reading without any roll', () => {
    // Lodged on 4 February, three months end on a Saturday.
    expect(waits(`${LODGED}\n2019-02-08 application_lodged\n2019-05-04 request_time_expired`)).toBeNull();
  });

  it('waits for nothing where no such limit runs, and before what happened later', () => {
    expect(waits(`${LODGED}\n2019-02-20 acceptance_by_silence`)).toBeNull();
    const steps = factsIn(`${LODGED}\n2019-06-03 application_lodged`);
    const passed = factsIn('2019-05-10 request_time_expired')[0]!;
    expect(unpassed('dublin3_art8_1', steps, { ...passed, id: 'passed' })).toBeNull();
  });

  it('under Regulation 2024/1351 waits for the reply of the other State', () => {
    const asked = '2026-09-01 ammr_registered\n2026-09-25 ammr_request_received proved';
    expect(waits(`${asked}\n2026-10-24 ammr_acceptance_by_silence`, 'ammr_family')).toBe('2026-10-25');
  });

  it('has nothing to state where the answer came in time, and may where it came too late', () => {
    const refused = (on: string) => `${RECEIVED}\n${on} refusal_received\n2019-05-20 acceptance_by_silence`;
    expect(waits(refused('2019-04-26'))).toBe('kept');
    expect(waits(refused('2019-04-27'))).toBeNull();
  });

  it('no other step waits', () => {
    expect(waits(`${RECEIVED}\n2019-02-27 refusal_received`)).toBeNull();
  });
});
