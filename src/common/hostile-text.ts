/** Control characters but tab and line ends; marks that reorder what follows them (Trojan Source, CVE-2021-42574). */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/** Depth at which input is refused unread: no form or document of ours nests further. */
const MAX_DEPTH = 12;

/**
 * Finds the first text that must not be stored: NUL and other control characters, half a surrogate pair, bidirectional
 * overrides. Keys count too. Returns the path of the field (`names.0.given`), or undefined when all is well.
 */
export function hostileField(value: unknown, path = '', depth = 0): string | undefined {
  if (depth > MAX_DEPTH) return path || 'body';
  if (typeof value === 'string')
    return FORBIDDEN.test(value) || !value.isWellFormed() ? path || 'body' : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, child] of Object.entries(value)) {
    if (hostileField(key) !== undefined) return path || 'body';
    const found = hostileField(child, path ? `${path}.${key}` : key, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
