import type { FileWriter } from './file.js';

export interface Trailed {
  readonly caseId: string;
  readonly minorId: string;
  /** When the case was opened, and last changed. */
  readonly opening: string;
  readonly updated: string;
  readonly grants: number;
}

/** Who has touched the case, as the trail would show it: its registration, and a few readings since. */
export function trail(file: FileWriter, { caseId, minorId, opening, updated, grants }: Trailed): void {
  const { lead, team, random } = file.brief;
  const act = (at: string, actor: string, action: string) =>
    file.add('audit_events', { at, actor_id: actor, action, subject_id: minorId, case_id: caseId });
  act(opening, lead.id, 'minor.registered');
  for (let count = 1 + grants; count > 0; count -= 1)
    act(updated, random.pick([...team.caseworkers, team.coordinator]).id, 'identity.opened');
}
