import {
  CONTACT_CHANNELS,
  CONTACT_PARTIES,
  INCIDENT_TYPES,
  PLACE_TYPES,
  type TimelineKind,
} from '../../common/codes.js';
import { type Locale, message } from '../../common/messages.js';
import {
  ASSESSMENT_OUTCOMES,
  ASSESSORS,
  MOVE_DECIDERS,
  PLACEMENTS,
  REPRESENTATIONS,
} from '../../common/safeguard-codes.js';
import type { RecordableKind } from '../../cases/entry-fields.js';
import { CorrectEntry, RecordEntry, WithdrawEntry } from '../../cases/timeline.dto.js';
import { dateInputValues } from '../date-input.js';
import { paths } from '../paths.js';
import type { Answers } from './answers.js';
import type { CaseForm, OpenCase } from './case-frame.service.js';
import { choicesOf, departmentChoices } from './choices.js';
import type { Notice } from './notices.js';
import { timelineItem } from './timeline-items.js';
import { truth } from './words.js';

/** How the form of one kind of entry is called and what it asks, in the order people meet it. */
interface EntryKind {
  readonly title: string;
  readonly about?: string;
  readonly address: (caseId: string) => string;
  readonly fields: readonly Field[];
  /** What the words of such an entry are called. */
  readonly text?: string;
  readonly notice: Notice;
  readonly danger?: boolean;
}
type Field = Coded | 'department' | 'detail' | 'on' | 'text';
type Coded = keyof typeof LABELS & keyof ReturnType<typeof choices>;

/** The entries people record by themselves; a contact asks five things, for it is logged many times a day. */
export const ENTRY_KINDS: Readonly<Record<RecordableKind, EntryKind>> = {
  contact: {
    title: 'case.contact.title',
    address: paths.contact,
    fields: ['party', 'channel', 'reached', 'on', 'text'],
    text: 'case.contact.text',
    notice: 'contact',
  },
  place_change: {
    title: 'case.place_change.title',
    about: 'case.place_change.about',
    address: paths.place,
    fields: ['placeType', 'decidedBy', 'department', 'detail', 'on'],
    notice: 'place',
  },
  missing: {
    title: 'case.missing.title',
    about: 'case.missing.about',
    address: paths.missing,
    fields: ['on', 'text'],
    text: 'case.missing.text',
    notice: 'missing',
    danger: true,
  },
  found: {
    title: 'case.found.title',
    about: 'case.found.about',
    address: paths.found,
    fields: ['on', 'text'],
    text: 'case.found.text',
    notice: 'found',
  },
  incident: {
    title: 'case.incident.title',
    address: paths.incident,
    fields: ['incidentType', 'on', 'department', 'text'],
    text: 'case.incident.text',
    notice: 'incident',
  },
  assessment: {
    title: 'case.assessment.title',
    about: 'case.assessment.about',
    address: paths.assessment,
    fields: ['assessmentOutcome', 'assessedBy', 'on', 'text'],
    text: 'case.assessment.text',
    notice: 'assessment',
  },
  representation: {
    title: 'case.representation.title',
    about: 'case.representation.about',
    address: paths.representation,
    fields: ['representation', 'on', 'text'],
    text: 'case.representation.text',
    notice: 'representation',
  },
  placement_check: {
    title: 'case.placement.title',
    about: 'case.placement.about',
    address: paths.placement,
    fields: ['placement', 'on', 'text'],
    text: 'case.placement.text',
    notice: 'placement',
  },
  note: {
    title: 'case.note.title',
    address: paths.note,
    fields: ['text', 'on'],
    text: 'case.note.text',
    notice: 'note',
  },
};

const LABELS = {
  party: 'case.entry.party',
  channel: 'case.entry.channel',
  reached: 'case.entry.reached',
  placeType: 'case.entry.place_type',
  department: 'case.entry.department',
  detail: 'case.entry.detail',
  decidedBy: 'case.entry.decided_by',
  incidentType: 'case.entry.incident_type',
  assessmentOutcome: 'case.entry.assessment_outcome',
  assessedBy: 'case.entry.assessed_by',
  representation: 'case.entry.representation',
  placement: 'case.entry.placement',
  on: 'case.entry.on',
};

type Entry = OpenCase['view']['timeline']['entries'][number];

/** A new entry of a kind. */
export function entryForm(kind: RecordableKind): Omit<CaseForm<RecordEntry>, 'save'> {
  return {
    ...formOf(kind),
    values: ({ today }) => dateInputValues('on', today),
    read: (answers, open) => answers.as(RecordEntry, { kind, ...readFields(kind, answers, open) }),
  };
}

