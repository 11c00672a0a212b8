import { IsUUID } from 'class-validator';
import { IfGiven } from '../common/optional.decorator.js';
import { Line } from '../common/text.decorator.js';
import { NamedView, PageInput } from './page.dto.js';

export class NewTeamInput {
  @IsUUID()
  organisationId: string;

  @Line(200)
  name: string;
}

export class TeamChange {
  @Line(200)
  name: string;
}

export class TeamFilter extends PageInput {
  @IfGiven()
  @IsUUID()
  organisationId?: string;
}

export class TeamView {
  id: string;
  name: string;
  organisation: NamedView;

  /** How many people belong to it, disabled accounts not counted. */
  members: number;
  version: number;
}

export class TeamList {
  items: TeamView[];

  /** Give it as `after` for the next page; null on the last one. */
  next: string | null;
}
