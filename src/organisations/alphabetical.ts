/**
 * A name as people look it up: É beside E, whatever the case. Said in the query, so that the order does not depend on
 * how the database was created.
 */
export const byName = (column: string): string => `${column} COLLATE "und-x-icu"`;
