import type { Indicator } from './measure.js';

/** The committee's indicators in the order of its programme, with two states of all cases (2a and 2b). */
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
  { id: 'i6', base: 'cohort', measure: { kind: 'incidence', cause: 'others' } },
  { id: 'i7', base: 'cohort', measure: { kind: 'days_open' } },
  { id: 'i8', base: 'step' },
  { id: 'i9', base: 'quarter', measure: { kind: 'counts', dimension: 'event', parts: ['aged_out'] } },
  { id: 'i10', base: 'day' },
  { id: 'i11', base: 'quarter', measure: { kind: 'counts', dimension: 'event', parts: ['went_missing'] } },
  {
    ...{ id: 'i12', base: 'complete' },
    measure: { kind: 'shares', dimension: 'event', parts: ['found_in_30_days'], of: 'went_missing' },
  },
  { id: 'i13', base: 'quarter', measure: { kind: 'counts', dimension: 'event', parts: ['dispersed'] } },
  {
    ...{ id: 'i14', base: 'complete' },
    measure: { kind: 'shares', dimension: 'event', parts: ['contact_lost_after_dispersal'], of: 'dispersed' },
  },
  {
    ...{ id: 'i15', base: 'quarter' },
    measure: { kind: 'shares', dimension: 'reason', parts: [{ under: '_T' }], of: '_T' },
  },
  { id: 'i16', base: 'quarter' },
  {
    ...{ id: 'i17', base: 'quarter' },
    measure: { kind: 'shares', dimension: 'deadline_state', parts: ['kept'], of: '_T' },
  },
  { id: 'i18', base: 'quarter' },
  { id: 'i19', base: 'quarter' },
  { id: 'i20', base: 'complete' },
  { id: 'i21', base: 'quarter' },
  { id: 'i22', base: 'complete' },
  { id: 'i23', base: 'day' },
] as const satisfies readonly Indicator[];

export type IndicatorId = (typeof INDICATORS)[number]['id'];

/** The indicator of that code, if there is one. */
export function indicatorOf(id: unknown): (Indicator & { readonly id: IndicatorId }) | undefined {
  return INDICATORS.find((indicator) => indicator.id === id);
}
