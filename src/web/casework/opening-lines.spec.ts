import type { OpeningView } from '../../cases/openings.dto.js';
import { openingLines } from './opening-lines.js';

const by = { id: 'a', name: 'Camille', role: 'caseworker' } as const;
const at = (time: string, action = 'identity.opened', who: OpeningView['by'] = by): OpeningView => ({
  at: `2026-03-01T${time}:00Z`,
  by: who,
  action,
});

it('draws together what one person did in one sitting, and nothing else', () => {
  const lines = openingLines('en', [
    at('12:00'),
    at('11:50', 'identity.shown'),
    at('11:45'),
    at('11:00'),
    at('10:50', 'identity.opened', { ...by, id: 'b', name: 'Sam' }),
    at('09:00', 'identity.sealed', null),
  ]);
  expect(lines.map(({ who, what, times }) => `${who} ${what} ${times}`)).toEqual([
    'Camille Opened the case 2',
    'Camille Had the name shown on screen 1',
    'Camille Opened the case 1',
    'Sam Opened the case 1',
    'An account you cannot see Wrote in the case 1',
  ]);
});
