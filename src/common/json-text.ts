/** An answer that is JSON already, built by the database: sent as it is. `version` becomes the ETag. */
export class JsonText {
  constructor(
    readonly text: string,
    readonly version?: number,
  ) {}
}
