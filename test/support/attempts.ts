import { formatReference } from '../../src/common/reference.js';
import type { TestApp } from './app.js';
import { linkRelative, openCase } from './cases.js';
import type { Person } from './world.js';

export type Step = readonly [code: string, on: string, more?: object];

/** A request on its way to the United Kingdom, as far as it was sent. */
export const SENT: readonly Step[] = [
  ['intent_recorded', '2019-03-05'],
  ['registered', '2019-03-10'],
  ['evidence_complete', '2019-04-01'],
  ['request_sent', '2019-04-10'],
];
export const RECEIVED: readonly Step[] = [
  ...SENT,
  ['request_received', '2019-04-12', { proofOfReceipt: true }],
];
export const REFUSED: readonly Step[] = [
  ...RECEIVED,
  ['refusal_received', '2019-05-20', { refusalCodes: ['R01'] }],
];

export interface Attempt {
  readonly caseId: string;
  readonly id: string;
  /** As people read it. */
  readonly reference: string;
}

/** The day it is for the product. */
export function setDay(test: TestApp, on: string): void {
  test.setNow(new Date(`${on}T10:00:00Z`));
}

/** A case led by the caseworker with a procedure under Article 8(1), its steps recorded on a day through the product. */
export async function attempt(
  test: TestApp,
  worker: Person,
  steps: readonly Step[],
  { today, bornOn }: { readonly today: string; readonly bornOn?: string },
): Promise<Attempt> {
  setDay(test, today);
  const { id: caseId } = await openCase(test.database, worker, { ...(bornOn && { bornOn }) });
  await test.database.admin.query('UPDATE cases SET lead_id = $1 WHERE id = $2', [worker.id, caseId]);
  const { id: relativeId } = await linkRelative(test.database, worker, caseId, { relation: 'brother' });
  const input = { pathway: 'dublin3_art8_1', relativeId, openedOn: '2019-03-04' };
  const { id } = (await worker.post(`/api/cases/${caseId}/procedures`, input)).json<{ id: string }>();
  for (const [code, on, more] of steps) {
    const { status, text } = await worker.post(`/api/procedures/${id}/steps`, { code, on, ...more });
    if (status !== 201) throw new Error(`${code}: ${text}`);
  }
  const { reference } = (await worker.get(`/api/procedures/${id}`)).json<{ reference: string }>();
  return { caseId, id, reference: formatReference(reference) };
}
