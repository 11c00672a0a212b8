import { todayIn } from '../../common/civil-date.js';
import { formatDate } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import type {
  DeadlineView,
  EarlierDeadlineView,
  ProcedureDeadlinesView,
} from '../../deadlines/procedure-deadlines.dto.js';
import type { LegalFact } from '../../pathways/legal-facts.js';
import { ruleOf } from '../../pathways/limit-rules.js';
import { pathway, type StepCode } from '../../pathways/pathways.js';
import type { ProcedureView } from '../../procedures/procedures.dto.js';
import { isOpen, limitLine, majorityFlag, type LimitLine } from '../deadlines/limit-lines.js';
import { paths } from '../paths.js';
import type { OpenCase } from './case-frame.service.js';
import { movingSteps } from './step-choices.js';

/** The time limits of one procedure, as its card shows them, and the steps that may come next beside the ways a refusal opens. */
export function limitsModel(open: OpenCase, procedure: ProcedureView, results: ProcedureDeadlinesView) {
  const { locale } = open;
  const ways = waysOpened(open, procedure, results.deadlines);
  return {
    next: movingSteps(procedure).filter((code) => !ways.some((way) => way.code === code)),
    ways,
    running: results.deadlines.filter(isOpen).map((each) => runningLimit(open, each)),
    proposals: results.proposals.map((each) => proposalCard(open, procedure, results, each)),
    history: [
      ...results.deadlines.filter((each) => !isOpen(each)).map((each) => closedText(locale, procedure, each)),
      ...results.earlier.map((each) => replacedText(locale, each)),
    ],
  };
}

/** A limit that still asks for something: with what follows from its end, and how that end is counted. */
function runningLimit({ locale, today }: OpenCase, limit: DeadlineView) {
  const line = limitLine(locale, limit, today);
  return {
    ...line,
    flags: [...line.flags, ...limit.majorities.map((each) => majorityFlag(locale, each, today))],
    effect: limit.consequence[locale],
    explanation: limit.explanation[locale],
  };
}

/** What may be asserted because an authority stayed silent; never more than a proposal. */
function proposalCard(
  { locale, rights }: OpenCase,
  procedure: ProcedureView,
  { deadlines }: ProcedureDeadlinesView,
  { deadlineId, step, from, proven }: ProcedureDeadlinesView['proposals'][number],
) {
  const limit = deadlines.find(({ id }) => id === deadlineId);
  const values = { what: limit?.name[locale] ?? '', on: formatDate(locale, from) };
  return {
    text: message(locale, 'deadlines.silence.text', values),
    proof: message(locale, proven ? 'deadlines.silence.proven' : 'deadlines.silence.needs'),
    href: mayRecord(rights, procedure, step) ? stepHref(procedure, step, from) : undefined,
  };
}

/** What may follow a refusal, as acts; a route that none of these begins is not one the law opens. */
const WAYS: readonly LegalFact[] = [
  'reexamination_sent',
  'request_sent',
  'article_17_2_requested',
  'claim_issued',
  'appeal_lodged',
  'application_submitted',
  'review_requested',
];

interface WayOpened {
  readonly code: StepCode;
  readonly text: string;
  readonly limit: LimitLine | undefined;
  /** In place of a limit: that there is none, or why it counts no longer. */
  readonly without: string;
  readonly href: string | undefined;
}

/** After a refusal, the ways that stand side by side, each with the limit of its first act. */
function waysOpened(
  { locale, today, rights }: OpenCase,
  procedure: ProcedureView,
  deadlines: readonly DeadlineView[],
): WayOpened[] {
  if (procedure.ending !== 'refused') return [];
  const { steps } = pathway(procedure.pathway);
  return movingSteps(procedure).flatMap((code) => {
    const fact = steps[code]?.fact;
    if (fact === undefined || !WAYS.includes(fact)) return [];
    const own = deadlines.filter(({ rule, part }) => ruleOf(rule, part).metBy.includes(fact));
    const limit = own.find(isOpen);
    const gone = own.find(({ reason }) => reason === 'not_saved');
    return [
      {
        ...{ code, text: message(locale, `pathways.step.${code}`) },
        limit: limit && limitLine(locale, limit, today),
        without: gone
          ? message(locale, 'limits.reason.not_saved')
          : message(locale, 'deadlines.ways.no_limit'),
        href: mayRecord(rights, procedure, code) ? stepHref(procedure, code) : undefined,
      },
    ];
  });
}

function mayRecord(rights: OpenCase['rights'], procedure: ProcedureView, code: StepCode): boolean {
  return rights.step && procedure.writable && procedure.allowed.includes(code);
}

function stepHref({ id }: ProcedureView, code: StepCode, on?: string): string {
  return `${paths.newStep(id)}?${new URLSearchParams({ code, ...(on && { on }) }).toString()}`;
}

interface HistoryLine {
  readonly what: string;
  readonly text: string;
}

/** A limit that was met, missed or taken away, and by what. */
function closedText(locale: Locale, { steps }: ProcedureView, limit: DeadlineView): HistoryLine {
  const step = steps.find(({ id }) => id === limit.closedBy);
  const status = message(locale, `limits.status.${limit.status}`);
  const values = {
    status,
    on: limit.closedOn ? formatDate(locale, limit.closedOn) : '',
    step: step ? message(locale, `pathways.step.${step.code}`) : '',
  };
  const told = step && limit.closedOn ? message(locale, 'deadlines.history.closed', values) : `${status}.`;
  const reason = limit.reason ? [message(locale, `limits.reason.${limit.reason}`)] : [];
  const due = message(locale, 'deadlines.history.due', { on: formatDate(locale, limit.operativeOn) });
  return { what: limit.name[locale], text: [due, told, ...reason].join(' ') };
}

const REPLACED_KEYS = {
  entry: 'deadlines.history.replaced_withdrawn',
  holiday: 'deadlines.history.replaced_holiday',
  law: 'deadlines.history.replaced_law',
} as const;

/** What a result said before another took its place, and what changed it. */
function replacedText(locale: Locale, limit: EarlierDeadlineView): HistoryLine {
  const { replacedAt, replacedBy, replacedFor } = limit;
  const code = replacedBy?.code ?? null;
  const values = {
    on: formatDate(locale, limit.operativeOn),
    when: formatDate(locale, todayIn('Europe/Paris', new Date(replacedAt))),
  };
  return {
    what: limit.name[locale],
    text:
      code === null
        ? message(locale, REPLACED_KEYS[replacedFor], values)
        : message(locale, 'deadlines.history.replaced_entry', {
            ...values,
            step: message(locale, `pathways.step.${code}`),
          }),
  };
}
