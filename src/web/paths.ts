import { PATHWAY_IDS } from '../pathways/pathway.js';

const ID = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|:[a-z][A-Za-z]*)$/;

/** An identifier of ours, or a route parameter such as `:id`, so that a route and the links to it are written once. */
function part(id: string): string {
  if (!ID.test(id)) throw new RangeError('an address takes an identifier or a route parameter');
  return id;
}

const PATHWAYS: ReadonlySet<string> = new Set([...PATHWAY_IDS, ':pathway']);

/** The name of a pathway, which is no secret, or the route parameter that stands for one. */
function pathwayPart(id: string): string {
  if (!PATHWAYS.has(id)) throw new RangeError('an address takes a pathway or a route parameter');
  return id;
}

const NUMBER = /^(?:20\d\d-Q[1-4](?:\.[1-9]\d?)?|:number)$/;
const INDICATOR = /^(?:i\d{1,2}[a-z]?|:indicator)$/;
const QUARTER = /^(?:20\d\d-Q[1-4]|:quarter)$/;
const TABLE = /^(?:[a-z_]{1,60}|:table)$/;

/** The number of a release, a quarter, the code of a table or an indicator, which are public, or the parameter for one. */
function publicPart(pattern: RegExp, text: string): string {
  if (!pattern.test(text))
    throw new RangeError(
      'an address takes a quarter, the number of a release, the code of a table or indicator',
    );
  return text;
}

/**
 * The address of every page. Pages link with an identifier (`paths.case(id)`), routes are declared with a parameter
 * (`paths.case(':id')`). No address ever holds a name, a reference, a search word or a token.
 */
