import ipaddr from "ipaddr.js";

type Address = ReturnType<typeof ipaddr.parse>;

/** A block of addresses in CIDR notation. */
export interface Network {
  readonly base: Address;
  readonly bits: number;
}

/** Read an address; undefined where it is none in the form that AWS writes and takes. */
function readAddress(text: string): Address | undefined {
  // the library also reads 0x7f.1 and zones
  const isOne = text.includes(":")
    ? /^[0-9a-f:.]+$/i.test(text) && ipaddr.IPv6.isValid(text)
    : ipaddr.IPv4.isValidFourPartDecimal(text);
  return isOne ? ipaddr.parse(text) : undefined;
}

/** Read a network in CIDR notation (RFC 4632, RFC 4291); a plain address is a network of one. */
export function readNetwork(text: string): Network | undefined {
  const [written = "", length, ...rest] = text.trim().split("/");
  const base = readAddress(written);
  if (base === undefined || rest.length > 0) return undefined;
  const most = base.kind() === "ipv4" ? 32 : 128;
  if (length !== undefined && !/^\d{1,3}$/.test(length)) return undefined;
  const bits = length === undefined ? most : Number(length);
  return bits <= most ? { base, bits } : undefined;
}

/** Whether all of a network lies in another one. */
export function isWithin(inner: Network, outer: Network): boolean {
  const [one, other] = [inner.base, outer.base];
  // a comparison across the two kinds throws
  return one.kind() === other.kind() && inner.bits >= outer.bits && one.match(other, outer.bits);
}

/** Whether an address lies in a network; undefined where either cannot be read. */
export function isInNetwork(address: string, network: string): boolean | undefined {
  const one = readNetwork(address);
  const other = readNetwork(network);
  return one === undefined || other === undefined ? undefined : isWithin(one, other);
}

/** Whether a network has only addresses that the internet does not route to (RFC 1918, 6598, 4193 and the like). */
export function isPrivateNetwork({ base, bits }: Network): boolean {
  const kind = base.range();
  return bits >= 8 && /^(?:private|carrierGradeNat|uniqueLocal|loopback|linkLocal)$/.test(kind);
}

/** Whether a network is of IPv6. */
export function isIpv6({ base }: Network): boolean {
  return base.kind() === "ipv6";
}
