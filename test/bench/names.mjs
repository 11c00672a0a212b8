// What finding a name costs and finds: microseconds for a pair and for a set of keys, warm and cold, and how many of
// 1,000 names spelt another way are among the first 200 of 10,000 and of 100,000 people. Run after a build, with
// `node test/bench/names.mjs`.
import { readFileSync } from 'node:fs';
import * as names from '../../dist/src/matching/names.js';
import { population, retrieval } from './population.mjs';

const people = population(100_000);

function microseconds(work, times) {
  const begun = performance.now();
  for (let time = 0; time < times; time += 1) work(time);
  return Number((((performance.now() - begun) * 1_000) / times).toFixed(1));
}

const all = people.map(({ recorded }) => recorded);
const few = all.slice(0, 1_000);
const pair = (list) => (time) =>
  names.similarity(list[time % list.length], list[(time * 7 + 1) % list.length]);
const keys = (list) => (time) => names.blockingKeys(list[time % list.length]);
microseconds(pair(all), 40_000);
microseconds(keys(all), 40_000);
console.table({
  'names never seen': {
    pair: microseconds(pair(all.slice(40_000)), 20_000),
    keys: microseconds(keys(all.slice(60_000)), 20_000),
  },
  'the same thousand': { pair: microseconds(pair(few), 40_000), keys: microseconds(keys(few), 40_000) },
});

const variants = readFileSync(new URL('../support/names/variants.csv', import.meta.url), 'utf8').split('\n');
const cells = variants.slice(1, -1).map((line) => line.split(','));
console.log(
  'pairs of the variants, microseconds',
  microseconds((time) => {
    const [a, b] = cells[time % cells.length];
    names.similarity(a, b);
  }, 40_000),
);

console.table(
  [10_000, 100_000].map((size) => {
    const { missed, ...found } = retrieval(people.slice(0, size), 1_000, names);
    return { people: size, ...found, missed: missed.length };
  }),
);
