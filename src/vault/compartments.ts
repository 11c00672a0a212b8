/** How sensitive a piece of data is: public, internal, case facts, identity, danger. */
export type Sensitivity = 'C0' | 'C1' | 'C2' | 'C3' | 'C4';

/** Each compartment is encrypted by itself, so that opening one never opens another. */
export const COMPARTMENTS = {
  identity: 'C3',
  contact: 'C3',
  note: 'C3',
  place: 'C4',
  testimony: 'C4',
} as const satisfies Record<string, Sensitivity>;

export type Compartment = keyof typeof COMPARTMENTS;

/** What a ciphertext belongs to; changing any part makes it unreadable. */
export function associatedData(personId: string, compartment: Compartment, subjectId: string): string {
  return `reunir|${personId}|${compartment}|${subjectId}`;
}
