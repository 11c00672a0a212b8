import { NAME_KINDS } from '../../common/name-codes.js';
import {
  ContactInput,
  type ContactView,
  IdentityInput,
  type IdentityView,
} from '../../vault/documents.dto.js';
import type { Answers } from './answers.js';
import type { CaseForm } from './case-frame.service.js';
import { choicesOf } from './choices.js';
import { whole } from './names.js';
import { type Based, based, versionModel } from './versions.js';

/** One row more than is stored, so that there is always room for another. */
function rows(stored: number, least: number): number[] {
  return Array.from({ length: Math.max(stored + 1, least) }, (_, index) => index);
}

type NameForm = Omit<CaseForm<Based<IdentityInput>>, 'save'>;
type ContactForm = Omit<CaseForm<Based<ContactInput>>, 'save'>;

/** Every name the child is known by; the first is the one shown. An emptied row takes the name away. */
export const NAMES_FORM: NameForm = {
  view: 'casework/child-names',
  right: 'minor',
  labels: { 'given-0': 'case.child.given' },
  names: Object.fromEntries(
    Array.from({ length: 20 }, (_, row) => [
      [`names.${row}.family`, `family-${row}`],
      [`names.${row}.kind`, `kind-${row}`],
      [`names.${row}`, `given-${row}`],
    ]).flat() as [string, string][],
  ),
  model: ({ view, locale }, typed) => ({
    ...versionModel(typed, view.minor.version),
    rows: rows(namesOf(view.minor.identity).length, 2),
    stored: namesOf(view.minor.identity).map(whole),
    choices: { kind: choicesOf(locale, 'name_kind', NAME_KINDS) },
  }),
  values: ({ view }) =>
    Object.fromEntries(
      namesOf(view.minor.identity).flatMap((name, row) => [
        [`given-${row}`, name.given],
        [`family-${row}`, name.family ?? ''],
        [`kind-${row}`, name.kind],
      ]),
    ),
  read: (answers, { view }) => {
    const stored = namesOf(view.minor.identity);
    const names = rows(stored.length, 2).flatMap((row) => nameOf(answers, row, stored[row]));
    if (names.length === 0) answers.fault('given-0', 'isNotEmpty');
    return based(
      answers.typed,
      answers.as(IdentityInput, { ...view.minor.identity, names }, NAMES_FORM.names),
    );
  },
};

type StoredName = IdentityView['names'][number];

function namesOf(identity: IdentityView | null): readonly StoredName[] {
  return identity?.names ?? [];
}

/** A name that stays as it was keeps who gave it, its script and how to say it. */
function nameOf(answers: Answers, row: number, stored: StoredName | undefined): object[] {
  const [given, family] = [answers.text(`given-${row}`), answers.text(`family-${row}`)];
  if (given === undefined)
    return family === undefined ? [] : [{ given: family, kind: answers.text(`kind-${row}`) }];
  const same = stored?.given === given && (stored.family ?? undefined) === family;
  const { source, script, pronunciation } = stored ?? {};
  const kept = same ? { source, script, ...(pronunciation && { pronunciation }) } : {};
  const kind = answers.text(`kind-${row}`);
  return [{ given, ...(family && { family }), ...(kind && { kind }), ...kept }];
}

/** How, and how safely, to reach the child. */
export const CONTACT_FORM: ContactForm = {
  view: 'casework/child-contact',
  right: 'minor',
  labels: {
    'number-0': 'case.phone',
    'handle-0': 'case.child.handle',
    email: 'case.child.email',
    safeTimes: 'case.child.safe_times',
  },
  names: {
    ...Object.fromEntries(Array.from({ length: 10 }, (_, row) => [`phones.${row}`, `number-${row}`])),
    ...Object.fromEntries(Array.from({ length: 10 }, (_, row) => [`handles.${row}`, `handle-${row}`])),
    emails: 'email',
  },
  model: ({ view }, typed) => {
    const { contact, version } = view.minor;
    return {
      ...versionModel(typed, version),
      phones: rows(contact?.phones.length ?? 0, 1),
      handles: rows(contact?.handles.length ?? 0, 1),
      stored: contact ?? NOTHING,
    };
  },
  values: ({ view }) => contactValues(view.minor.contact ?? NOTHING),
  read: (answers, { view }) => {
    const stored = view.minor.contact ?? NOTHING;
    const email = answers.text('email');
    const safeTimes = answers.text('safeTimes');
    const input = {
      phones: rows(stored.phones.length, 1).flatMap((row) => phoneOf(answers, row, stored.phones[row]?.note)),
      handles: rows(stored.handles.length, 1).flatMap((row) => handleOf(answers, row)),
      emails: [...(email ? [email] : []), ...stored.emails.slice(1)],
      ...(safeTimes && { safeTimes }),
    };
    return based(answers.typed, answers.as(ContactInput, input, CONTACT_FORM.names));
  },
};

const NOTHING: ContactView = { phones: [], emails: [], handles: [] };

function contactValues({
  phones,
  emails,
  handles,
  safeTimes,
}: ContactView): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...phones.flatMap((phone, row) => [
      [`number-${row}`, phone.number],
      [`owner-${row}`, phone.owner ?? ''],
      [`safe-${row}`, phone.safe ? 'yes' : ''],
    ]),
    ...handles.flatMap((each, row) => [
      [`service-${row}`, each.service],
      [`handle-${row}`, each.handle],
    ]),
    ['email', emails[0] ?? ''],
    ['safeTimes', safeTimes ?? ''],
  ]) as Record<string, string>;
}

function phoneOf(answers: Answers, row: number, note: string | undefined): object[] {
  const [number, owner] = [answers.text(`number-${row}`), answers.text(`owner-${row}`)];
  if (number === undefined) return [];
  const safe = answers.text(`safe-${row}`) === 'yes';
  return [{ number, safe, ...(owner && { owner }), ...(note && { note }) }];
}

function handleOf(answers: Answers, row: number): object[] {
  const [service, handle] = [answers.text(`service-${row}`), answers.text(`handle-${row}`)];
  if (service === undefined && handle === undefined) return [];
  if (service === undefined) answers.fault(`service-${row}`, 'isNotEmpty');
  if (handle === undefined) answers.fault(`handle-${row}`, 'isNotEmpty');
  return [{ service: service ?? '', handle: handle ?? '' }];
}
