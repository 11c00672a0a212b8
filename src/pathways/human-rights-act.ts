/**
 * Article 8 of the Convention binds the authority through section 6 of the Human Rights Act 1998, in force since
 * 2 October 2000: from then on there has always been this way, whatever the rules say.
 */
export const HUMAN_RIGHTS_ACT = '2000-10-02T00:00:00+01:00';
