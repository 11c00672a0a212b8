import type { CivilDate } from '../common/civil-date.js';
import { openingDay, refuseEarly } from './anchor.js';
import { type Card, DECK, ERAS } from './cards.js';
import { writeCase } from './case-file.js';
import { courseOf } from './course.js';
import type { Brief, CaseFile } from './file.js';
import { Random } from './random.js';
import { largeRoster, neighbours, type Roster, type Team } from './roster.js';

/** What a demonstration is made from; the same gives the same, but for keys and ciphertexts. */
export interface Edition {
  readonly cases: number;
  readonly seed: string;
  /** The day before which everything has happened. */
  readonly today: CivilDate;
  /** The cases of other organisations, around those of the fiction. */
  readonly around?: boolean;
}

/** One in so many children of today has a second case. */
const AGAIN = 8;

/** Above so many cases an edition is for measuring, not for reading. */
const LARGE = 1_000;

export function isLarge({ cases, around = false }: Edition): boolean {
  return cases > LARGE && !around;
}

/** The people of an edition. */
export function rosterOf({ cases, seed, around }: Edition): Roster {
  const random = new Random(`${seed} people`);
  return around ? neighbours(random) : largeRoster(cases, random);
}

/**
 * The case files of an edition one after another, era by era in the order of their opening, so that ids grow and any
 * number of cases passes through the same memory. Sixty cases are the whole deck once; more repeat it with other
 * people, other days, in another order.
 * @throws RangeError for a day that is too early.
 */
export function* casebook(edition: Edition, roster: Roster): Generator<CaseFile> {
  refuseEarly(edition.today);
  const random = new Random(`${edition.seed} cases`);
  for (const era of ERAS) {
    const cards = DECK.filter((card) => card.era === era);
    const count = shareOf(edition.cases, era);
    let hand: Card[] = [];
    let last: CaseFile | undefined;
    for (let index = 0; index < count; index += 1) {
      if (hand.length === 0) hand = random.shuffled(cards);
      const card = hand.pop();
      if (!card) continue;
      const brief = briefOf(card, (index + random.next()) / count, edition, roster, random);
      last = writeCase(metBefore(brief, index, last));
      yield last;
    }
  }
}

/** How many of so many cases are of an era: as in the deck, the rest being today's. */
function shareOf(cases: number, era: Card['era']): number {
  const share = (of: Card['era']) =>
    Math.floor((cases * DECK.filter((card) => card.era === of).length) / DECK.length);
  return era === 'current' ? cases - share('dublin') - share('past') : share(era);
}

function briefOf(card: Card, position: number, edition: Edition, roster: Roster, random: Random) {
  const { today } = edition;
  const team: Team = random.weighted(roster.teams);
  const course = courseOf(card, random);
  const openedOn = openingDay(course, position, today, random);
  const lead = random.pick(team.caseworkers);
  const before = undefined;
  return { card, course, openedOn, today, roster, team, lead, sparse: isLarge(edition), random, before };
}

/** Now and then a child of today was registered a second time, the next time: by the same team, or by another of the organisation. */
function metBefore(brief: Brief, index: number, last: CaseFile | undefined): Brief {
  const again = index % AGAIN === AGAIN - 1 && brief.card.era === 'current' && !brief.sparse;
  const { teams } = brief.roster;
  const first = teams.find(({ id }) => id === last?.rows.cases?.[0]?.team_id);
  if (!again || !last?.child || !first) return brief;
  const others = teams.filter((one) => one !== first && one.organisationId === first.organisationId);
  const elsewhere = index % (2 * AGAIN) < AGAIN && others.length > 0;
  const team = elsewhere ? brief.random.pick(others) : first;
  return { ...brief, before: last.child, team, lead: brief.random.pick(team.caseworkers) };
}
