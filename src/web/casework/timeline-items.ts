import type { ClosingReason } from '../../pathways/pathway.js';
import { todayIn } from '../../common/civil-date.js';
import { formatDate, formatList } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import { paths } from '../paths.js';
import { toneOf, type Tone } from '../tones.js';
import type { OpenCase } from './case-frame.service.js';
import { codeText, yesNo } from './words.js';

type Entry = OpenCase['view']['timeline']['entries'][number];

/** An entry of the timeline as the page's list takes it. */
export interface TimelineItem {
  readonly title: string;
  readonly tone: Tone;
  readonly on: string;
  readonly recordedAt: string | undefined;
  readonly by: string | undefined;
  readonly text: string | undefined;
  readonly facts: readonly { readonly label: string; readonly text: string }[] | undefined;
  readonly supersededBy: boolean;
  readonly corrects: boolean;
  readonly actions: readonly { readonly text: string; readonly href: string }[] | undefined;
}

/** Entries in words. Those that may be put right have a link to it. */
export function timelineItems(open: OpenCase, entries: readonly Entry[]): TimelineItem[] {
  return entries.map((entry) => timelineItem(open, entry));
}

/** One entry in words. */
export function timelineItem(open: OpenCase, entry: Entry): TimelineItem {
  const { locale, view, rights } = open;
  const facts = factsOf(locale, entry);
  const correctable = entry.kind === 'step' ? rights.step : rights.write && CORRECTABLE.has(entry.kind);
  const offered = correctable && entry.supersededBy === null;
  return {
    title: titleOf(locale, entry),
    tone: entry.kind === 'opened' ? 'quiet' : toneOf('timeline_kind', entry.kind),
    on: entry.on,
    // Said only when it was learnt later: most of what is noted happened the same day.
    recordedAt:
      todayIn('Europe/Paris', new Date(entry.recordedAt)) === entry.on ? undefined : entry.recordedAt,
    by: entry.by.name ?? undefined,
    text: entry.text ?? undefined,
    facts: facts.length > 0 ? facts : undefined,
    supersededBy: entry.supersededBy !== null,
    corrects: entry.supersedesId !== null,
    actions: offered
      ? [{ text: message(locale, 'case.correct'), href: paths.correction(view.id, entry.id) }]
      : undefined,
  };
}

const CORRECTABLE: ReadonlySet<string> = new Set([
  'place_change',
  'contact',
  'missing',
  'found',
  'incident',
  'assessment',
  'representation',
  'placement_check',
  'note',
]);

function titleOf(locale: Locale, entry: Entry): string {
  const { kind, code } = entry;
  switch (kind) {
    case 'opened':
      return message(locale, 'case.opened');
    case 'step':
      return message(locale, `pathways.step.${code}`);
    case 'note':
      return entry.supersedesId === null
        ? codeText(locale, 'timeline_kind', 'note')
        : message(locale, 'case.withdrawn');
    case 'place_change':
      return named(locale, 'place_change', placeOf(locale, entry));
    case 'contact':
      return named(locale, 'contact', entry.party && codeText(locale, 'contact_party', entry.party));
    case 'incident':
      return named(locale, 'incident', code && codeText(locale, 'incident_type', code as never));
    case 'assessment':
      return named(locale, kind, code && codeText(locale, 'assessment_outcome', code as never));
    case 'representation':
      return named(locale, kind, code && codeText(locale, 'representation', code as never));
    case 'placement_check':
      return named(locale, kind, code && codeText(locale, 'placement', code as never));
    case 'closed':
    case 'closure_proposed':
      return named(locale, kind, code && codeText(locale, 'outcome', code as never));
    case 'missing':
    case 'found':
    case 'reopened':
      return codeText(locale, 'timeline_kind', kind);
  }
}

/** "Contact: the child", « Contact : le ou la mineur·e ». */
function named(locale: Locale, kind: Exclude<Entry['kind'], 'opened'>, what: string | null): string {
  const label = codeText(locale, 'timeline_kind', kind);
  return what ? message(locale, 'case.named', { label, what }) : label;
}

function placeOf(locale: Locale, { placeType, department }: Entry): string | null {
  const type = placeType && codeText(locale, 'place_type', placeType);
  return type && department ? `${type} (${department})` : type;
}

function factsOf(locale: Locale, entry: Entry): { label: string; text: string }[] {
  const fact = (key: string, text: string | null | undefined | false) =>
    text ? [{ label: message(locale, key), text }] : [];
  const channel =
    entry.kind === 'contact' && entry.code && codeText(locale, 'contact_channel', entry.code as never);
  const refusals = entry.refusalCodes.map((each) => codeText(locale, 'refusal', each));
  const closing: ClosingReason | null = entry.closingReason;
  return [
    ...fact('case.fact.channel', channel),
    ...fact('case.fact.reached', entry.reached !== null && yesNo(locale, entry.reached)),
    ...fact('case.entry.department', entry.kind === 'incident' && entry.department),
    ...fact('case.fact.assessed_by', entry.assessedBy && codeText(locale, 'assessor', entry.assessedBy)),
    ...fact('case.fact.decided_by', entry.decidedBy && codeText(locale, 'move_decider', entry.decidedBy)),
    ...fact('case.address', entry.place?.address),
    ...fact('case.entry.detail', entry.place?.detail),
    ...fact('pathways.detail.refusal_codes', refusals.length > 0 && formatList(locale, refusals)),
    ...fact(
      'pathways.detail.proof_of_receipt',
      entry.proofOfReceipt !== null && yesNo(locale, entry.proofOfReceipt),
    ),
    ...fact('pathways.detail.clock_time', entry.time),
    ...fact('pathways.detail.due_date', entry.dueOn && formatDate(locale, entry.dueOn)),
    ...fact(
      'pathways.detail.closing_reason',
      closing && message(locale, `pathways.closing_reason.${closing}`),
    ),
  ];
}
