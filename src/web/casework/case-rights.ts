import type { CaseView } from '../../cases/case-view.dto.js';
import type { Role } from '../../common/codes.js';
import { may, type Permission } from '../../common/permissions.js';

/** What a page of a case may offer its reader; the services and the database decide again. */
export interface CaseRights {
  /** Contacts, places, incidents, notes, corrections. */
  readonly write: boolean;
  /** The child's own record: names, facts, contact details. */
  readonly minor: boolean;
  readonly kinship: boolean;
  readonly procedure: boolean;
  readonly step: boolean;
  readonly share: boolean;
  readonly openings: boolean;
  readonly propose: boolean;
  readonly approve: boolean;
  readonly reopen: boolean;
}

/** The acts a role may do on a case it reaches this way, in the state the case is in. */
export function rightsOf(
  role: Role,
  view: Pick<CaseView, 'access' | 'closedOn' | 'closureProposal'>,
): CaseRights {
  const { access, closedOn, closureProposal } = view;
  const open = closedOn === null;
  const casework = access === 'team' || access === 'full';
  const can = (permission: Permission, reached: boolean) => reached && may(role, permission);
  return {
    write: can('timeline.write', casework),
    minor: can('minor.write', casework),
    kinship: can('kinship.write', casework),
    procedure: can('procedure.open', casework && open),
    step: can('step.record', access !== 'read' && open),
    share: can('grant.manage', access === 'team'),
    openings: can('grant.manage', access === 'team'),
    propose: can('case.close.propose', casework && open && closureProposal === null),
    approve: can('case.close.approve', access === 'team' && open),
    reopen: can('case.reopen', access === 'team' && !open),
  };
}
