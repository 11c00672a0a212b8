import type { Locale } from '../../common/messages.js';
import { incidenceCurve } from '../../indicators/incidence.js';
import { waitCurves } from '../../indicators/waits.js';
import type { BuilderChoice } from './builder-choice.js';
import { curveChart } from './drawn-curves.js';
import { drawnFunnel } from './drawn-funnel.js';
import { answerChart } from './drawn-lines.js';
import type { Drawn } from './drawn.js';
import type { Given } from './given.js';

/** The pictures of an answer, by what it tells: curves of time, a funnel, or lines. */
export function answerCharts(
  locale: Locale,
  title: string,
  { answer, contents, beside }: Extract<Given, { kind: 'answer' }>,
  { indicator, breakdown }: BuilderChoice,
): Drawn[] {
  const { kind } = indicator.measure;
  if (kind === 'incidence')
    return [curveChart(locale, { id: 'curves', title, of: 'cases' }, incidenceCurve(contents))];
  if (kind === 'waits')
    return waitCurves(contents).map(({ label, curve }, place) =>
      curveChart(locale, { id: `curves-${place}`, title: label[locale], of: 'waits' }, curve),
    );
  if (kind === 'funnel')
    return [drawnFunnel(locale, title, answer.rows, beside.find((one) => one.kind === 'losses')?.answer)];
  return [answerChart(locale, title, answer, breakdown?.dimension)];
}
