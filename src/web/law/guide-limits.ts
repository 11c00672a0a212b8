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
export function limitsOf(
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
  const stepText = (fact: LegalFact) => {
    const code = stepOf(pathway, fact);
    return code === undefined ? [] : [message(locale, `pathways.step.${code}`)];
  };
  const conditions = [
    ...(start.detained === undefined
      ? []
      : [message(locale, start.detained ? 'guide.start.detained' : 'guide.start.free')]),
    ...(start.given
      ? stepText(start.given).map((step) => message(locale, 'guide.start.given', { step }))
      : []),
    ...(start.notGiven ?? [])
      .flatMap(stepText)
      .map((step) => message(locale, 'guide.start.not_given', { step })),
    ...(start.from ? [message(locale, 'guide.start.from', { day: formatDate(locale, start.from) })] : []),
    ...(start.before
      ? [message(locale, 'guide.start.before', { day: formatDate(locale, start.before) })]
      : []),
  ];
  const [event = ''] = stepText(start.fact);
  return conditions.length === 0 ? event : `${event} (${formatList(locale, conditions)})`;
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
