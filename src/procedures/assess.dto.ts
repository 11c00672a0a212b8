import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, Matches } from 'class-validator';
import { IsCivilDate, IsInstant } from '../common/civil-date.decorator.js';
import type { CivilDate } from '../common/civil-date.js';
import {
  CAPACITIES,
  IMMIGRATION_STATUSES,
  KINSHIP_RELATIONS,
  PLACE_TYPES,
  type Capacity,
  type ImmigrationStatus,
  type KinshipRelation,
  type PlaceType,
} from '../common/codes.js';
import { COUNTRIES, NATIONALITIES } from '../common/countries.js';
import { DEPARTMENTS, type DepartmentCode } from '../common/departments.js';
import { ListOf } from '../common/nested.decorator.js';
import { IfGiven } from '../common/optional.decorator.js';

/** What one source says of the birth. */
export class BirthToAssess {
  @IsCivilDate()
  earliestOn: CivilDate;

  @IsCivilDate()
  latestOn: CivilDate;

  /** The one the work rests on. */
  @IfGiven()
  @IsBoolean()
  accepted?: boolean;

  @IfGiven()
  @IsBoolean()
  disputed?: boolean;
}

export class PlaceToAssess {
  /** The first day there. */
  @IsCivilDate()
  on: CivilDate;

  @IsIn(PLACE_TYPES)
  type: PlaceType;

  @IfGiven()
  @IsIn(DEPARTMENTS)
  department?: DepartmentCode;
}

export class RelativeToAssess {
  /** Any word that tells the relatives of one question apart; it comes back in the findings. No name. */
  @Matches(/^[\w-]{1,40}$/)
  id: string;

  /** What the relative is to the child. */
  @IsIn(KINSHIP_RELATIONS)
  relation: KinshipRelation;

  /** Where they live; ISO 3166-1 alpha-3. */
  @IfGiven()
  @IsIn(COUNTRIES)
  country?: string;

  @IfGiven()
  @IsIn(IMMIGRATION_STATUSES)
  immigrationStatus?: ImmigrationStatus;

  /** Their own asylum claim was refused. */
  @IfGiven()
  @IsBoolean()
  claimRefused?: boolean;

  /** They were protected there before they were settled or naturalised. */
  @IfGiven()
  @IsBoolean()
  protectedFirst?: boolean;

  @IfGiven()
  @IsBoolean()
  adult?: boolean;

  /** What an individual examination found. */
  @IfGiven()
  @IsIn(CAPACITIES)
  ableToCare?: Capacity;

  /** In writing. */
  @IfGiven()
  @IsBoolean()
  consent?: boolean;

  /** In writing, to take the child in. */
  @IfGiven()
  @IsBoolean()
  undertaking?: boolean;

  /** Of the child’s parents, they alone answer for the child’s life. */
  @IfGiven()
  @IsBoolean()
  soleResponsibility?: boolean;

  /** The tie existed before they fled. */
  @IfGiven()
  @IsBoolean()
  beforeFlight?: boolean;
}

/** What is known of a child. A fact left out is not known; an event left out has not happened. */
export class ChildToAssess {
  /** The instant at which the child would apply, or a request be made; by default now. */
  @IfGiven()
  @IsInstant()
  at?: string;

  /** At most one is accepted. */
  @IfGiven()
  @ListOf(() => BirthToAssess, 20)
  @ArrayUnique((birth: BirthToAssess) => (birth.accepted ? 'accepted' : birth))
  births?: BirthToAssess[];

  /** Where the child is; ISO 3166-1 alpha-3. */
  @IfGiven()
  @IsIn(COUNTRIES)
  country?: string;

  @IfGiven()
  @IsArray()
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsIn(NATIONALITIES, { each: true })
  nationalities?: string[];

  @IfGiven()
  @ListOf(() => PlaceToAssess, 50)
  places?: PlaceToAssess[];

  @IfGiven()
  @IsCivilDate()
  arrivedInEuropeOn?: CivilDate;

  @IfGiven()
  @IsCivilDate()
  arrivedInFranceOn?: CivilDate;

  /** On or before 24 October 2016. */
  @IfGiven()
  @IsBoolean()
  inCalaisCamp?: boolean;

  /** Of sexual exploitation. */
  @IfGiven()
  @IsBoolean()
  atHighRisk?: boolean;

  /** Travels with a brother or sister who is among those chosen in 2016. */
  @IfGiven()
  @IsBoolean()
  siblingChosen?: boolean;

  /** Put forward by the State the child is in. */
  @IfGiven()
  @IsBoolean()
  referred?: boolean;

  /** Married, or living a life of their own. */
  @IfGiven()
  @IsBoolean()
  independentLife?: boolean;

  @IfGiven()
  @IsBoolean()
  preFlightFamily?: boolean;

  /** Family is able to care for the child where the child is. */
  @IfGiven()
  @IsBoolean()
  otherCarer?: boolean;

  @IfGiven()
  @IsBoolean()
  seriousReasons?: boolean;

  /** One of the two depends on the other’s care. */
  @IfGiven()
  @IsBoolean()
  dependent?: boolean;

  /** In writing. */
  @IfGiven()
  @IsBoolean()
  childConsent?: boolean;

  /** What a determination found. */
  @IfGiven()
  @IsBoolean()
  bestInterests?: boolean;

  /** The day asylum was first claimed. */
  @IfGiven()
  @IsCivilDate()
  lodgedOn?: CivilDate;

  /** The day a request reached the United Kingdom. */
  @IfGiven()
  @IsCivilDate()
  requestReceivedOn?: CivilDate;

  /** For good. */
  @IfGiven()
  @IsBoolean()
  requestDecided?: boolean;

  /** On the substance of the child’s own claim. */
  @IfGiven()
  @IsBoolean()
  firstDecisionTaken?: boolean;

  @IfGiven()
  @IsBoolean()
  securityConcern?: boolean;

  @IfGiven()
  @IsCivilDate()
  arrivedInUkOn?: CivilDate;

  @IfGiven()
  @ApiProperty({ enum: ['section67', 'family_2016'] })
  @IsIn(['section67', 'family_2016'])
  arrivedUnder?: 'section67' | 'family_2016';

  @IfGiven()
  @IsBoolean()
  asylumRefused?: boolean;

  @IfGiven()
  @IsBoolean()
  entryOrdered?: boolean;

  /** Left out while nobody has asked; empty when there are none. */
  @IfGiven()
  @ListOf(() => RelativeToAssess, 20)
  @ArrayUnique((relative: RelativeToAssess) => relative.id)
  relatives?: RelativeToAssess[];
}
