import type { FastifyRequest } from 'fastify';
import { message, type Locale } from '../../common/messages.js';
import { paths } from '../paths.js';
import type { Tone } from '../tones.js';

/** What a page may say has just been done: the address holds the word, never the text. */
const NOTICES = {
  registered: 'case.done.registered',
  step: 'case.done.step',
  contact: 'case.done.contact',
  place: 'case.done.place',
  missing: 'case.done.missing',
  found: 'case.done.found',
  incident: 'case.done.incident',
  assessment: 'case.done.assessment',
  representation: 'case.done.representation',
  placement: 'case.done.placement',
  note: 'case.done.note',
  corrected: 'case.done.corrected',
  withdrawn: 'case.done.withdrawn',
  changed: 'case.done.changed',
  relative: 'case.done.relative',
  evidence: 'case.done.evidence',
  account: 'case.done.account',
  decided: 'case.done.decided',
  procedure: 'case.done.procedure',
  shared: 'case.done.shared',
  access_ended: 'case.done.access_ended',
  proposed: 'case.done.proposed',
  closed: 'case.done.closed',
  reopened: 'case.done.reopened',
  merged: 'duplicates.done.merged',
  merge_proposed: 'duplicates.done.proposed',
  unmerged: 'duplicates.done.undone',
  relative_merged: 'duplicates.relative.done',
  consent_given: 'consent.done.given',
  consent_withdrawn: 'consent.done.withdrawn',
} as const;
export type Notice = keyof typeof NOTICES;

/** Where to go after something was done, so that the page there says so. */
export function done(path: string, notice: Notice): string {
  return `${path}?done=${notice}`;
}

/** The procedures of a case after a step was recorded or corrected: the page says what that entry has done. */
export function doneStep(caseId: string, notice: 'step' | 'corrected', entryId: string): string {
  return `${done(paths.caseProcedures(caseId), notice)}&entry=${entryId}`;
}

/** The sentence an address asks for; undefined when it asks for none that we know. */
export function noticeOf(request: FastifyRequest, locale: Locale): { tone: Tone; text: string } | undefined {
  const asked = (request.query as { done?: unknown } | undefined)?.done;
  if (typeof asked !== 'string' || !Object.hasOwn(NOTICES, asked)) return undefined;
  return { tone: 'good', text: message(locale, NOTICES[asked as Notice]) };
}
