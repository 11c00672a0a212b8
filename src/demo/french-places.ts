import type { PlaceType } from '../common/codes.js';
import type { DepartmentCode } from '../common/departments.js';
import type { PlaceDocument } from '../vault/documents.js';
import type { Random } from './random.js';

/** Where a child stays for a while; the address is invented. */
export interface Stay {
  readonly type: PlaceType;
  readonly department: DepartmentCode | null;
  readonly where: PlaceDocument;
}

const SLEEPING_OUT: readonly [PlaceType, string, string][] = [
  ['camp', 'Chemin du Fort-Gris, Calais', 'Sous la bâche verte, avec deux garçons plus âgés du même village'],
  ['camp', 'Rue des Tisserands-Disparus, Calais', 'Derrière le hangar, côté voie ferrée'],
  ['camp', 'Bois de la Puythe, Grande-Synthe', 'Troisième rangée de tentes après le point d’eau'],
  [
    'street',
    'Quai des Trois-Sœurs, Calais',
    'Dort près de la capitainerie, jamais deux nuits au même endroit',
  ],
  ['street', 'Parking du Beau-Marin, Loon-Plage', 'Vient à la distribution de midi'],
];

/** Towns of the reception centres children were taken to, far from Calais as often as near it. */
const TOWNS: readonly [DepartmentCode, string][] = [
  ['62', 'Saint-Omer'],
  ['62', 'Arras'],
  ['59', 'Lille'],
  ['80', 'Amiens'],
  ['75', 'Paris'],
  ['93', 'Bobigny'],
  ['76', 'Rouen'],
  ['14', 'Caen'],
  ['35', 'Rennes'],
  ['44', 'Nantes'],
  ['23', 'Guéret'],
  ['63', 'Clermont-Ferrand'],
  ['31', 'Toulouse'],
  ['34', 'Béziers'],
  ['69', 'Lyon'],
  ['21', 'Dijon'],
  ['67', 'Strasbourg'],
];

const HOUSES: readonly [PlaceType, string][] = [
  ['reception_centre', 'Centre d’accueil Les Hirondelles'],
  ['reception_centre', 'Foyer du Vieux-Lavoir'],
  ['reception_centre', 'Maison d’enfants La Traverse'],
  ['foster_care', 'Famille d’accueil'],
  ['hotel', 'Hôtel de la Gare'],
];

/** Out of doors on the coast. */
export function sleepingOut(random: Random): Stay {
  const [type, address, detail] = random.pick(SLEEPING_OUT);
  return { type, department: address.includes('Calais') ? '62' : '59', where: { address, detail } };
}

/** Under a roof, in a town of the département given or anywhere. */
export function sheltered(random: Random, near?: DepartmentCode): Stay {
  const [department, town] = random.pick(TOWNS.filter(([code]) => near === undefined || code === near));
  const [type, house] = random.pick(HOUSES);
  const street = random.pick(['rue des Peupliers', 'avenue du Canal', 'place du Marché-aux-Herbes']);
  return { type, department, where: { address: `${house}, ${random.between(2, 78)} ${street}, ${town}` } };
}

/** With the relatives in the United Kingdom, whose address is in their own file. */
export const WITH_FAMILY: Stay = { type: 'with_family', department: null, where: {} };
