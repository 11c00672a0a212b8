import { PATHWAY_IDS } from '../../pathways/pathway.js';
import { guideGroups } from './guide-list.js';

const idsIn = (title: string, at: string) =>
  guideGroups('en', new Date(at))
    .find((group) => group.title === title)
    ?.ways.map((way) => way.href.replace('/guide/', ''));

it('puts every way in one group, those open today first', () => {
  const groups = guideGroups('fr', new Date('2026-11-27T12:00:00Z'));
  const ids = groups.flatMap((group) => group.ways.map((way) => way.href.replace('/guide/', '')));
  expect([...ids].sort()).toEqual([...PATHWAY_IDS].sort());
  expect(groups.map((group) => group.title)).toEqual([
    'Ouvertes aujourd’hui',
    'Pour un·e enfant déjà au Royaume-Uni',
    'De la famille dans un autre pays d’Europe',
    'Pas pour un·e enfant seul·e',
    'Fermées',
  ]);
});

it('follows the law through time', () => {
  expect(idsIn('Open today', '2026-11-27T12:00:00Z')).toEqual([
    ...[
      'child_relative_visa',
      'child_relative_297',
      'appendix_fm_child',
      'leave_outside_rules',
      'court_order',
    ],
  ]);
  expect(idsIn('Open today', '2025-09-04T13:59:59Z')).toContain('family_reunion_protection');
  expect(idsIn('Open today', '2025-09-04T14:00:00Z')).not.toContain('family_reunion_protection');
  expect(idsIn('Open today', '2019-06-01T12:00:00Z')).toContain('dublin3_art8_1');
  expect(idsIn('Not for a child alone', '2026-11-27T12:00:00Z')).toEqual(['uk_france_2025']);
});

it('tells when a closed way closed, and of no other', () => {
  for (const { title, ways } of guideGroups('en', new Date('2026-11-27T12:00:00Z')))
    for (const way of ways) expect([title, way.closed !== undefined]).toEqual([title, title === 'Closed']);
});
