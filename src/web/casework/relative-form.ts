import { isUUID } from 'class-validator';
import type { CodeList } from '../../common/codes.js';
import type { Locale } from '../../common/messages.js';
import { message } from '../../common/messages.js';
import { CLAIMANTS } from '../../kinship/kinship.dto.js';
import { RegisterRelative } from '../../relatives/relatives.dto.js';
import type { CaseForm } from './case-frame.service.js';
import { type Choice, choicesOf } from './choices.js';

/** A relative as the form takes them, and what its writer said of those on record who may be the same. */
export interface RelativeRegistration {
  readonly relative: RegisterRelative;
  /** Looked at, and others. */
  readonly others: readonly string[];
  /** Looked at, and the same person. */
  readonly same?: string;
}

type RelativeForm = Omit<CaseForm<RelativeRegistration>, 'save'>;

const LISTS = ['relation', 'side', 'uk_nation', 'immigration_status'] as const satisfies readonly CodeList[];

/** A relative as first heard of, and what they are said to be to the child. */
export const RELATIVE_FORM: RelativeForm = {
  view: 'casework/relative-new',
  right: 'kinship',
  labels: {
    name: 'case.relative.name',
    native: 'case.relative.native',
    relation: 'case.relative.relation',
    side: 'case.relative.side',
    claimedBy: 'case.relative.claimed_by',
    ukNation: 'case.relative.nation',
    immigrationStatus: 'case.relative.immigration_status',
    phone: 'case.phone',
    address: 'case.address',
  },
  names: {
    'names.0': 'name',
    names: 'native',
    'link.relation': 'relation',
    'link.side': 'side',
    'link.claimedBy': 'claimedBy',
    contact: 'phone',
    place: 'address',
  },
  model: ({ locale }) => ({
    choices: {
      ...Object.fromEntries(LISTS.map((list) => [list, choicesOf(locale, list)])),
      claimant: claimants(locale),
    },
  }),
  values: () => ({ claimedBy: 'minor' }),
  read: (answers, { view }) => {
    const [native, phone, address] = [answers.text('native'), answers.text('phone'), answers.text('address')];
    const link = {
      caseId: view.id,
      relation: answers.chosen('relation'),
      side: answers.text('side'),
      claimedBy: answers.chosen('claimedBy'),
    };
    const same = answers.text('same');
    if (same !== undefined && !isUUID(same)) answers.fault('name', 'duplicate_unknown');
    const parsed = answers.as(
      RegisterRelative,
      {
        names: [{ given: answers.required('name') }, ...(native ? [{ given: native }] : [])],
        ukNation: answers.text('ukNation'),
        immigrationStatus: answers.text('immigrationStatus'),
        contact: phone ? { phones: [{ number: phone }] } : undefined,
        place: address ? { address } : undefined,
        link,
      },
      RELATIVE_FORM.names,
    );
    if (parsed.errors) return parsed;
    const others = (answers.list('notSame') ?? []).filter((each) => isUUID(each));
    return { input: { relative: parsed.input, others, ...(same !== undefined && { same }) } };
  },
};

/** What travels in the form while those on record are looked at. */
export const RELATIVE_FIELDS = Object.keys(RELATIVE_FORM.labels);

function claimants(locale: Locale): Choice[] {
  return CLAIMANTS.map((value) => ({ value, text: message(locale, `kinship.claimant.${value}`) }));
}
