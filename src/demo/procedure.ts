import type { Happening } from './diary.js';
import type { Scene } from './happenings.js';
import { say } from './words.js';

/** The steps of the planned procedure as somebody of the team records them. */
export function followProcedure(scene: Scene, procedureId: string): Happening[] {
  const { course, random, given, book, recorder } = scene;
  const arrival = course.steps.find(({ code }) => code === 'arrived')?.day;
  return course.steps.map(({ code, day, refusal, closing, proof }) => ({
    ...{ day, kind: 'step' as const, by: recorder(), code, procedureId },
    ...(refusal && { refusal }),
    ...(closing && { closing }),
    ...(proof && { proof }),
    ...(code === 'transfer_booked' && arrival !== undefined && { due: arrival }),
    ...(random.chance(0.35) && { text: say(book.step, given, random) }),
  }));
}
