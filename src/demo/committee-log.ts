import { addDays, type CivilDate } from '../common/civil-date.js';
import type { IncidentFacts } from '../incidents/incident-faults.js';
import { ACCOUNTS } from './committee-words.js';
import type { Random } from './random.js';

/** How often each kind of event is met, of a hundred; evictions come in all seasons. */
const KINDS = [
  { kind: 'eviction', weight: 44 },
  { kind: 'tents_destroyed', weight: 16 },
  { kind: 'belongings_seized', weight: 16 },
  { kind: 'detention', weight: 8 },
  { kind: 'registration_refused', weight: 9 },
  { kind: 'border_death', weight: 3 },
  { kind: 'reception_closed', weight: 4 },
] as const;

const PLACES = [
  { place: '62', weight: 60 },
  { place: '59', weight: 25 },
  { place: '75', weight: 10 },
  { place: '80', weight: 5 },
] as const;

const SOURCES = [
  { sourceKind: 'partner', sourceName: 'Maraude du Fort-Gris', weight: 50 },
  { sourceKind: 'own_observation', sourceName: 'Comité de suivi', weight: 20 },
  { sourceKind: 'press', sourceName: 'Le Courrier du détroit', weight: 20 },
  { sourceKind: 'court', sourceName: 'Tribunal administratif', weight: 10 },
] as const;

const AFFECTED = ['1-9', '10-49', '10-49', '50-199', 'unknown'] as const;

/** Events in the log of the demonstration. */
export const EVENTS = 60;

const THREE_YEARS = 1_095;

/** The fictional committee's log: sixty events over three years, oldest first. */
export function committeeLog(today: CivilDate, random: Random): IncidentFacts[] {
  const days = Array.from({ length: EVENTS }, () => random.between(5, THREE_YEARS)).sort((a, b) => b - a);
  return days.map((before): IncidentFacts => {
    const { kind } = random.weighted(KINDS);
    const { sourceKind, sourceName } = random.weighted(SOURCES);
    const atSea = kind === 'border_death' && random.chance(0.6);
    const { place } = random.weighted(PLACES);
    const [noteFr = '', noteEn = ''] = ACCOUNTS[kind] ?? [];
    const fromOn = addDays(today, -before);
    return {
      ...{ kind, fromOn, place: atSea ? 'SEA' : place, affected: random.pick(AFFECTED) },
      ...{ sourceKind, sourceName, noteFr, noteEn },
    };
  });
}
