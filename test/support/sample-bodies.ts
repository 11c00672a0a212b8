import { firstMet } from './people.js';
import type { Records } from './records.js';
import type { Person } from './world.js';

const OBSERVATION = { titleFr: 'Un titre', titleEn: 'A title', bodyFr: 'Un texte.', bodyEn: 'A text.' };
const INCIDENT = {
  kind: 'eviction',
  fromOn: '2019-03-01',
  place: '62',
  sourceKind: 'press',
  sourceName: 'A paper',
};

/**
 * A body each writing route would accept, so that a refusal in the matrix is about who asks and for what, not about the
 * input. Forms of pages need none: they look for their record first.
 */
export const SAMPLE_BODIES: Readonly<Record<string, (records: Records, person: Person) => object>> = {
  'POST /api/minors': () => firstMet(),
  'PATCH /api/minors/:id': () => ({ sex: 'male' }),
  'PUT /api/minors/:id/identity': () => ({ names: [{ given: 'Idris' }] }),
  'PUT /api/minors/:id/contact': () => ({ phones: [], emails: [], handles: [] }),
  'POST /api/minors/:id/birth-dates': () => ({
    earliestOn: '2004-05-06',
    latestOn: '2004-05-06',
    source: 'minor_statement',
    assertedOn: '2019-03-01',
  }),
  'PUT /api/minors/:id/birth-dates/:assertionId/dispute': () => ({ disputed: true }),
  'POST /api/minors/:id/sharing-consent': () => ({ givenOn: '2019-03-01' }),
  'POST /api/relatives/:id/sharing-consent': () => ({ givenOn: '2019-03-01' }),
  'POST /api/relatives': () => ({ names: [{ given: 'Farid' }] }),
  'PATCH /api/relatives/:id': () => ({ immigrationStatus: 'refugee' }),
  'PUT /api/relatives/:id/identity': () => ({ names: [{ given: 'Farid' }] }),
  'PUT /api/relatives/:id/contact': () => ({ phones: [], emails: [], handles: [] }),
  'PUT /api/relatives/:id/place': () => ({ address: '1 Quiet Street' }),
  'POST /api/relatives/:id/assessments': () => ({
    kind: 'willingness',
    result: 'willing',
    assessedOn: '2019-03-10',
  }),
  'POST /api/cases/:caseId/kinship-links': (records) => ({
    relativeId: records.relatives,
    relation: 'brother',
    claimedBy: 'minor',
    identifiedOn: '2019-03-02',
  }),
  'PATCH /api/kinship-links/:id': () => ({ side: 'maternal' }),
  'POST /api/kinship-links/:id/evidence': () => ({
    direction: 'supports',
    kind: 'document',
    strength: 'strong',
    assessedOn: '2019-03-11',
  }),
  'POST /api/kinship-links/:id/decisions': () => ({ status: 'evidenced', decidedOn: '2019-03-12' }),
  'PUT /api/kinship-links/:id/accounts/minor': () => ({
    takenOn: '2019-03-09',
    answers: { relation: 'my brother' },
  }),
  'PUT /api/kinship-links/:id/accounts/relative': () => ({
    takenOn: '2019-03-09',
    answers: { relation: 'my brother' },
  }),
  'POST /api/cases/:id/procedures': (records) => ({
    pathway: 'dublin3_art8_1',
    relativeId: records.relatives,
    openedOn: '2019-03-04',
  }),
  'POST /api/procedures/:id/steps': () => ({ code: 'intent_recorded', on: '2019-03-06' }),
  'POST /api/procedures/:id/steps/preview': () => ({ code: 'intent_recorded', on: '2019-03-06' }),
  'POST /api/holidays': () => ({ calendar: 'france', on: '2019-03-06', nameEn: 'A day', nameFr: 'Un jour' }),
  'POST /api/pathways/assess': () => ({
    country: 'FRA',
    births: [{ earliestOn: '2011-01-01', latestOn: '2011-12-31' }],
    relatives: [{ id: 'sister', relation: 'sister', country: 'GBR', immigrationStatus: 'refugee' }],
  }),
  'PATCH /api/cases/:id': () => ({ leadId: null }),
  'POST /api/cases/:id/assignment': (_records, person) => ({ teamId: person.team?.id }),
  'POST /api/cases/:id/closure': () => ({ outcome: 'missing', on: '2019-06-01' }),
  'POST /api/cases/:id/closure/approval': (records) => ({ proposalId: records.timeline }),
  'POST /api/minors/check': () => firstMet(),
  'POST /api/relatives/check': () => ({ names: [{ given: 'Farid' }] }),
  'POST /api/cases/:id/duplicates/others': (records) => ({ personId: records.minors }),
  'POST /api/cases/:id/merges/preview': (records) => ({ mergedCaseId: records.cases }),
  'POST /api/cases/:id/merges': (records) => ({
    mergedCaseId: records.cases,
    keptVersion: 1,
    mergedVersion: 1,
  }),
  'POST /api/relatives/:id/duplicates/others': (records) => ({ personId: records.relatives }),
  'POST /api/relatives/:id/merges/preview': (records) => ({ mergedId: records.relatives }),
  'POST /api/relatives/:id/merges': (records) => ({
    mergedId: records.relatives,
    keptVersion: 1,
    mergedVersion: 1,
  }),
  'POST /api/relative-merges/:id/approval': () => ({ keptVersion: 1, mergedVersion: 1 }),
  'POST /api/merges/:id/approval': () => ({ keptVersion: 1, mergedVersion: 1 }),
  'POST /api/cases/:id/reopening': () => ({ reason: 'Seen in Lille.' }),
  'POST /api/cases/:id/timeline': () => ({ kind: 'note', on: '2019-03-07', text: 'Wants to study.' }),
  'POST /api/timeline/:entryId/correction': () => ({ code: 'intent_recorded', on: '2019-03-06' }),
  'POST /api/timeline/:entryId/withdrawal': () => ({ reason: 'Another child.' }),
  'POST /api/people/search': () => ({ text: 'Niazai' }),
  'POST /api/questions': () => ({ token: 'none', purpose: 'family' }),
  'POST /api/questions/:id/answer': () => ({ answer: 'known_we_call' }),
  'POST /api/releases': () => ({ cutId: '0192f1f4-6f0e-7c4e-b0d5-2f6a1c9e7b43' }),
  'POST /api/releases/:id/methods-check': () => ({ checks: [] }),
  'POST /api/releases/:id/safeguarding-check': () => ({ checks: [] }),
  'POST /api/releases/:id/return': () => ({ reason: 'A table is missing.' }),
  'POST /api/observations': () => ({ ...OBSERVATION, releaseId: '0192f1f4-6f0e-7c4e-b0d5-2f6a1c9e7b43' }),
  'PUT /api/observations/:id': () => OBSERVATION,
  'POST /api/observations/:id/withdrawal': () => ({ reasonFr: 'Faux.', reasonEn: 'Wrong.' }),
  'POST /api/incidents': () => INCIDENT,
  'PUT /api/incidents/:id': () => INCIDENT,
  'POST /api/incidents/import': () => ({
    csv: 'kind,date,place,source kind,source\nother,2019-03-01,62,press,x',
  }),
  'POST /api/incidents/:id/verification': () => ({ result: 'verified' }),
  'POST /api/incidents/:id/withdrawal': () => ({ reason: 'duplicate' }),
  'POST /api/tracing-requests': () => ({
    relative: { names: [{ given: 'Kasir' }] },
    relation: 'uncle',
    sought: { names: [{ given: 'Niazai' }] },
  }),
  'PATCH /api/tracing-requests/:id': () => ({ side: 'paternal' }),
  'POST /api/tracing-requests/:id/closure': () => ({ reason: 'found_elsewhere' }),
  'POST /api/tracing-requests/:id/reopening': () => ({}),
  'POST /api/tracing-requests/:id/suggestions/decisions': (records) => ({
    caseId: records.cases,
    decision: 'not_same',
    reason: 'another_child',
  }),
  'PUT /api/me/reminders': () => ({ mail: true, kinds: ['d7'], scope: 'all' }),
  'POST /api/cases/:id/grants': (records) => ({
    granteeId: records.cases,
    level: 'read',
    purpose: 'casework',
    endsAt: new Date(Date.now() + 86_400_000).toISOString(),
    reason: 'Knows the family.',
  }),
};
