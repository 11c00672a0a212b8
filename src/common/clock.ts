/** The one source of the present; tests give their own. */
export type Clock = () => Date;

export const CLOCK = Symbol('clock');
