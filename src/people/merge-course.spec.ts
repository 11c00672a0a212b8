import { type Agreement, type Course, demandAgreeable, demandUndoable } from './merge-course.js';

const proposed: Course = { state: 'proposed', mergedAt: null };
const merged: Course = { state: 'merged', mergedAt: '2026-03-01T12:00:00Z' };
const agreement: Agreement = { ofColleague: false, ours: 'b', organisations: ['a', 'b'] };

it('is agreed to by somebody of the other organisation, once', () => {
  expect(() => demandAgreeable(proposed, agreement)).not.toThrow();
  expect(() => demandAgreeable(merged, agreement)).toThrow('merge_not_proposed');
  expect(() => demandAgreeable(proposed, { ...agreement, ofColleague: true })).toThrow(
    'merge_own_organisation',
  );
  expect(() => demandAgreeable(proposed, { ...agreement, ours: 'c' })).toThrow('merge_own_organisation');
});

it('is taken back for thirty days, a proposal at any time', () => {
  expect(() => demandUndoable(merged, new Date('2026-03-31T12:00:00Z'))).not.toThrow();
  expect(() => demandUndoable(merged, new Date('2026-03-31T12:00:01Z'))).toThrow('merge_undo_too_late');
  expect(() => demandUndoable(proposed, new Date('2027-01-01T00:00:00Z'))).not.toThrow();
  expect(() => demandUndoable({ ...merged, state: 'undone' }, new Date())).toThrow('merge_not_standing');
});
