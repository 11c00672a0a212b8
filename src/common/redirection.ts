/** What a page handler returns after a change: the browser goes there with GET (303), and again on a replay. */
export class Redirection {
  constructor(readonly to: string) {}
}
