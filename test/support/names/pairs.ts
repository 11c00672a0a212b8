import { readFileSync } from 'node:fs';

/** Two ways of writing that belong to one person or to two. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly language: string;
  readonly same: boolean;
  readonly category: string;
}

export interface Scored extends Pair {
  readonly score: number;
}

/** The pairs of a file of this folder. @throws Error when there is no such file. */
export function pairsOf(file: string): Pair[] {
  const [, ...lines] = readFileSync(`test/support/names/${file}`, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [a = '', b = '', language = '', label = '', category = ''] = line.split(',');
    return { a, b, language, same: label === 'same', category };
  });
}

/** Names of different people of one language, from a list of variants: each crossed with others some rows further on. */
export function strangers(variants: readonly Pair[]): Pair[] {
  const languages = Map.groupBy(variants, ({ language }) => language);
  return [...languages.values()].flatMap((pairs) =>
    [5, 11].flatMap((step) =>
      pairs.map((pair, index) => ({
        ...pair,
        b: pairs[(index + step) % pairs.length]?.b ?? '',
        same: false,
        category: 'strangers',
      })),
    ),
  );
}

/** The part of the pairs that reach a score, of one. */
export function reaching(pairs: readonly Scored[], threshold: number): number {
  return pairs.filter(({ score }) => score >= threshold).length / pairs.length;
}

/** Recall and precision at every score there is, from the highest down. */
function curve(pairs: readonly Scored[]): { readonly recall: number; readonly precision: number }[] {
  const sorted = [...pairs].sort((one, other) => other.score - one.score);
  const all = sorted.filter(({ same }) => same).length;
  let right = 0;
  return sorted.flatMap(({ same, score }, index) => {
    if (same) right += 1;
    const last = sorted[index + 1]?.score !== score;
    return last ? [{ recall: right / all, precision: right / (index + 1) }] : [];
  });
}

/** Average precision: the area under the curve of precision over recall, by steps. */
export function precisionRecallArea(pairs: readonly Scored[]): number {
  let before = 0;
  return curve(pairs).reduce((area, { recall, precision }) => {
    const step = (recall - before) * precision;
    before = recall;
    return area + step;
  }, 0);
}

/** The highest recall at which so many of the pairs taken for one person still are. */
export function recallAt(precision: number, pairs: readonly Scored[]): number {
  return Math.max(
    0,
    ...curve(pairs).flatMap((point) => (point.precision >= precision ? [point.recall] : [])),
  );
}
