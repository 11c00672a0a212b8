import { message, type Locale } from '../../common/messages.js';
import type { LegalFact } from '../../pathways/legal-facts.js';
import type { LimitRule } from '../../pathways/limit-rule.js';
import { rulesOf } from '../../pathways/limit-rules.js';
import { limitName } from '../../pathways/explain.js';
import type { Pathway } from '../../pathways/pathway.js';
import { periodText } from './guide-limits.js';

/** The course of a pathway in words: the steps that lead to its end, and those that a refusal leaves open. */

/**
 * The stages of a pathway's main line, first to last. The law table numbers them in tens and gives what branches off the
 * numbers between; a stage that ends the procedure short of reunion is on no main line.
 */
export function mainLine({ firstStage, stages, transitions }: Pathway): readonly string[] {
  const line = [firstStage];
  for (;;) {
    const onward = Object.values(transitions[line.at(-1) ?? ''] ?? {})
      .filter((stage) => !line.includes(stage) && leadsOn(stages[stage]))
      .sort((a, b) => placeOf(stages[a]) - placeOf(stages[b]));
    if (onward[0] === undefined) return line;
    line.push(onward[0]);
  }
}

type StageOf = Pathway['stages'][string] | undefined;

function leadsOn(stage: StageOf): boolean {
  return stage !== undefined && (stage.ending === null || stage.ending === 'reunited');
}

/** Tens first, each in the order of the table. */
function placeOf(stage: StageOf): number {
  const number = stage?.number ?? 0;
  return number % 10 === 0 ? number : number + 1000;
}

export interface CourseStep {
  readonly text: string;
  /** The stage it leads to can be left out. */
  readonly optional: boolean;
}

/** The steps that move a procedure along its main line. */
export function courseOf(locale: Locale, pathway: Pathway): readonly CourseStep[] {
  const line = mainLine(pathway);
  return line.slice(1).map((stage, index) => ({
    text: message(locale, `pathways.step.${moveTo(pathway, line[index], stage) ?? ''}`),
    optional: moveTo(pathway, line[index], line[index + 2]) !== undefined,
  }));
}

/** The step that leads from one stage straight to another. */
function moveTo({ transitions }: Pathway, from = '', to = ''): string | undefined {
  return Object.entries(transitions[from] ?? {}).find(([, stage]) => stage === to)?.[0];
}

export interface Remedy {
  readonly text: string;
  readonly period?: string;
  readonly verified: boolean;
}

/** What a refusal leaves open, by the limit that runs for it where there is one. To state that a limit has passed is no remedy. */
export function remediesOf(locale: Locale, pathway: Pathway): readonly Remedy[] {
  const { stages, steps, transitions } = pathway;
  const goesOn = (stage: string) => !['closed', 'lapsed'].includes(stages[stage]?.ending ?? '');
  const codes = Object.keys(stages)
    .filter((stage) => stages[stage]?.ending === 'refused')
    .flatMap((stage) => Object.entries(transitions[stage] ?? {}))
    .flatMap(([code, next]) => (goesOn(next) && steps[code]?.date !== 'expiry' ? [code] : []));
  const limits = [...new Set(codes)].map((code) => ({ code, limit: limitOf(pathway, steps[code]?.fact) }));
  return limits
    .filter(({ limit }, index) => !limit || limits.findIndex((each) => each.limit === limit) === index)
    .map(({ code, limit }) => (limit ? limitedRemedy(locale, limit) : freeRemedy(locale, pathway, code)));
}

function limitedRemedy(locale: Locale, { id, part, period, verified }: LimitRule): Remedy {
  return { text: limitName(locale, id, part ?? null), period: periodText(locale, period), verified };
}

/** A step of the main line can be taken once more. */
function freeRemedy(locale: Locale, pathway: Pathway, code: string): Remedy {
  const step = message(locale, `pathways.step.${code}`);
  const line = mainLine(pathway);
  const again = line.some((stage, index) => moveTo(pathway, line[index - 1], stage) === code);
  return { text: again ? message(locale, 'guide.remedies.again', { step }) : step, verified: true };
}

const REFUSALS: readonly LegalFact[] = ['refusal', 'refusal_in_country'];

/** The limit that a refusal starts, or lets run on, for a fact. */
function limitOf({ id }: Pathway, fact: LegalFact | undefined): LimitRule | undefined {
  return rulesOf(id).find(
    ({ metBy, starts, onlyIf }) =>
      fact !== undefined &&
      metBy.includes(fact) &&
      (starts.some((start) => REFUSALS.includes(start.fact)) ||
        onlyIf?.facts.some((each) => REFUSALS.includes(each))),
  );
}
