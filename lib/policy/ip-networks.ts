import type { Verdict } from "./types";

interface Address {
  readonly bits: 32 | 128;
  readonly groups: readonly number[];
}

/**
 * Whether an address lies in a network in CIDR notation (RFC 4632, RFC 4291); a plain address is a
 * network of one. Undefined where either cannot be read.
 */
export function isInNetwork(address: string, network: string): Verdict {
  const [base = "", length, ...rest] = network.trim().split("/");
  const one = readAddress(address.trim());
  const other = readAddress(base);
  if (one === undefined || other === undefined || rest.length > 0) return undefined;
  const prefix = length === undefined ? other.bits : Number(length);
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > other.bits) return undefined;
  return one.bits === other.bits && sharePrefix(one, other, prefix);
}

/** The groups have eight bits in IPv4 and sixteen in IPv6. */
function sharePrefix(one: Address, other: Address, prefix: number): boolean {
  const width = one.bits === 32 ? 8 : 16;
  return one.groups.every((group, at) => {
    const bits = Math.min(width, Math.max(0, prefix - at * width));
    const shift = width - bits;
    return group >> shift === (other.groups[at] ?? 0) >> shift;
  });
}

function readAddress(text: string): Address | undefined {
  return text.includes(":") ? readIpv6(text) : readIpv4(text);
}

function readIpv4(text: string): Address | undefined {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return undefined;
  const groups = text.split(".").map(Number);
  return groups.every((group) => group <= 255) ? { bits: 32, groups } : undefined;
}

function readIpv6(text: string): Address | undefined {
  const [head = "", tail, ...rest] = text.split("::");
  const before = groupsOf(head);
  const after = groupsOf(tail ?? "");
  if (before === undefined || after === undefined || rest.length > 0) return undefined;
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  return { bits: 128, groups: [...before, ...Array<number>(missing).fill(0), ...after] };
}

function groupsOf(text: string): readonly number[] | undefined {
  if (text === "") return [];
  const groups = text.split(":").flatMap((group, at, all): readonly number[] => {
    // the last 32 bits may be written as IPv4
    const embedded = at === all.length - 1 ? readIpv4(group)?.groups : undefined;
    if (embedded !== undefined) {
      const [a = 0, b = 0, c = 0, d = 0] = embedded;
      return [a * 256 + b, c * 256 + d];
    }
    return [/^[0-9a-f]{1,4}$/i.test(group) ? Number.parseInt(group, 16) : Number.NaN];
  });
  return groups.some(Number.isNaN) ? undefined : groups;
}
