import type { CivilDate } from '../../common/civil-date.js';
import { formatDate, formatList } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import type { ProcedureView, StepPreview } from '../../procedures/procedures.dto.js';
import { type ConsequenceLines, consequenceLines } from '../deadlines/consequence-lines.js';
import { isLanguageSwitch } from '../language.js';
import type { Typed } from '../pages.service.js';
import { movingSteps } from './step-choices.js';

/** What the step typed so far would do, said before anything is saved. */
export interface PreviewModel {
  readonly title: string;
  readonly refusal: string | undefined;
  readonly changes: readonly ConsequenceLines[];
}

/** Whether a form asks what it would do: by the button, or because the page turned into the other language showed it. */
export function asksPreview(typed: Typed): boolean {
  const chosen = typeof typed['code'] === 'string' && typed['code'] !== '';
  return chosen && (typed['look'] !== undefined || (typed['seen'] !== undefined && isLanguageSwitch(typed)));
}

/** A preview in words. */
export function previewModel(
  locale: Locale,
  { pathway }: Pick<ProcedureView, 'pathway'>,
  step: { readonly code: string; readonly on: CivilDate },
  { refusal, result }: StepPreview,
): PreviewModel {
  const values = { step: message(locale, `pathways.step.${step.code}`), date: formatDate(locale, step.on) };
  return {
    title: message(locale, 'deadlines.preview.title', values),
    refusal: refusal?.text[locale],
    changes: result === null ? [] : outcomeLines(locale, pathway, result),
  };
}

/** What a step has brought about or would: for the limits, for the procedure, and for what may come next. */
export function outcomeLines(
  locale: Locale,
  pathway: ProcedureView['pathway'],
  {
    stage,
    allowed,
    consequences,
  }: Pick<NonNullable<StepPreview['result']>, 'stage' | 'allowed' | 'consequences'>,
): ConsequenceLines[] {
  const changes = consequenceLines(locale, consequences);
  const next = movingSteps({ pathway, stage, allowed }).map((code) =>
    message(locale, `pathways.step.${code}`),
  );
  const line = (key: string, text: string) => ({ label: message(locale, key), lines: [text] });
  return [
    ...(changes.length > 0
      ? changes
      : [line('deadlines.preview.limits', message(locale, 'deadlines.preview.nothing'))]),
    line('deadlines.preview.stage', message(locale, `pathways.stage.${stage}`)),
    ...(next.length > 0 ? [line('deadlines.preview.next', formatList(locale, next))] : []),
  ];
}
