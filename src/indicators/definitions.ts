import type { Indicator } from './measure.js';

/**
 * The committee's indicators in the order of its programme; those with a letter tell more of the one before: states of
 * all cases (2a, 2b), the same at one mix of ages (5b, 6b), times (8b), rates (9b, 11b), shares (18b), placements
 * (22b), facts (23b).
 */
export const INDICATORS = [
  { id: 'i1', base: 'quarter', measure: { kind: 'counts', dimension: 'movement', parts: ['opened'] } },
  { id: 'i2', base: 'day', measure: { kind: 'counts', dimension: 'state', parts: ['open'] } },
  { id: 'i2a', base: 'day', measure: { kind: 'counts', dimension: 'state', parts: [{ under: 'open' }] } },
  {
    ...{ id: 'i2b', base: 'day' },
    measure: { kind: 'shares', dimension: 'state', parts: [{ under: 'closed' }], of: 'closed' },
  },
  {
    ...{ id: 'i3', base: 'quarter' },
    measure: { kind: 'counts', dimension: 'movement', parts: ['opened', { under: 'closed' }] },
  },
  { id: 'i4', base: 'cohort', measure: { kind: 'funnel', dimension: 'stage' } },
  { id: 'i5', base: 'cohort', measure: { kind: 'incidence', cause: 'reunited' } },
  { id: 'i5b', base: 'cohort', measure: { kind: 'standardised', cause: 'reunited' } },
  { id: 'i6', base: 'cohort', measure: { kind: 'incidence', cause: 'others' } },
  { id: 'i6b', base: 'cohort', measure: { kind: 'standardised', cause: 'others' } },
  { id: 'i7', base: 'cohort', measure: { kind: 'days_open' } },
  { id: 'i8', base: 'step', measure: { kind: 'waits' } },
  { id: 'i8b', base: 'step', measure: { kind: 'half_waits' } },
  { id: 'i9', base: 'quarter', measure: { kind: 'counts', dimension: 'event', parts: ['aged_out'] } },
  {
    ...{ id: 'i9b', base: 'quarter' },
    measure: { kind: 'rate', event: 'aged_out', stock: { dimension: 'majority', code: 'seventeen' } },
  },
  {
    ...{ id: 'i10', base: 'day' },
    measure: { kind: 'shares', dimension: 'majority', parts: ['adult_in_90_days'], of: '_T' },
  },
  { id: 'i11', base: 'quarter', measure: { kind: 'counts', dimension: 'event', parts: ['went_missing'] } },
  {
    ...{ id: 'i11b', base: 'quarter' },
    measure: { kind: 'rate', event: 'went_missing', stock: { dimension: 'state', code: 'open' } },
  },
  {
    ...{ id: 'i12', base: 'complete' },
    measure: { kind: 'shares', dimension: 'event', parts: ['found_in_30_days'], of: 'went_missing' },
  },
  { id: 'i13', base: 'quarter', measure: { kind: 'counts', dimension: 'event', parts: ['dispersed'] } },
  {
    ...{ id: 'i14', base: 'complete' },
    measure: { kind: 'shares', dimension: 'event', parts: ['harmed_after_dispersal'], of: 'dispersed' },
  },
  {
    ...{ id: 'i15', base: 'quarter' },
    measure: { kind: 'shares', dimension: 'reason', parts: [{ under: '_T' }], of: '_T' },
  },
  {
    ...{ id: 'i16', base: 'quarter' },
    measure: { kind: 'shares', dimension: 'challenge', parts: [{ under: '_T' }], of: '_T' },
  },
  {
    ...{ id: 'i17', base: 'quarter', by: 'state_party' },
    measure: { kind: 'shares', dimension: 'deadline_state', parts: ['kept'], of: '_T' },
  },
  { id: 'i18', base: 'complete', by: 'state_party', measure: { kind: 'overrun' } },
  { id: 'i18b', base: 'complete', measure: { kind: 'acted' } },
  {
    ...{ id: 'i19', base: 'quarter', by: 'evidence_type' },
    measure: { kind: 'shares', dimension: 'link_state', parts: [{ under: '_T' }], of: '_T' },
  },
  {
    ...{ id: 'i20', base: 'complete' },
    measure: {
      ...{ kind: 'shares', dimension: 'representation', of: '_T' },
      parts: ['represented', { under: 'represented' }],
    },
  },
  {
    ...{ id: 'i21', base: 'quarter' },
    measure: { kind: 'shares', dimension: 'assessment', parts: ['before_lodging'], of: '_T' },
  },
  {
    ...{ id: 'i22', base: 'complete' },
    measure: { kind: 'shares', dimension: 'contact', parts: ['contacted'], of: '_T' },
  },
  {
    ...{ id: 'i22b', base: 'complete' },
    measure: { kind: 'shares', dimension: 'placement', parts: [{ under: '_T' }], of: '_T' },
  },
  {
    ...{ id: 'i23', base: 'day' },
    measure: { kind: 'shares', dimension: 'record', parts: [{ under: '_T' }], of: '_T' },
  },
  { id: 'i23b', base: 'day', measure: { kind: 'unknown', facts: ['age_band', 'place_group'] } },
] as const satisfies readonly Indicator[];

export type IndicatorId = (typeof INDICATORS)[number]['id'];

/** The indicator of that code, if there is one. */
export function indicatorOf(id: unknown): (Indicator & { readonly id: IndicatorId }) | undefined {
  return INDICATORS.find((indicator) => indicator.id === id);
}
