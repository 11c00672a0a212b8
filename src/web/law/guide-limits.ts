import { formatDate, formatList } from '../../common/formats.js';
import { hasMessage, message, type Locale } from '../../common/messages.js';
import { limitName, limitSlug } from '../../pathways/explain.js';
import type { LegalFact } from '../../pathways/legal-facts.js';
import type { LimitRule, LimitStart } from '../../pathways/limit-rule.js';
import { rulesOf } from '../../pathways/limit-rules.js';
import type { Pathway } from '../../pathways/pathway.js';
import type { Period } from '../../pathways/period.js';
import { type Citation, citationOf } from './guide-citation.js';

/** The time limits of a pathway in words: what must happen, how long there is, from when, and what silence means. */

export interface LimitRow {
  readonly name: string;
  /** Before whom, where an authority owes the act. */
  readonly by: string | null;
  readonly period: string;
  /** One sentence for each event that starts it. */
  readonly starts: readonly string[];
  readonly meaning: readonly string[];
  readonly citation: Citation;
}

/** The limits that can run in a pathway: those that the child's side must keep, and those that authorities must. */
export function limitRows(
  locale: Locale,
  pathway: Pathway,
): { readonly ours: readonly LimitRow[]; readonly theirs: readonly LimitRow[] } {
  const known = rulesOf(pathway.id).filter((rule) => startsOf(pathway, rule).length > 0);
  const rows = (ours: boolean) =>
    known.filter((rule) => rule.ours === ours).map((rule) => rowOf(locale, pathway, rule));
  return { ours: rows(true), theirs: rows(false) };
}

function rowOf(locale: Locale, pathway: Pathway, rule: LimitRule): LimitRow {
  return {
    name: limitName(locale, rule.id, rule.part ?? null),
    by: rule.ours ? null : message(locale, `limits.authority.${rule.authority}`),
    period: periodText(locale, rule.period),
    starts: startsOf(pathway, rule).map((start) => startText(locale, pathway, start)),
    meaning: meaningOf(locale, rule),
    citation: citationOf(locale, rule),
  };
}

const COUNTS: Readonly<Record<NonNullable<Period['count']>, string>> = {
  first_day: 'guide.period.first_day',
  franc: 'guide.period.franc',
  back: 'guide.period.back',
};

/** How long a limit is, and which of its days do not count. */
export function periodText(locale: Locale, { amount, unit, count, from }: Period): string {
  if (from === 'due_date' && count === undefined) return message(locale, 'guide.period.set');
  const period = message(locale, `limits.period.${unit}`, { n: amount });
  return count === undefined ? period : message(locale, COUNTS[count], { period });
}

/** The events that start a limit in this pathway, without those that stand in for another day. */
function startsOf(pathway: Pathway, rule: LimitRule): readonly LimitStart[] {
  const happens = (fact: LegalFact | undefined) => fact === undefined || stepOf(pathway, fact) !== undefined;
  return rule.starts.filter(
    ({ fact, given, until, late }) => until === undefined && !late && happens(fact) && happens(given),
  );
}

/** The step of a pathway that records a fact. */
function stepOf({ steps }: Pathway, fact: LegalFact): string | undefined {
  return Object.keys(steps).find((code) => steps[code]?.fact === fact);
}

function startText(locale: Locale, pathway: Pathway, start: LimitStart): string {
  const conditions = conditionsOf(locale, pathway, start);
  const [event = ''] = stepNames(locale, pathway, [start.fact]);
  return conditions.length === 0 ? event : `${event} (${formatList(locale, conditions)})`;
}

function conditionsOf(locale: Locale, pathway: Pathway, start: LimitStart): readonly string[] {
  const { detained, given, notGiven = [], from, before } = start;
  const say = (key: string, values = {}) => message(locale, key, values);
  const quoted = (facts: readonly LegalFact[]) =>
    stepNames(locale, pathway, facts).map((step) => say('guide.start.step', { step }));
  const unless = quoted(notGiven).join(', ');
  return [
    ...(detained === undefined ? [] : [say(detained ? 'guide.start.detained' : 'guide.start.free')]),
    ...quoted(given ? [given] : []).map((step) => say('guide.start.given', { step })),
    ...(unless ? [say('guide.start.not_given', { steps: unless })] : []),
    ...(from ? [say('guide.start.from', { day: formatDate(locale, from) })] : []),
    ...(before ? [say('guide.start.before', { day: formatDate(locale, before) })] : []),
  ];
}

/** The steps of a pathway that record some facts, by name; facts it does not know are left out. */
function stepNames(locale: Locale, pathway: Pathway, facts: readonly LegalFact[]): readonly string[] {
  return facts.flatMap((fact) => {
    const code = stepOf(pathway, fact);
    return code === undefined ? [] : [message(locale, `pathways.step.${code}`)];
  });
}

/** What follows in law, and what silence means where it means something: opposite things from limit to limit. */
function meaningOf(locale: Locale, rule: LimitRule): readonly string[] {
  const note = `limits.note.${limitSlug(rule.id, rule.part ?? null)}`;
  const silent = !rule.ours && (rule.silence !== 'nothing' || rule.effect === 'nothing');
  return [
    ...(silent && rule.effect === 'nothing' ? [] : [message(locale, `limits.effect.${rule.effect}`)]),
    ...(silent ? [message(locale, `limits.silence.${rule.silence}`)] : []),
    ...(hasMessage(note) ? [message(locale, note)] : []),
    ...(rule.notSaved ? [message(locale, 'limits.reason.not_saved')] : []),
  ];
}
