/** How far a person has come in setting up their sign-in; `password_set` still lacks the second factor. */
export const SIGN_IN_STATES = ['not_invited', 'invited', 'password_set', 'ready'] as const;
export type SignInState = (typeof SIGN_IN_STATES)[number];
