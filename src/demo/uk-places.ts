import type { UkNation } from '../common/codes.js';

/** A local authority by the code of the Office for National Statistics, as often as the diasporas live there. */
export interface UkPlace {
  readonly weight: number;
  readonly code: string;
  readonly nation: UkNation;
  readonly town: string;
}

export const UK_PLACES: readonly UkPlace[] = [
  { weight: 9, code: 'E08000025', nation: 'england', town: 'Birmingham' },
  { weight: 6, code: 'E09000009', nation: 'england', town: 'Ealing, London' },
  { weight: 6, code: 'E09000005', nation: 'england', town: 'Brent, London' },
  { weight: 5, code: 'E09000018', nation: 'england', town: 'Hounslow, London' },
  { weight: 5, code: 'E09000025', nation: 'england', town: 'Newham, London' },
  { weight: 5, code: 'E09000008', nation: 'england', town: 'Croydon, London' },
  { weight: 4, code: 'E09000010', nation: 'england', town: 'Enfield, London' },
  { weight: 4, code: 'E09000026', nation: 'england', town: 'Redbridge, London' },
  { weight: 3, code: 'E09000028', nation: 'england', town: 'Southwark, London' },
  { weight: 5, code: 'E08000003', nation: 'england', town: 'Manchester' },
  { weight: 4, code: 'E08000035', nation: 'england', town: 'Leeds' },
  { weight: 4, code: 'E08000032', nation: 'england', town: 'Bradford' },
  { weight: 3, code: 'E08000012', nation: 'england', town: 'Liverpool' },
  { weight: 3, code: 'E08000026', nation: 'england', town: 'Coventry' },
  { weight: 3, code: 'E08000031', nation: 'england', town: 'Wolverhampton' },
  { weight: 3, code: 'E06000016', nation: 'england', town: 'Leicester' },
  { weight: 3, code: 'E06000018', nation: 'england', town: 'Nottingham' },
  { weight: 2, code: 'E06000023', nation: 'england', town: 'Bristol' },
  { weight: 2, code: 'E06000031', nation: 'england', town: 'Peterborough' },
  { weight: 2, code: 'E06000002', nation: 'england', town: 'Middlesbrough' },
  { weight: 5, code: 'S12000049', nation: 'scotland', town: 'Glasgow' },
  { weight: 2, code: 'S12000036', nation: 'scotland', town: 'Edinburgh' },
  { weight: 4, code: 'W06000015', nation: 'wales', town: 'Cardiff' },
  { weight: 2, code: 'W06000022', nation: 'wales', town: 'Newport' },
  { weight: 2, code: 'N09000003', nation: 'northern_ireland', town: 'Belfast' },
];
