import { factsIn, limitsIn, rowsOf, table } from '../../../test/support/timeline.js';
import { checkStep } from '../step-check.js';

/** HC 1298 closed refugee family reunion on 4 September 2025 at 15:00, as Appendix FM opened to parents with protection. */
const CHECKED = factsIn('2025-08-20 eligibility_checked');

it.each([
  ['family_reunion_protection', '2025-09-04 14:59', true],
  ['family_reunion_protection', '2025-09-04 15:00', false],
  ['family_reunion_protection', '2025-09-04', true],
  ['family_reunion_protection', '2025-09-05', false],
  ['appendix_fm_child', '2025-09-04 14:59', false],
  ['appendix_fm_child', '2025-09-04 15:00', true],
  ['appendix_fm_child', '2025-09-04', true],
  ['appendix_fm_child', '2025-09-03', false],
] as const)('%s, applied for on %s: %s', (pathway, at, ok) => {
  const applied = { ...factsIn(`${at} application_submitted`)[0]!, id: 'applied' };
  expect(checkStep(pathway, CHECKED, applied)).toMatchObject(
    ok ? { ok } : { ok, code: 'step_law_not_in_force' },
  );
});

it('decides an application made at 14:59 as before: refused in December, 28 days to appeal', () => {
  const decided = `
    2025-08-20 eligibility_checked
    2025-09-04 14:59 application_submitted
    2025-09-22 biometrics_given
    2025-12-08 refusal_received
  `;
  expect(rowsOf(limitsIn('family_reunion_protection', decided))).toEqual(
    table(`
      limit       from        statutory   moved       plan by     school  status   closed
      UK-JR-3M    2025-12-08  2026-03-08  2026-03-09  2026-03-08  ·       running  ·
      UK-FTT-28D  2025-12-08  2026-01-05  ·           2026-01-05  ·       running  ·
    `),
  );
});
