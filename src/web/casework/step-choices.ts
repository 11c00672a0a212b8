import type { CivilDate } from '../../common/civil-date.js';
import { REFUSAL_CODES } from '../../common/codes.js';
import { formatDate, formatList } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import {
  CLOSING_REASONS,
  STEP_DETAILS,
  type DateKind,
  type PathwayId,
  type StepDetail,
} from '../../pathways/pathway.js';
import { pathway, type StageCode, type StepCode } from '../../pathways/pathways.js';
import { stageAfter } from '../../pathways/progress.js';
import { stepsPossibleOn } from '../../pathways/step-check.js';
import type { ProcedureView } from '../../procedures/procedures.dto.js';
import type { Choice } from './choices.js';
import { codeText } from './words.js';

/** The steps a form offers, and what each has to say beside its date. */

interface StepChoice extends Choice {
  /** Which of the dates of the act is meant. */
  readonly hint: { readonly text: string };
  readonly asks: readonly StepDetail[];
  /** Whether it may move the procedure; other facts may come at any time. */
  readonly moves: boolean;
}

const MEANS: Readonly<Record<DateKind, string>> = {
  event: 'deadlines.means.event',
  sending: 'deadlines.means.sending',
  receipt: 'deadlines.means.receipt',
  judgment: 'deadlines.means.judgment',
  notification: 'deadlines.means.notification',
  expiry: 'deadlines.means.expiry',
};

/** Steps under one heading of the form; facts that move nothing are folded away behind those that do. */
interface StepGroup {
  readonly label: string;
  readonly offered: readonly (StepChoice & { readonly own: readonly StepDetail[] })[];
  readonly folded: boolean;
  /** Whether the step chosen is among them. */
  readonly chosen: boolean;
}

/** What the law allows on a day. @param code the step chosen so far. */
export function stepChoices(
  locale: Locale,
  { pathway: id, steps }: Pick<ProcedureView, 'pathway' | 'steps'>,
  { on, code }: { readonly on: CivilDate; readonly code: unknown },
) {
  const before = steps.filter((step) => step.on <= on);
  const stage = stageAfter(id, before);
  const offered = stepsPossibleOn(id, steps, on).map((each) => stepChoice(locale, id, stage, each));
  const shared = sharedDetails(locale, offered);
  const once = new Set(shared.map(({ detail }) => detail));
  const group = (moves: boolean, label: string, folded: boolean): StepGroup[] => {
    const found = offered
      .filter((each) => each.moves === moves)
      .map((each) => ({ ...each, own: each.asks.filter((detail) => !once.has(detail)) }));
    const chosen = found.some(({ value }) => value === code);
    return found.length > 0 ? [{ label, offered: found, folded, chosen }] : [];
  };
  const moving = group(true, message(locale, 'case.step.which_on', { date: formatDate(locale, on) }), false);
  const facts = group(false, message(locale, 'case.step.facts'), moving.length > 0);
  return { shared, choices: detailChoices(locale), groups: [...moving, ...facts] };
}

/** The steps that move a procedure on from where it stands, among those that are possible. */
export function movingSteps({
  pathway: id,
  stage,
  allowed,
}: Pick<ProcedureView, 'pathway' | 'stage' | 'allowed'>): StepCode[] {
  return allowed.filter((code) => movesFrom(id, stage, code));
}

/** Some facts may come at any time, and move a procedure from a few of its stages. */
function movesFrom(id: PathwayId, stage: StageCode, code: StepCode): boolean {
  const { anytime, transitions } = pathway(id);
  return !anytime.includes(code) || Object.hasOwn(transitions[stage] ?? {}, code);
}

function stepChoice(locale: Locale, id: PathwayId, stage: StageCode, value: StepCode): StepChoice {
  const step = pathway(id).steps[value];
  return {
    value,
    text: message(locale, `pathways.step.${value}`),
    hint: { text: message(locale, MEANS[step?.date ?? 'event']) },
    asks: step?.asks ?? [],
    moves: movesFrom(id, stage, value),
  };
}

/** A detail that several of the steps offered can tell: asked once, and for which. */
interface SharedDetail {
  readonly detail: StepDetail;
  readonly codes: readonly string[];
  readonly hint: string;
}

/** What several of the steps offered can say is asked once, below them, and says of which; all else under its step. */
function sharedDetails(locale: Locale, steps: readonly StepChoice[]): SharedDetail[] {
  return STEP_DETAILS.flatMap((detail) => {
    const asking = steps.filter(({ asks }) => asks.includes(detail));
    const names = formatList(
      locale,
      asking.map(({ text }) => text),
    );
    const hint = message(locale, 'case.step.shared', { steps: names });
    return asking.length > 1 ? [{ detail, codes: asking.map(({ value }) => value), hint }] : [];
  });
}

function detailChoices(locale: Locale): Readonly<Record<string, readonly Choice[]>> {
  return {
    refusal: REFUSAL_CODES.map((value) => ({ value, text: codeText(locale, 'refusal', value) })),
    proof: [
      { value: 'yes', text: message(locale, 'case.yes') },
      { value: 'no', text: message(locale, 'case.no') },
    ],
    closing: CLOSING_REASONS.map((value) => ({
      value,
      text: message(locale, `pathways.closing_reason.${value}`),
    })),
  };
}
