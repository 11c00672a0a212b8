import type { OrganisationKind, Role } from '../common/codes.js';
import type { Locale } from '../common/messages.js';

/** One password for every fictional account; production never has these accounts. */
export const DEMONSTRATION_PASSWORD = 'ensemble-a-bon-port';

/** The organisations and teams of the fiction. */
export const HOUSES = [
  { key: 'rive', name: 'Rive commune', kind: 'ngo', country: 'FRA', teams: ['Calais', 'Paris'] },
  { key: 'lantern', name: 'Lantern Bridge', kind: 'ngo', country: 'GBR', teams: ['London'] },
  { key: 'law', name: 'Delmas Okafor', kind: 'law_firm', country: 'GBR', teams: [] },
  { key: 'committee', name: 'Comité de suivi', kind: 'monitoring', country: 'FRA', teams: [] },
  { key: 'operator', name: 'Exploitation', kind: 'operator', country: 'FRA', teams: [] },
] as const satisfies readonly {
  key: string;
  name: string;
  kind: OrganisationKind;
  country: string;
  teams: readonly string[];
}[];
type HouseKey = (typeof HOUSES)[number]['key'];

/** Who else does the same work, as fictional. */
export const NEIGHBOURS = [
  { name: 'Passerelle du Littoral', kind: 'ngo', country: 'FRA', teams: ['Dunkerque', 'Grande-Synthe'] },
  { name: 'Maison des Dunes', kind: 'ngo', country: 'FRA', teams: ['Lille'] },
  { name: 'Harbour Kin', kind: 'ngo', country: 'GBR', teams: ['Kent'] },
  { name: 'Cabinet Aubry', kind: 'law_firm', country: 'FRA', teams: [] },
] as const satisfies readonly {
  name: string;
  kind: OrganisationKind;
  country: string;
  teams: readonly string[];
}[];

export interface Account {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly house: HouseKey;
  readonly team?: string;
  readonly locale: Locale;
  /** For the list that is printed at start. */
  readonly summary: string;
}

function account(
  email: string,
  name: string,
  [role, house, team]: readonly [Role, HouseKey, string?],
  locale: Locale,
): Account {
  const place = team ?? HOUSES.find(({ key }) => key === house)?.name ?? house;
  const summary = `${role.replace('_', ' ')}, ${place} (${locale})`;
  return { email, name, role, house, locale, summary, ...(team && { team }) };
}

/** The people who sign in to the demonstration, one for each part of the work. */
export const DEMONSTRATION_ACCOUNTS: readonly Account[] = [
  account('amina@calais.example', 'Amina Belkacem', ['caseworker', 'rive', 'Calais'], 'fr'),
  account('bastien@calais.example', 'Bastien Leroux', ['caseworker', 'rive', 'Calais'], 'fr'),
  account('claire@calais.example', 'Claire Vasseur', ['coordinator', 'rive', 'Calais'], 'fr'),
  account('david@paris.example', 'David Mercier', ['caseworker', 'rive', 'Paris'], 'fr'),
  account('elodie@paris.example', 'Élodie Traoré', ['coordinator', 'rive', 'Paris'], 'fr'),
  account('grace@london.example', 'Grace Adeyemi', ['caseworker', 'lantern', 'London'], 'en'),
  account('harriet@london.example', 'Harriet Lowe', ['coordinator', 'lantern', 'London'], 'en'),
  account('julie@avocats.example', 'Julie Delmas', ['lawyer', 'law'], 'fr'),
  account('kwame@avocats.example', 'Kwame Okafor', ['lawyer', 'law'], 'en'),
  account('louise@comite.example', 'Louise Garnier', ['committee', 'committee'], 'fr'),
  account('paul@comite.example', 'Paul Ashworth', ['committee', 'committee'], 'en'),
  account('nadia@protection.example', 'Nadia Ferrand', ['protection_officer', 'rive'], 'fr'),
  account('admin@reunir.example', 'Oscar Petit', ['admin', 'operator'], 'en'),
];
