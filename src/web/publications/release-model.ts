import { formatDateTime } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import type { Role } from '../../common/codes.js';
import { may } from '../../common/permissions.js';
import { type ContentTable, type ReleaseContent } from '../../publications/release-content.js';
import { dimensionsOf, everyCell, toldBy } from '../../publications/content-cells.js';
import {
  RELEASE_STEPS,
  stepsFrom,
  type ReleaseState,
  type ReleaseStep,
} from '../../publications/release-steps.js';
import type { ObservationState } from '../../publications/observation-states.js';
import { figuresOf, withFigures } from '../../publications/observation-text.js';
import type { ReleaseActView } from '../../publications/releases-view.dto.js';

/** How far a release has come, in colour. */
const TONES: Readonly<Record<ReleaseState, string>> = {
  draft: 'neutral',
  methods_checked: 'progress',
  safeguarding_checked: 'progress',
  signed: 'progress',
  published: 'good',
  corrected: 'attention',
  discarded: 'quiet',
};

/** A state as a tag. */
export function stateTag(locale: Locale, state: ReleaseState): { text: string; tone: string } {
  return { text: message(locale, `publications.state.${state}`), tone: TONES[state] };
}

const OBSERVATION_TONES: Readonly<Record<ObservationState, string>> = {
  draft: 'neutral',
  reviewed: 'progress',
  published: 'good',
  corrected: 'attention',
  withdrawn: 'quiet',
};

/** Where an observation stands, as a tag. */
export function observationTag(locale: Locale, state: ObservationState): { text: string; tone: string } {
  return { text: message(locale, `publications.observation.state.${state}`), tone: OBSERVATION_TONES[state] };
}

/** The figures of a table with what an observation writes for each. */
export function figureReferences(content: ReleaseContent, table: ContentTable, locale: Locale) {
  const labels = dimensionsOf(content, table).map(
    ({ categories }) => new Map(categories.map(({ code, label }) => [code, label[locale]])),
  );
  return table.cells.map((cell) => ({
    label: cell.codes.map((code, place) => labels[place]?.get(code) ?? code).join(' · '),
    text: withFigures(referenceTo(table, cell), figuresOf(content), locale),
    reference: referenceTo(table, cell),
  }));
}

function referenceTo({ code }: ContentTable, { codes }: ContentTable['cells'][number]): string {
  return `{{${code}/${codes.join('/')}}}`;
}

/** The steps a caller may take now, and what each asks them to answer for. */
export function offeredSteps(
  role: Role,
  { state, own }: { readonly state: ReleaseState; readonly own: boolean },
): { step: ReleaseStep; checks: readonly string[] }[] {
  return stepsFrom(state)
    .filter((step) => may(role, RELEASE_STEPS[step].permission) && !(own && RELEASE_STEPS[step].second))
    .map((step) => ({ step, checks: RELEASE_STEPS[step].checks }));
}

/** What was done, each on a line. */
export function historyLines(locale: Locale, acts: readonly ReleaseActView[]) {
  return acts.map(({ act, actedBy, actedAt, reason }) => ({
    text: message(locale, 'publications.history.line', {
      act: message(locale, `publications.act.${act}`),
      who: actedBy ?? message(locale, 'publications.history.elsewhere'),
      when: formatDateTime(locale, actedAt),
    }),
    reason,
  }));
}

/** A table as it will be printed: a line for each combination of all dimensions but the last. */
export function previewTable(content: ReleaseContent, table: ContentTable, locale: Locale) {
  const dimensions = dimensionsOf(content, table);
  const across = dimensions.at(-1)?.categories ?? [];
  const [down] = dimensions;
  const labels = dimensions.map(
    ({ categories }) => new Map(categories.map(({ code, label }) => [code, label[locale]])),
  );
  const cells = everyCell(content, table);
  const rows = Array.from({ length: cells.length / Math.max(1, across.length) }, (_, line) => {
    const own = cells.slice(line * across.length, (line + 1) * across.length);
    const codes = own[0]?.codes.slice(0, -1) ?? [];
    const text = codes.map((code, place) => labels[place]?.get(code) ?? code).join(' · ');
    const total = down?.categories.some(({ parent }) => parent === codes[0]) ?? false;
    return [{ text, total }, ...own.map(({ cell }) => shown(cell, locale))];
  });
  return {
    code: table.code,
    caption: table.label[locale],
    unit: table.unit[locale],
    columns: [{ text: down?.label[locale] ?? '' }, ...across.map(({ label }) => ({ text: label[locale] }))],
    rows,
  };
}

function shown(cell: ContentTable['cells'][number] | undefined, locale: Locale) {
  if (cell === undefined) return { text: message(locale, 'publications.not_produced') };
  const { value, lower, upper } = toldBy(cell);
  if (value !== null) return { number: value };
  return {
    text: message(locale, 'reports.figure.interval', { lower, upper }),
    spoken: message(locale, 'reports.figure.interval_spoken', { lower, upper }),
  };
}
