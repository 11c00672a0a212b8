import type { Value } from './tables.js';

/** One line of PostgreSQL's COPY text format (documentation of COPY, "Text Format"). */
export function copyLine(values: readonly Value[]): string {
  let line = '';
  for (const value of values) line += `${copyValue(value)}\t`;
  return `${line.slice(0, -1)}\n`;
}

function copyValue(value: Value): string {
  if (typeof value === 'string') return escaped(value);
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (value instanceof Uint8Array)
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}`;
  return escaped(`{${value.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
}

const TO_ESCAPE = /[\\\t\n\r]/;
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

function escaped(text: string): string {
  return TO_ESCAPE.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => SPECIAL[character] ?? '') : text;
}
