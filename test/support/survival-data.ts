import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Observation } from '../../src/estimators/risk-sets.js';

/** What R says of one Kaplan–Meier curve; null where it gives no number. */
export interface ReferenceCurve {
  readonly time: number[];
  readonly atRisk: number[];
  readonly survival: number[];
  readonly se: (number | null)[];
  readonly lower: (number | null)[];
  readonly upper: (number | null)[];
  readonly quantiles: (number | null)[][];
  readonly tau: number;
  readonly rmst: number;
  readonly rmstSe: number;
}
export interface ReferenceSurvival {
  readonly curve: ReferenceCurve;
  readonly delayed: ReferenceCurve;
  readonly followUp: number;
}
export interface ReferenceCause {
  readonly incidence: number[];
  readonly se: number[];
  readonly lower: (number | null)[];
  readonly upper: (number | null)[];
  readonly lost: number;
}
interface Reference {
  readonly lung: ReferenceSurvival;
  readonly veteran: ReferenceSurvival;
  readonly small: ReferenceSurvival;
  readonly mgus2: {
    readonly time: number[];
    readonly atRisk: number[];
    readonly open: number[];
    readonly tau: number;
    readonly delayed: { readonly time: number[]; readonly pcm: number[]; readonly se: number[] };
    readonly pcm: ReferenceCause;
    readonly death: ReferenceCause;
    readonly gray: { readonly pcm: number; readonly death: number };
    readonly grayThirds: { readonly pcm: number; readonly death: number };
  };
}

const FOLDER = join(import.meta.dirname, 'survival');

export const REFERENCE = JSON.parse(readFileSync(join(FOLDER, 'reference.json'), 'utf8')) as Reference;

/** The rows of a data set, each with the group it belongs to. */
export function patients(set: string): (Observation & { group: string })[] {
  const [, ...lines] = readFileSync(join(FOLDER, `${set}.csv`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [time = '', cause = '', group = ''] = line.split(',');
    return { entry: 0, time: Number(time), cause: cause === '' ? null : cause, group };
  });
}

/** The same with every third row entering halfway to its end, as `reference.R` has it. */
export function delayed(set: string): Observation[] {
  return patients(set).map((row, index) => ({
    ...row,
    entry: (index + 1) % 3 === 0 ? Math.floor(row.time / 2) : 0,
  }));
}
