import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { ORGANISATION_KINDS, type OrganisationKind } from '../common/codes.js';
import { COUNTRIES } from '../common/countries.js';
import { Line } from '../common/text.decorator.js';

export class NewOrganisationInput {
  @Line(200)
  name: string;

  @IsIn(ORGANISATION_KINDS)
  kind: OrganisationKind;

  /** ISO 3166-1 alpha-3. */
  @IsIn(COUNTRIES)
  country: string;
}

export class OrganisationView {
  id: string;
  name: string;

  @ApiProperty({ enum: ORGANISATION_KINDS })
  kind: OrganisationKind;

  /** ISO 3166-1 alpha-3. */
  country: string;
  version: number;
}

export class OrganisationList {
  items: OrganisationView[];

  /** Give it as `after` for the next page; null on the last one. */
  next: string | null;
}
