import { IsBoolean, IsUUID } from 'class-validator';
import { IfGiven } from '../common/optional.decorator.js';
import { Line, Text } from '../common/text.decorator.js';

/**
 * An observation in both languages. Figures of the release are referred to, `{{status_sex/closed:reunited/_T}}`, or as a
 * share of one another, `{{a of b}}`; no other number but years, dates and those of the law is taken.
 */
export class ObservationInput {
  @Line(150)
  titleFr: string;

  @Line(150)
  titleEn: string;

  /** What one has to know to understand it, without figures. */
  @IfGiven()
  @Text(2000)
  contextFr?: string;

  @IfGiven()
  @Text(2000)
  contextEn?: string;

  /** Paragraphs set apart by an empty line, each with at least one figure. */
  @Text(5000)
  bodyFr: string;

  @Text(5000)
  bodyEn: string;

  /** Whoever writes has looked at every word that looks like a name, and none is a person's. */
  @IfGiven()
  @IsBoolean()
  namesChecked?: boolean;
}

export class NewObservation extends ObservationInput {
  /** The release it rests on. */
  @IsUUID()
  releaseId: string;

  /** The published observation it corrects. */
  @IfGiven()
  @IsUUID()
  correctsId?: string;

  /** Why it has to be corrected. */
  @IfGiven()
  @Text(500)
  reasonFr?: string;

  @IfGiven()
  @Text(500)
  reasonEn?: string;
}

/** Why an observation no longer stands, in both languages. */
export class ObservationWithdrawal {
  @Text(500)
  reasonFr: string;

  @Text(500)
  reasonEn: string;
}
