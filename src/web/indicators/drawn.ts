/** A picture and the sentences that say the same; without a picture where there would be nothing in it. */
export interface Drawn {
  readonly title: string;
  readonly svg: string | null;
  readonly text: string;
}
