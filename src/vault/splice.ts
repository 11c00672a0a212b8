/**
 * Where decrypted words go in JSON that PostgreSQL has built. SQL writes a slot as an object, `{"vault" : "key"}`: no
 * stored text can imitate one, since quotes inside a JSON string are escaped.
 */

const SLOT = /\{"vault" : "([^"\\]*)"\}/g;

/** SQL of a slot; `key` is an SQL expression of type text. */
export function slotSql(key: string): string {
  return `json_build_object('vault', ${key})`;
}

/** Fills each slot with the JSON text kept under its key, or `null` where nothing was handed out. */
export function fillSlots(json: string, texts: ReadonlyMap<string, string>): string {
  return json.replace(SLOT, (_slot, key: string) => texts.get(key) ?? 'null');
}