/** An entry said again, right; what it says now is in the form to begin with. */
export function correctionForm(kind: RecordableKind, entry: Entry): Omit<CaseForm<CorrectEntry>, 'save'> {
  const form = formOf(kind);
  return {
    ...form,
    model: (open) => ({ ...form.model(open), corrected: entry.id }),
    values: () => storedValues(entry),
    read: (answers, open) => answers.as(CorrectEntry, readFields(kind, answers, open)),
  };
}

/** Taking an entry back, with the reason. */
export function withdrawalForm(entry: Entry): Omit<CaseForm<WithdrawEntry>, 'save'> {
  return {
    view: 'casework/withdraw',
    right: entry.kind === 'step' ? 'step' : 'write',
    labels: { reason: 'case.withdraw.reason' },
    model: (open) => ({ entryId: entry.id, entry: { ...timelineItem(open, entry), actions: undefined } }),
    read: (answers) => answers.as(WithdrawEntry, { reason: answers.required('reason') }),
  };
}

function formOf(kind: RecordableKind) {
  const { text, ...shape } = ENTRY_KINDS[kind];
  return {
    view: 'casework/entry',
    right: 'write' as const,
    labels: { ...LABELS, ...(text && { text }) },
    model: ({ locale, view }: OpenCase) => ({
      kind,
      fields: shape.fields,
      title: message(locale, shape.title),
      about: shape.about && message(locale, shape.about),
      textLabel: text && message(locale, text),
      textNeeded: kind === 'note',
      danger: shape.danger ?? false,
      action: shape.address(view.id),
      choices: choices(locale),
    }),
  };
}

function choices(locale: Locale) {
  return {
    party: choicesOf(locale, 'contact_party', CONTACT_PARTIES),
    channel: choicesOf(locale, 'contact_channel', CONTACT_CHANNELS),
    reached: [
      { value: 'yes', text: message(locale, 'case.yes') },
      { value: 'no', text: message(locale, 'case.no') },
    ],
    placeType: choicesOf(locale, 'place_type', PLACE_TYPES),
    decidedBy: choicesOf(locale, 'move_decider', MOVE_DECIDERS),
    incidentType: choicesOf(locale, 'incident_type', INCIDENT_TYPES),
    assessmentOutcome: choicesOf(locale, 'assessment_outcome', ASSESSMENT_OUTCOMES),
    assessedBy: choicesOf(locale, 'assessor', ASSESSORS),
    representation: choicesOf(locale, 'representation', REPRESENTATIONS),
    placement: choicesOf(locale, 'placement', PLACEMENTS),
    department: departmentChoices(),
  };
}

/** Reads the fields of a kind and no others. */
function readFields(kind: RecordableKind, answers: Answers, { today }: OpenCase): object {
  const { fields } = ENTRY_KINDS[kind];
  const has = (field: Field) => fields.includes(field);
  const chosen = (field: Field) => (has(field) ? answers.chosen(field) : undefined);
  const given = (field: Field) => (has(field) ? answers.text(field) : undefined);
  return {
    on: answers.date('on', { required: true, max: today }),
    party: chosen('party'),
    channel: chosen('channel'),
    reached: truth(chosen('reached')),
    placeType: chosen('placeType'),
    decidedBy: given('decidedBy'),
    department: given('department'),
    detail: given('detail'),
    incidentType: chosen('incidentType'),
    assessmentOutcome: chosen('assessmentOutcome'),
    assessedBy: chosen('assessedBy'),
    representation: chosen('representation'),
    placement: chosen('placement'),
    text: !has('text') ? undefined : kind === 'note' ? answers.required('text') : answers.text('text'),
  };
}

function storedValues(entry: Entry): Readonly<Record<string, unknown>> {
  return {
    ...dateInputValues('on', entry.on),
    party: entry.party ?? '',
    channel: entry.code ?? '',
    incidentType: entry.code ?? '',
    assessmentOutcome: entry.code ?? '',
    assessedBy: entry.assessedBy ?? '',
    representation: entry.code ?? '',
    placement: entry.code ?? '',
    reached: entry.reached === null ? '' : entry.reached ? 'yes' : 'no',
    placeType: entry.placeType ?? '',
    decidedBy: entry.decidedBy ?? '',
    department: entry.department ?? '',
    detail: entry.place?.detail ?? '',
    text: entry.text ?? '',
  };
}

/** Whether people can say such an entry again, right; a step is corrected with its own form. */
export function isRecordable(kind: TimelineKind | 'opened'): kind is RecordableKind {
  return Object.hasOwn(ENTRY_KINDS, kind);
}
