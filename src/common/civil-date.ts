/** A day of the calendar without time or zone, as ISO text `YYYY-MM-DD`. Text order is date order. */
export type CivilDate = `${number}-${number}-${number}`;
