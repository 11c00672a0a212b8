import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** R*521-11: silence on the attestation refuses it, and a refusal can be challenged for two months, both ends left out. */
it.each([
  ['administrative_silence', '2019-03-01', '2019-05-02', '·'],
  ['administrative_decision_notified', '2019-03-04', '2019-05-05', '2019-05-06'],
])('%s on %s: until %s', (step, from, end, moved) => {
  const refused = `
    2019-02-04 intent_recorded
    2019-02-06 attestation_requested
    ${from} ${step}
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', refused), 'FR-ADMIN-2M')).toEqual(
    table(`
      limit        from     statutory  moved     plan by  school  status   closed
      FR-ADMIN-2M  ${from}  ${end}     ${moved}  ${end}   ·       running  ·
    `),
  );
});
