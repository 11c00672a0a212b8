import { CASE_OUTCOMES, CASE_STATUSES } from '../../src/common/codes.js';
import type {
  ContentCell,
  ContentDimension,
  ContentTable,
  ReleaseContent,
} from '../../src/publications/release-content.js';
import { sampleContent } from './release-content.js';

const words = (text: string) => ({ fr: `${text} (fr)`, en: `${text} (en)` });

/** A dimension whose categories are `code` under the total, or `parent>code` under another one. */
function dimension(code: string, ...categories: readonly string[]): ContentDimension {
  const pairs = ['_T', ...categories].map((text) => text.split('>').reverse());
  return {
    code,
    label: words(code),
    categories: pairs.map(([category = '', parent]) => ({
      code: category,
      parent: category === '_T' ? null : (parent ?? '_T'),
      label: words(category),
    })),
  };
}

/** A dimension whose categories add up to nothing, so that there is no figure of their total. */
function untotalled(code: string, ...categories: readonly string[]): ContentDimension {
  const { label, categories: all } = dimension(code, ...categories);
  const own = all.filter((category) => category.code !== '_T');
  return {
    ...{ code, label },
    categories: own.map((one) => ({ ...one, parent: one.parent === '_T' ? null : one.parent })),
  };
}

const states = [
  'open',
  ...CASE_STATUSES.map((status) => `open>open:${status}`),
  'closed',
  ...CASE_OUTCOMES.map((outcome) => `closed>closed:${outcome}`),
];
const bands = Array.from({ length: 12 }, (_, band) => `d${String(band * 30).padStart(3, '0')}`);

const overruns = Array.from({ length: 9 }, (_, band) => `o${band}0`);

export const DIMENSIONS: readonly ContentDimension[] = [
  dimension('state', ...states),
  dimension('pathway', 'dublin3_art8', 'child_relative_visa', 'other', 'none'),
  dimension('sex', 'female', 'male'),
  dimension('stage', ...CASE_STATUSES),
  dimension('duration', ...bands, 'open'),
  dimension('result', ...CASE_OUTCOMES, 'open'),
  untotalled(
    'movement',
    ...['opened', 'removed', 'closed', ...CASE_OUTCOMES.map((one) => `closed>closed:${one}`)],
    ...['left', ...CASE_OUTCOMES.map((one) => `left>left:${one}`)],
  ),
  dimension('month', 'm1', 'm2', 'm3', 'late'),
  dimension('reason', 'kinship', 'time', 'other'),
  dimension('deadline_state', 'kept', 'late', 'unanswered'),
  dimension('state_party', 'FRA', 'GBR', 'other'),
  dimension('deadline_type', 'request', 'reply'),
  untotalled(
    'event',
    ...['went_missing', 'went_missing>found_in_30_days', 'went_missing>not_found_in_30_days'],
    ...['dispersed', 'dispersed>harmed_after_dispersal', 'dispersed>unharmed_after_dispersal'],
    'aged_out',
  ),
  dimension('age_band', '12-13', '14-15', '16-17', 'unknown'),
  dimension('place_group', 'reception_or_hotel', 'unknown'),
  dimension('majority', 'seventeen', 'seventeen>adult_in_90_days', 'seventeen>adult_later', 'younger'),
  dimension('record', 'complete', 'not_updated', 'facts_missing'),
  dimension(
    'representation',
    ...['represented', ...['lawyer', 'guardian', 'both'].map((one) => `represented>${one}`), 'unrepresented'],
  ),
  dimension('assessment', 'before_lodging', 'not_before_lodging'),
  dimension('contact', 'contacted', 'not_contacted'),
  dimension('placement', 'in_place', 'moved_with_support', 'broken_down', 'not_checked'),
  dimension('link_state', 'accepted', 'refused', 'pending'),
  dimension('evidence_type', 'civil_document', 'dna', 'none'),
  untotalled(
    'wait',
    ...['lodging', 'decision', 'arrival'].flatMap((wait) => [
      wait,
      ...['reached', 'ended', 'waiting'].map((end) => `${wait}>${wait}:${end}`),
    ]),
  ),
  dimension('challenge', 'overturned', 'upheld', 'withdrawn_or_other'),
  dimension('overrun', ...overruns, 'unanswered'),
  dimension('answer', 'acted', 'ended', 'unanswered'),
];

const TABLES: readonly (readonly [code: string, dimensions: readonly string[]])[] = [
  ['status_pathway', ['state', 'pathway']],
  ['status_sex', ['state', 'sex']],
  ['movement_month', ['movement', 'month']],
  ['duration_result', ['duration', 'result']],
  ['stage_pathway', ['stage', 'pathway']],
  ['refusal_pathway', ['reason', 'pathway']],
  ['deadlines', ['deadline_state', 'state_party', 'deadline_type']],
  ['event_age', ['event', 'age_band']],
  ['status_age', ['state', 'age_band']],
  ['status_place', ['state', 'place_group']],
  ['majority_pathway', ['majority', 'pathway']],
  ['record_pathway', ['record', 'pathway']],
  ['representation_age', ['representation', 'age_band']],
  ['stage_result', ['stage', 'result']],
  ['result_age', ['result', 'age_band']],
  ['wait_duration', ['wait', 'duration']],
  ['assessment_pathway', ['assessment', 'pathway']],
  ['contact_age', ['contact', 'age_band']],
  ['placement_age', ['placement', 'age_band']],
  ['challenge_pathway', ['challenge', 'pathway']],
  ['overrun_answer', ['overrun', 'answer']],
  ['overrun_party', ['overrun', 'state_party']],
  ['link_evidence', ['link_state', 'evidence_type']],
];

/** How many units the finest categories share. */
export type Leaf = (table: string, codes: readonly string[]) => number;

/** A release with every table of the catalogue that indicators read, adding up in every direction. */
export function committeeContent(leaf: Leaf, change: Partial<ReleaseContent> = {}): ReleaseContent {
  return sampleContent({
    catalogue: 'C1',
    dimensions: DIMENSIONS,
    tables: TABLES.map(([code, dimensions]) => tableOf(code, dimensions, leaf)),
    ...change,
  });
}

function tableOf(code: string, dimensions: readonly string[], leaf: Leaf): ContentTable {
  const lists = dimensions.map((each) => DIMENSIONS.find((one) => one.code === each)?.categories ?? []);
  const sums = new Map<string, number>();
  const isLeaf = (place: number, category: string) =>
    category !== '_T' && !lists[place]?.some(({ parent }) => parent === category);
  const upwards = (place: number, category: string): string[] => {
    const parent = lists[place]?.find((one) => one.code === category)?.parent ?? null;
    return parent === null ? [category] : [category, ...upwards(place, parent)];
  };
  for (const codes of crossed(lists.map((list) => list.map((one) => one.code)))) {
    if (!codes.every((category, place) => isLeaf(place, category))) continue;
    const value = leaf(code, codes);
    for (const above of crossed(codes.map((category, place) => upwards(place, category))))
      sums.set(above.join('|'), (sums.get(above.join('|')) ?? 0) + value);
  }
  const cells = [...sums].map(([key, value]): ContentCell => ({ codes: key.split('|'), value, window: 4 }));
  return { code, label: words(code), unit: words('Cases'), dimensions, cells };
}

function crossed(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (found, list) => found.flatMap((before) => list.map((code) => [...before, code])),
    [[]],
  );
}
