import { describeFunnel } from '../../charts/describe.js';
import { funnelChart } from '../../charts/funnel.js';
import { measuredText, type Measured } from '../../charts/measured.js';
import { message, type Locale } from '../../common/messages.js';
import type { Answer, AnswerRow } from '../../indicators/answer.js';
import { headingText } from './builder-table.js';
import type { Drawn } from './drawn.js';

/** A funnel: what went on from each stage, and what got no further, by how it ended where a release tells. */
export function drawnFunnel(
  locale: Locale,
  title: string,
  rows: readonly AnswerRow[],
  losses: Answer | undefined,
): Drawn {
  const stages = rows.map((row) => ({
    label: headingText(locale, row),
    figure: row.figures[0] ?? null,
    stopped: row.stopped?.[0] ?? null,
  }));
  const text = describeFunnel(locale, stages);
  if ((stages[0]?.figure?.value ?? 0) === 0) return { title, svg: null, text };
  const lost = losses?.columns.map((column) => headingText(locale, column));
  const series = [
    message(locale, 'indicators.went_on'),
    ...(lost ?? [message(locale, 'indicators.stopped')]),
  ];
  // Whoever came to the last stage was not lost there.
  const drawn = stages.map(({ label, figure, stopped }, place) => ({
    ...{ label, text: measuredText(locale, 'count', figure) },
    parts: partsOf(
      figure?.value ?? 0,
      place === stages.length - 1 ? [] : (losses?.rows[place]?.figures ?? [stopped]),
    ),
  }));
  return { title, text, svg: funnelChart({ id: 'funnel', title, description: text }, series, drawn) };
}

/** What went on, and what did not. */
function partsOf(reached: number, stopped: readonly (Measured | null)[]): number[] {
  const lost = stopped.map((figure) => figure?.value ?? 0);
  return [reached - lost.reduce((sum, count) => sum + count, 0), ...lost];
}