export const paths = {
  home: '/',

  signIn: '/sign-in',
  signInCode: '/sign-in/code',
  signInEnrolment: '/sign-in/enrolment',
  invitation: '/invitation',
  signOut: '/sign-out',
  sessions: '/sessions',
  endSession: (id: string) => `/sessions/${part(id)}/end`,

  cases: '/cases',
  deadlines: '/deadlines',
  deadlineMonth: '/deadlines/month',
  deadlineSettings: '/deadlines/settings',
  makeFeed: '/deadlines/settings/feed',
  endFeed: '/deadlines/settings/feed/end',

  registerWho: '/register/who',
  registerWhere: '/register/where',
  registerRelative: '/register/relative',

  case: (id: string) => `/cases/${part(id)}`,
  caseTimeline: (id: string) => `/cases/${part(id)}/timeline`,
  caseRelatives: (id: string) => `/cases/${part(id)}/relatives`,
  caseProcedures: (id: string) => `/cases/${part(id)}/procedures`,
  casePathways: (id: string) => `/cases/${part(id)}/pathways`,
  caseGrants: (id: string) => `/cases/${part(id)}/grants`,
  caseOpenings: (id: string) => `/cases/${part(id)}/openings`,

  child: (caseId: string) => `/cases/${part(caseId)}/child`,
  childBirth: (caseId: string) => `/cases/${part(caseId)}/child/birth`,
  childNames: (caseId: string) => `/cases/${part(caseId)}/child/names`,
  childContact: (caseId: string) => `/cases/${part(caseId)}/child/contact`,
  childConsent: (caseId: string) => `/cases/${part(caseId)}/child/consent`,
  contact: (caseId: string) => `/cases/${part(caseId)}/contact`,
  place: (caseId: string) => `/cases/${part(caseId)}/place`,
  missing: (caseId: string) => `/cases/${part(caseId)}/missing`,
  found: (caseId: string) => `/cases/${part(caseId)}/found`,
  incident: (caseId: string) => `/cases/${part(caseId)}/incident`,
  assessment: (caseId: string) => `/cases/${part(caseId)}/assessment`,
  representation: (caseId: string) => `/cases/${part(caseId)}/representation`,
  placement: (caseId: string) => `/cases/${part(caseId)}/placement`,
  note: (caseId: string) => `/cases/${part(caseId)}/note`,
  correction: (caseId: string, entryId: string) => `/cases/${part(caseId)}/entries/${part(entryId)}/correct`,
  withdrawal: (caseId: string, entryId: string) => `/cases/${part(caseId)}/entries/${part(entryId)}/withdraw`,
  closure: (caseId: string) => `/cases/${part(caseId)}/closure`,
  closureApproval: (caseId: string) => `/cases/${part(caseId)}/closure/approval`,
  reopening: (caseId: string) => `/cases/${part(caseId)}/reopening`,

  caseDuplicates: (caseId: string) => `/cases/${part(caseId)}/duplicates`,
  sameChild: (caseId: string, otherId: string) => `/cases/${part(caseId)}/same-child/${part(otherId)}`,
  undoMerge: (mergeId: string) => `/merges/${part(mergeId)}/undo`,

  relativeDuplicates: (relativeId: string) => `/relatives/${part(relativeId)}/duplicates`,
  sameRelative: (relativeId: string, otherId: string) =>
    `/relatives/${part(relativeId)}/same-relative/${part(otherId)}`,
  undoRelativeMerge: (mergeId: string) => `/relative-merges/${part(mergeId)}/undo`,

  newRelative: (caseId: string) => `/cases/${part(caseId)}/relatives/new`,
  link: (caseId: string, linkId: string) => `/cases/${part(caseId)}/links/${part(linkId)}`,
  relativeConsent: (caseId: string, linkId: string) => `/cases/${part(caseId)}/links/${part(linkId)}/consent`,
  newEvidence: (caseId: string, linkId: string) => `/cases/${part(caseId)}/links/${part(linkId)}/evidence`,
  minorAccount: (caseId: string, linkId: string) =>
    `/cases/${part(caseId)}/links/${part(linkId)}/child-account`,
  relativeAccount: (caseId: string, linkId: string) =>
    `/cases/${part(caseId)}/links/${part(linkId)}/relative-account`,
  comparison: (caseId: string, linkId: string) => `/cases/${part(caseId)}/links/${part(linkId)}/comparison`,
  decision: (caseId: string, linkId: string) => `/cases/${part(caseId)}/links/${part(linkId)}/decision`,

  newProcedure: (caseId: string) => `/cases/${part(caseId)}/procedures/new`,
  newStep: (procedureId: string) => `/procedures/${part(procedureId)}/steps/new`,

  share: (caseId: string) => `/cases/${part(caseId)}/share`,
  endGrant: (caseId: string, grantId: string) => `/cases/${part(caseId)}/grants/${part(grantId)}/end`,

  guide: '/guide',
  guidePathway: (id: string) => `/guide/${pathwayPart(id)}`,
  finder: '/finder',

  search: '/search',
  searchTyping: '/search/typing',
  questions: '/questions',
  askTeam: '/questions/ask',
  answerTeam: (id: string) => `/questions/${part(id)}/answer`,

  tracing: '/tracing',
  newTracing: '/tracing/new',
  tracingRequest: (id: string) => `/tracing/${part(id)}`,
  tracingChange: (id: string) => `/tracing/${part(id)}/change`,
  tracingDecision: (id: string) => `/tracing/${part(id)}/decision`,
  tracingClosure: (id: string) => `/tracing/${part(id)}/closure`,
  tracingReopening: (id: string) => `/tracing/${part(id)}/reopening`,

  observatory: '/observatory',
  publicRelease: (number: string) => `/observatory/releases/${publicPart(NUMBER, number)}`,
  publicTable: (number: string, table: string) =>
    `/observatory/releases/${publicPart(NUMBER, number)}/tables/${publicPart(TABLE, table)}`,
  publicBundle: (number: string) => `/observatory/releases/${publicPart(NUMBER, number)}/bundle`,
  publicSeries: '/observatory/series',
  publicIndicators: '/observatory/indicators',
  publicIndicator: (indicator: string) => `/observatory/indicators/${publicPart(INDICATOR, indicator)}`,
  publicTrend: (indicator: string) => `/observatory/indicators/${publicPart(INDICATOR, indicator)}/over-time`,
  publicObservations: '/observatory/observations',
  publicIncidents: '/observatory/incidents',
  publicMethod: '/observatory/method',
  publicFeed: '/observatory/feed',
  publicCatalogue: '/observatory/catalogue',
  publicKey: '/observatory/public-key',

  reports: '/reports',
  report: (id: string) => `/reports/${part(id)}`,
  reportRun: (quarter: string) => `/reports/runs/${publicPart(QUARTER, quarter)}`,

  caseload: '/caseload',

  indicators: '/indicators',
  indicatorFigures: '/indicators/download',
  indicatorDefinitions: '/indicators/definitions',

  releases: '/releases',
  newRelease: '/releases/new',
  release: (id: string) => `/releases/${part(id)}`,
  releaseStep: (id: string) => `/releases/${part(id)}/step`,
  releaseFigures: (id: string) => `/releases/${part(id)}/figures`,

  observations: '/observations',
  newObservation: '/observations/new',
  observation: (id: string) => `/observations/${part(id)}`,
  changeObservation: (id: string) => `/observations/${part(id)}/change`,
  observationStep: (id: string) => `/observations/${part(id)}/step`,

  incidentLog: '/incidents',
  newLoggedIncident: '/incidents/new',
  importIncidents: '/incidents/import',
  incidentFigures: '/incidents/figures',
  loggedIncident: (id: string) => `/incidents/${part(id)}`,
  changeLoggedIncident: (id: string) => `/incidents/${part(id)}/change`,
  verifyLoggedIncident: (id: string) => `/incidents/${part(id)}/verification`,
  withdrawLoggedIncident: (id: string) => `/incidents/${part(id)}/withdrawal`,

  audit: '/audit',

  users: '/admin/users',
  newUser: '/admin/users/new',
  user: (id: string) => `/admin/users/${part(id)}`,
  inviteUser: (id: string) => `/admin/users/${part(id)}/invitation`,
  teams: '/admin/teams',
  team: (id: string) => `/admin/teams/${part(id)}`,
  holidays: '/admin/holidays',
  holidayWithdrawal: (id: string) => `/admin/holidays/${part(id)}/withdrawal`,
} as const;
