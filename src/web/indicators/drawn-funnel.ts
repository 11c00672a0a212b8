import { describeFunnel } from '../../charts/describe.js';
import { funnelChart } from '../../charts/funnel.js';
import { measuredText } from '../../charts/measured.js';
import { message, type Locale } from '../../common/messages.js';
import type { AnswerRow } from '../../indicators/answer.js';
import { headingText } from './builder-table.js';
import type { Drawn } from './drawn.js';

/** A funnel: what went on from each stage, and what got no further. */
export function drawnFunnel(locale: Locale, title: string, rows: readonly AnswerRow[]): Drawn {
  const stages = rows.map((row) => ({
    label: headingText(locale, row),
    figure: row.figures[0] ?? null,
    stopped: row.stopped?.[0] ?? null,
  }));
  const text = describeFunnel(locale, stages);
  if ((stages[0]?.figure?.value ?? 0) === 0) return { title, svg: null, text };
  const series = [message(locale, 'indicators.went_on'), message(locale, 'indicators.stopped')];
  // Whoever came to the last stage was not lost there.
  const drawn = stages.map(({ label, figure, stopped }, place) => ({
    ...{ label, text: measuredText(locale, 'count', figure) },
    parts: partsOf(figure?.value ?? 0, place === stages.length - 1 ? 0 : (stopped?.value ?? 0)),
  }));
  return { title, text, svg: funnelChart({ id: 'funnel', title, description: text }, series, drawn) };
}

/** What went on, and what did not. */
function partsOf(reached: number, stopped: number): number[] {
  return [reached - stopped, stopped];
}
