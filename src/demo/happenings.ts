import { addDays, daysBetween, type CivilDate } from '../common/civil-date.js';
import type { IncidentType } from '../common/codes.js';
import { dayOf, type Course } from './course.js';
import type { Happening } from './diary.js';
import { sheltered, sleepingOut, type Stay, WITH_FAMILY } from './french-places.js';
import type { Random } from './random.js';
import { deciderOf } from './safeguards.js';
import { say, type Wordbook } from './words.js';

/** Who works on a case, in which words, and since when. */
export interface Scene {
  readonly course: Course;
  readonly openedOn: CivilDate;
  /** The child's name as the team says it. */
  readonly given: string;
  readonly book: Wordbook;
  /** Whoever of the team records something. */
  readonly recorder: () => string;
  readonly coordinator: string;
  /** A large edition is about numbers: it has a contact every second month instead of every second week. */
  readonly sparse: boolean;
  readonly random: Random;
}

/** The camp of Calais was cleared from this day on, and children taken by coach to centres all over France. */
const CLEARANCE: CivilDate = '2016-10-24';

/** Where the child stayed, from the first day to the family; sometimes put down wrong at first. */
export function stays(scene: Scene): Happening[] {
  const { course, openedOn, random, given, book } = scene;
  const last = course.proposed ?? course.end;
  const moves: [number, Stay][] = [[0, random.chance(0.8) ? sleepingOut(random) : sheltered(random, '62')]];
  const clearance = daysBetween(openedOn, CLEARANCE);
  const roofed = random.chance(course.steps.length > 0 ? 0.9 : 0.6) ? random.between(3, 30) : null;
  if (clearance > 0 && clearance < last) moves.push([clearance + random.between(0, 4), sheltered(random)]);
  else if (roofed !== null && roofed < last)
    moves.push([roofed, sheltered(random, random.chance(0.5) ? '62' : undefined)]);
  const arrived = dayOf(course, 'arrived');
  if (arrived !== null) moves.push([arrived, WITH_FAMILY]);
  return moves
    .filter(([day]) => day <= last)
    .flatMap(([day, stay], index) => {
      const moved = move(scene, day, stay, index > 0 ? say(book.place, given, random) : undefined);
      if (index === 0 || stay === WITH_FAMILY || !random.chance(0.08)) return [moved];
      const wrong = move(scene, day, { ...stay, type: 'unknown', where: {} });
      return [wrong, { ...moved, corrects: wrong }];
    });
}

function move(scene: Scene, day: number, { type, department, where }: Stay, text?: string): Happening {
  const decidedBy = deciderOf(scene, type);
  return {
    ...{ day, kind: 'place_change', by: scene.recorder(), placeType: type, department },
    ...(decidedBy !== undefined && { decidedBy }),
    ...(Object.keys(where).length > 0 && { where }),
    ...(text !== undefined && { text }),
  };
}

/** Calls and meetings, in a full file more or less every second week while the case is open; none is reached while the child is missing. */
export function contacts(scene: Scene, relativeId: string | null): Happening[] {
  const { course, random, given, book, recorder, sparse } = scene;
  const last = course.proposed ?? course.end;
  const [soonest, latest] = sparse ? [30, 90] : [7, 30];
  const met: Happening[] = [];
  for (let day = 0; day < last; day += random.between(soonest, latest)) {
    if (isClosed(course, day)) continue;
    const withRelative = relativeId !== null && day > (course.named ?? 0) && random.chance(0.2);
    const reached = withRelative
      ? random.chance(0.8)
      : !isAway(course, day) && (day === 0 || random.chance(0.85));
    const code = random.pick(['in_person', 'phone', 'messaging_app', 'video_call'] as const);
    const words = withRelative ? book.relative : reached ? book.contact : book.unreached;
    met.push({
      ...{ day, kind: 'contact', by: recorder(), code, reached, party: withRelative ? 'relative' : 'minor' },
      ...(withRelative && { relativeId }),
      ...(random.chance(sparse ? 0.3 : 0.6) && { text: say(words, given, random) }),
    });
  }
  return met;
}

/** What befell the child, and the team's own notes. */
export function incidents(scene: Scene): Happening[] {
  const { course, openedOn, random, given, book, recorder } = scene;
  const last = Math.min(course.proposed ?? course.end, dayOf(course, 'arrived') ?? Infinity);
  const befell: Happening[] = [];
  const add = (code: IncidentType, day: number) => {
    if (day > last || isClosed(course, day)) return;
    const text = say(book.incident[code], given, random);
    befell.push({ day, kind: 'incident', by: recorder(), code, department: '62', text });
  };
  const clearance = daysBetween(openedOn, CLEARANCE);
  if (clearance > 0) add('dispersal', clearance);
  if (random.chance(0.45)) add('eviction', random.between(1, 25));
  for (const code of ['violence', 'injury', 'detention', 'trafficking_indicator'] as const)
    if (random.chance(0.08)) add(code, random.between(2, 60));
  if (random.chance(0.3)) {
    const day = random.between(5, 50);
    if (day <= last && !isClosed(course, day))
      befell.push({ day, kind: 'note', by: recorder(), text: say(book.note, given, random) });
  }
  return befell;
}

/** Going missing and being found, closing and opening again. */
export function turns(scene: Scene): Happening[] {
  const { course, random, given, book, recorder, coordinator } = scene;
  const at = (day: number | null, kind: Happening['kind'], by: string, more: Partial<Happening> = {}) =>
    day === null ? [] : [{ ...more, day, kind, by }];
  const outcome = course.card.outcome ?? 'reunited';
  const proposer = recorder();
  return [
    ...at(course.missing, 'missing', recorder(), { text: say(book.missing, given, random) }),
    ...at(course.closedBefore, 'closed', coordinator, { code: 'missing' }),
    ...at(course.found, 'found', recorder(), { text: say(book.found, given, random) }),
    ...at(course.reopened, 'reopened', coordinator, { text: say(book.found, given, random) }),
    ...at(course.proposed, 'closure_proposed', proposer, {
      code: outcome,
      text: say(book.closure, given, random),
    }),
    ...at(course.closed, 'closed', coordinator, { code: outcome }),
  ];
}

/** The day in the calendar. */
export function dateOf({ openedOn }: Scene, day: number): CivilDate {
  return addDays(openedOn, day);
}

function isAway({ missing, found }: Course, day: number): boolean {
  return missing !== null && day >= missing && (found === null || day < found);
}

function isClosed({ closedBefore, reopened }: Course, day: number): boolean {
  return closedBefore !== null && day > closedBefore && (reopened === null || day <= reopened);
}
