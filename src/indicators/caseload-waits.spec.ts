import { caseOf, many, TODAY } from '../../test/support/caseload-rows.js';
import { addDays } from '../common/civil-date.js';
import type { CaseloadRow } from './caseload-history.js';
import { waitsOf, type WaitCode } from './caseload-waits.js';

const day = (ago: number) => addDays(TODAY, -ago);
const wait = (code: WaitCode, rows: readonly CaseloadRow[]) =>
  waitsOf(rows, TODAY).find((one) => one.code === code);

describe('a wait', () => {
  it('for the request runs from the opening, and the end of the case competes with it', () => {
    const rows = [
      ...many(10, () => caseOf(300, { lodgedOn: day(260) })),
      ...many(5, () => caseOf(300, { outcome: 'withdrawn' }, 20)),
      ...many(5, () => caseOf(300)),
    ];
    expect(wait('lodging', rows)).toMatchObject({ begun: 20, reached: 10, ended: 5, half: { time: 170 } });
    expect(wait('lodging', rows.slice(1))).toMatchObject({ begun: 19, half: null });
  });

  it('for an answer runs from the request, whatever its age when the case was opened', () => {
    const lodged = { submittedOn: day(200) };
    const answered = { ...lodged, decidedOn: day(150) };
    expect(wait('decision', [caseOf(300, answered), caseOf(300, lodged), caseOf(300)])).toMatchObject({
      begun: 2,
      reached: 1,
      ended: 0,
    });
    expect(wait('decision', [caseOf(180, answered), caseOf(150, answered)])).toMatchObject({
      begun: 1,
      reached: 1,
    });
    const rows = [...many(11, () => caseOf(300, answered)), ...many(9, () => caseOf(300, lodged))];
    expect(wait('decision', rows)?.half?.time).toBe(50);
  });

  it('counts a step on the day the case ended, and none after it', () => {
    const reunited = caseOf(300, { acceptedOn: day(280), reunitedOn: day(200) }, 100);
    expect(wait('arrival', [reunited])).toMatchObject({ begun: 1, reached: 1, ended: 0 });
    const after = caseOf(300, { lodgedOn: day(100), outcome: 'withdrawn' }, 100);
    expect(wait('lodging', [after])).toMatchObject({ begun: 1, reached: 0, ended: 1 });
  });

  it('is followed only from the day a case came from others', () => {
    const row = (ago: number) => caseOf(300, { lodgedOn: day(250), handedOverOn: day(ago) });
    expect(wait('lodging', [row(250), row(249)])).toMatchObject({ begun: 0 });
    expect(wait('lodging', [row(251)])).toMatchObject({ begun: 1, reached: 1 });
  });
});
