import type { Region } from './weights-data.js';

/** Nationalities by where their names are from; whoever is not listed counts as the commonest names do. */
const COUNTRIES: Readonly<Record<Exclude<Region, 'other'>, readonly string[]>> = {
  afghan: ['AFG', 'PAK'],
  arabic: [
    'SDN',
    'SYR',
    'IRQ',
    'EGY',
    'LBY',
    'MAR',
    'DZA',
    'TUN',
    'YEM',
    'PSE',
    'JOR',
    'LBN',
    'KWT',
    'SAU',
    'TCD',
  ],
  horn: ['ERI', 'ETH'],
  somali: ['SOM', 'DJI'],
  west_african: ['GIN', 'MLI', 'SEN', 'CIV', 'GMB', 'BFA', 'NER', 'NGA', 'SLE', 'GNB', 'MRT'],
  vietnamese: ['VNM'],
};

const REGION_OF = new Map(
  (Object.keys(COUNTRIES) as (keyof typeof COUNTRIES)[]).flatMap((region) =>
    COUNTRIES[region].map((country) => [country, region] as const),
  ),
);

/** The region of the first nationality that has one. */
export function regionOf(nationalities: readonly string[]): Region {
  for (const country of nationalities) {
    const region = REGION_OF.get(country);
    if (region) return region;
  }
  return 'other';
}
