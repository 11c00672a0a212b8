import { isIPv6 } from 'node:net';

/**
 * The network a client counts under: an IPv4 address, or the /64 an IPv6 household or office is given, within which
 * addresses cost nothing.
 */
export function clientNetwork(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const bare = address.split('%')[0] ?? '';
  if (!isIPv6(bare)) return address;
  const [head = '', tail] = bare.split('::');
  const before = groups(head);
  const after = groups(tail ?? '');
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  const all = [...before, ...Array<string>(missing).fill('0'), ...after];
  return `${all.slice(0, 4).join(':')}::/64`;
}

/** A trailing IPv4 part stands for two groups, both behind the /64. */
function groups(text: string): string[] {
  if (text === '') return [];
  return text
    .split(':')
    .flatMap((group) => (group.includes('.') ? ['0', '0'] : [Number.parseInt(group, 16).toString(16)]));
}
