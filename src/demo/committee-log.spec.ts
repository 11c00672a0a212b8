import { incidentFaults } from '../incidents/incident-faults.js';
import { referencesIn } from '../publications/figure-references.js';
import { committeeLog, EVENTS } from './committee-log.js';
import { FINDINGS } from './committee-words.js';
import { Random } from './random.js';

const today = '2026-11-27';

describe('the committee of the demonstration', () => {
  it('has a log that could stand in the product, the same every time', () => {
    const log = committeeLog(today, new Random('spec'));
    expect(log).toHaveLength(EVENTS);
    expect(log.flatMap((event) => incidentFaults(event, today))).toEqual([]);
    expect(committeeLog(today, new Random('spec'))).toEqual(log);
    expect(new Set(log.map(({ fromOn }) => fromOn.slice(0, 4))).size).toBeGreaterThan(2);
  });

  it('finds the same figures in both languages', () => {
    for (const { bodyFr, bodyEn } of FINDINGS) {
      const paths = (text: string) => referencesIn(text).map(({ path }) => path);
      expect(paths(bodyFr)).toEqual(paths(bodyEn));
      expect(paths(bodyFr)).not.toEqual([]);
    }
  });
});
