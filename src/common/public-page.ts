/**
 * A page made without knowing who asks, the same for everybody who asks in the same language: any cache may keep it.
 * Whatever is made for somebody signed in must never become one.
 */
export class PublicPage {
  constructor(readonly html: string) {}
}
