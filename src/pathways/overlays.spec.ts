import type { CivilDate } from '../common/civil-date.js';
import { holdsOn } from './in-force.js';
import { allOverlays, OVERLAY_IDS } from './overlays.js';
import { PATHWAY_IDS, type PathwayId } from './pathway.js';
import { pathway } from './pathways.js';

const idsOn = (pathwayId: PathwayId, on: CivilDate) =>
  allOverlays()
    .filter((overlay) => overlay.pathways.includes(pathwayId) && holdsOn(overlay, on))
    .map(({ id }) => id);

describe('the overlays', () => {
  it.each([
    ['2015-08-19', []],
    ['2015-08-20', ['joint_declaration_2015']],
    ['2018-01-17', ['joint_declaration_2015']],
    ['2018-01-18', ['joint_declaration_2015', 'sandhurst_2018']],
    ['2020-12-30', ['joint_declaration_2015', 'sandhurst_2018']],
    ['2020-12-31', ['joint_declaration_2015', 'sandhurst_2018', 'end_of_transition']],
    ['2021-01-01', ['end_of_transition']],
    ['2026-11-27', ['end_of_transition']],
  ] as const)('tells what lay over Dublin III on %s', (on, ids) => {
    expect(idsOn('dublin3_art8_1', on)).toEqual(ids);
  });

  it('concerns requests under Dublin III alone', () => {
    const concerned = PATHWAY_IDS.filter((id) => idsOn(id, '2020-12-31').length > 0);
    expect(concerned).toEqual(PATHWAY_IDS.filter((id) => pathway(id).lawId.startsWith('D3-')));
  });
});

it('keeps the targets announced at Sandhurst as targets, with the mark of what was not read', () => {
  expect(allOverlays().map(({ id }) => id)).toEqual(OVERLAY_IDS);
  expect(allOverlays().filter(({ targets }) => targets)).toEqual([
    expect.objectContaining({ id: 'sandhurst_2018', targets: { minors: 25, adults: 30 }, verified: false }),
  ]);
});
