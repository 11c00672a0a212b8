import type { Answer } from './client.js';
import type { Person } from './world.js';

/** Words that must never be found in clear anywhere in the database: fictional, and unlike any code of ours. */
export const SECRET = {
  given: 'Niyazdeep',
  native: 'نیازدیپ',
  family: 'Qalandarzay',
  alias: 'Zazuku',
  phone: '+33 6 99 88 77 01',
  email: 'niyazdeep.q@nowhere.example',
  handle: 'zazuku_calais_07',
  address: '17 impasse des Goélands-Cendrés',
  detail: 'third tent behind the bakery with the green door',
  relativeGiven: 'Mahbubaye',
  relativeFamily: 'Qalandarzoy',
  relativePhone: '+44 7700 900461',
  relativeAddress: '4 Larchmere Court, Ashbourneham',
  note: 'the uncle keeps the wedding photograph in a biscuit tin',
  answer: 'a house with a mulberry tree beside the canal of Surkhdara',
} as const;

/** A child as first met: the least a registration takes. */
export const firstMet = (given: string = SECRET.given) => ({
  names: [{ given }],
  sex: 'male',
  place: { placeType: 'camp' },
});

/** Everything one can say of a child at registration. */
export const wellKnown = () => ({
  names: [
    { given: SECRET.given, family: SECRET.family, pronunciation: 'as it is written' },
    { given: SECRET.native, source: 'document', kind: 'official' },
    { given: SECRET.alias, kind: 'alias' },
  ],
  sex: 'male',
  nationalities: ['AFG'],
  languages: ['ps', 'prs'],
  interpreterLanguage: 'ps',
  arrivedInFranceOn: '2026-01-15',
  safetyFlags: ['smuggler_pressure'],
  birth: {
    earliestOn: '2010-05-01',
    latestOn: '2010-05-31',
    source: 'minor_statement',
    assertedOn: '2026-02-01',
  },
  contact: {
    phones: [{ number: SECRET.phone, owner: 'a friend', safe: true }],
    emails: [SECRET.email],
    handles: [{ service: 'Signal', handle: SECRET.handle }],
    safeTimes: 'after six in the evening',
  },
  place: {
    placeType: 'camp',
    department: '62',
    address: SECRET.address,
    detail: SECRET.detail,
    since: '2026-02-10',
  },
});

export interface RegisteredMinor {
  readonly id: string;
  readonly caseId: string;
  readonly reference: string;
  readonly version: number;
}

/** A child registered through the product by this person. */
export async function registeredMinor(by: Person, body: object = firstMet()): Promise<RegisteredMinor> {
  const answer = await by.post('/api/minors', body);
  if (answer.status !== 201) throw new Error(`not registered: ${answer.text}`);
  return answer.json<RegisteredMinor>();
}

/** Everything one can say of a relative at registration. */
export const knownRelative = () => ({
  names: [{ given: SECRET.relativeGiven, family: SECRET.relativeFamily }],
  localAuthority: 'E09000001',
  immigrationStatus: 'refugee',
  statusEvidence: 'identity_document',
  statusExpiresOn: '2028-06-30',
  contact: { phones: [{ number: SECRET.relativePhone, safe: true }] },
  place: { address: SECRET.relativeAddress },
});

export interface RegisteredRelative {
  readonly id: string;
  readonly reference: string;
  readonly linkId: string | null;
  readonly version: number;
}

/** A relative registered through the product by this person. */
export async function registeredRelative(
  by: Person,
  body: object = knownRelative(),
): Promise<RegisteredRelative> {
  const answer = await by.post('/api/relatives', body);
  if (answer.status !== 201) throw new Error(`not registered: ${answer.text}`);
  return answer.json<RegisteredRelative>();
}

/** A child, a relative and the claim that links them, all entered by this person. */
export async function linkedFamily(by: Person, claim: object = {}) {
  const minor = await registeredMinor(by, wellKnown());
  const link = { caseId: minor.caseId, relation: 'uncle', claimedBy: 'minor', ...claim };
  const relative = await registeredRelative(by, { ...knownRelative(), link });
  return { minor, relative, linkId: relative.linkId ?? '' };
}

/** The fields an answer finds fault with; fails when it was not refused as input. */
export async function faults(answer: Promise<Answer>): Promise<string[]> {
  const { status, text } = await answer;
  if (status !== 400) throw new Error(`expected a refusal, got ${status}: ${text}`);
  return (JSON.parse(text) as { errors?: { field: string }[] }).errors?.map(({ field }) => field) ?? [];
}
