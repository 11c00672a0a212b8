import { Injectable } from '@nestjs/common';
import { recordAudit } from '../../audit/audit.queries.js';
import type { CaseView } from '../../cases/case-view.dto.js';
import { Cases } from '../../cases/cases.service.js';
import { todayIn, type CivilDate } from '../../common/civil-date.js';
import type { Role } from '../../common/codes.js';
import { Refused } from '../../common/errors.js';
import type { Locale } from '../../common/messages.js';
import type { Redirection } from '../../common/redirection.js';
import { isLanguageSwitch } from '../language.js';
import { Pages, type Parsed, type Typed } from '../pages.service.js';
import { Answers, type FieldNames, inFormTerms } from './answers.js';
import { caseBar } from './case-bar.js';
import { type CaseRights, rightsOf } from './case-rights.js';
import { type CaseTab, caseTabs } from './case-tabs.js';
import { namesAsked, namesShown, rememberNames } from './name-display.js';
import { noticeOf } from './notices.js';
import type { Visit } from './visit.decorator.js';
import { typedIn } from '../typed.js';

type Model = Readonly<Record<string, unknown>>;

/** The name of a button that asks what a form offers for what is typed so far, and saves nothing. */
const LOOK = 'look';

/** A case read for one visit. */
export interface OpenCase {
  readonly view: CaseView;
  readonly today: CivilDate;
  readonly locale: Locale;
  readonly rights: CaseRights;
  /** Whether names are shown on screen. */
  readonly named: boolean;
}

/** A form about a case: how it is shown, read and saved. */
export interface CaseForm<T> {
  readonly view: string;
  /** What its reader must be allowed to do to see it at all. */
  readonly right: keyof CaseRights;
  readonly labels: Readonly<Record<string, string>>;
  /** Path of the service's input → field, where they differ. */
  readonly names?: FieldNames;
  /** What the form shows beside what is typed; built before saving, so that it tells what is stored now. */
  model?(open: OpenCase, typed: Typed): Model | Promise<Model>;
  /** What the form holds before anything is typed. */
  values?(open: OpenCase): Model;
  read(answers: Answers, open: OpenCase): Parsed<T>;
  /** Does the thing and says where to go next. */
  save(input: T, open: OpenCase): Promise<string>;
}

/** What every page of a case shows above its own content, and the one way a form about a case is taken. */
@Injectable()
export class CaseFrame {
  constructor(
    private readonly pages: Pages,
    private readonly cases: Cases,
  ) {}

  /** Reads the case; that opens the child's identity, counted and audited by the database. @throws NotFound. */
  async open({ ctx, request, reply }: Visit, caseId: string): Promise<OpenCase> {
    const view = await this.cases.view(ctx, caseId);
    const named = namesShown(request);
    if (named || namesAsked(request)) rememberNames(reply, named);
    if (namesAsked(request) === 'shown')
      await recordAudit(ctx, { action: 'identity.shown', subjectId: view.minor.id, caseId });
    return {
      view,
      today: todayIn('Europe/Paris', ctx.now),
      locale: this.pages.frame(request).locale,
      rights: rightsOf(ctx.actor.role, view),
      named,
    };
  }

  /** A page of the case. */
  show(visit: Visit, open: OpenCase, view: string, model: Model, tab?: CaseTab): string {
    const { request, reply } = visit;
    const notice = noticeOf(request, open.locale);
    const frame = this.frame(visit, open, tab);
    return this.pages.show(request, reply, view, { ...frame, ...(notice && { notice }), ...model });
  }

  /** A form about the case, before anything is typed; or as typed so far, when nothing is to be saved yet. */
  async showForm<T>(visit: Visit, caseId: string, form: CaseForm<T>, typed?: Typed): Promise<string> {
    const open = await this.openFor(visit, caseId, form.right);
    const values = typed ?? form.values?.(open) ?? {};
    return this.show(visit, open, form.view, { ...(await form.model?.(open, typed ?? {})), values });
  }

  /** Takes a form about the case: parse, save, and again when something is wrong. */
  async takeForm<T>(visit: Visit, caseId: string, form: CaseForm<T>): Promise<string | Redirection> {
    const { request, reply } = visit;
    const typed = typedIn(request);
    if (typed[LOOK] !== undefined && !isLanguageSwitch(typed))
      return this.showForm(visit, caseId, form, typed);
    const open = await this.openFor(visit, caseId, form.right);
    return this.pages.submit<T>(request, reply, {
      view: form.view,
      model: { ...this.frame(visit, open), ...(await form.model?.(open, typed)) },
      labels: form.labels,
      parse: (again) => form.read(new Answers(again), open),
      save: (input) => inFormTerms(form.names ?? {}, () => form.save(input, open)),
    });
  }

  /** Reads the case for an act. @throws Refused when it is not for this reader. */
  async openFor(visit: Visit, caseId: string, right: keyof CaseRights): Promise<OpenCase> {
    const open = await this.open(visit, caseId);
    if (!open.rights[right]) throw refusalOf(visit.ctx.actor.role, open.view, right);
    return open;
  }

  private frame({ request }: Visit, open: OpenCase, tab?: CaseTab): Model {
    const { view, today, locale, rights, named } = open;
    return {
      case: view,
      rights,
      today,
      bar: caseBar(locale, view, today, named),
      // A form fills a small screen; above it only who it is about.
      tabs: tab === undefined ? [] : caseTabs(locale, view, rights, tab),
      names: namesSwitch(request.url, named, tab),
    };
  }
}

/** The link that covers or shows names; pages with a form have none, since following it would lose what was typed. */
function namesSwitch(url: string, named: boolean, tab: CaseTab | undefined): Model {
  if (tab === undefined) return {};
  const path = url.split('?')[0] ?? '';
  return named ? { hideHref: `${path}?names=hidden` } : { showHref: `${path}?names=shown` };
}

/** Why an act is not open to the reader: it never is on this case, or only not as the case stands. */
function refusalOf(role: Role, view: CaseView, right: keyof CaseRights): Refused {
  const states = [null, view.openedOn].map((closedOn) => ({ ...view, closedOn, closureProposal: null }));
  if (!states.some((state) => rightsOf(role, state)[right])) return new Refused('forbidden', 'forbidden');
  if (view.closedOn !== null) return new Refused('case_closed');
  return new Refused(right === 'reopen' ? 'case_not_closed' : 'already_exists');
}
