import { isPrivateNetwork, readNetwork } from "../policy";
import { exchangeOf } from "./fields";
import { hostKind, requestHost } from "./host";
import type { Fact, Subject } from "./types";

const LOOPBACK = /^(?:127\.|\[?::1)/;

/** Whether an address is one of a private network; undefined for the machine's own. */
export function addressKind(address: string): "public-address" | "private-address" | undefined {
  if (LOOPBACK.test(address)) return undefined;
  const network = readNetwork(address.replace(/^\[|\]$/g, ""));
  return network !== undefined && isPrivateNetwork(network) ? "private-address" : "public-address";
}

/** Whether the name led to a public or a private address, from the connection that was made. */
export function networkFacts(subject: Subject): readonly Fact[] {
  const address = exchangeOf(subject)?.request?.address;
  const option = address === undefined ? undefined : addressKind(address.value);
  if (address === undefined || option === undefined) return [];
  const host = requestHost(subject)?.name ?? "";
  // curl may have been told to connect to another name
  const isElsewhere = exchangeOf(subject)?.connection.some(
    ({ value }) => (/\bConnected to (\S{1,253}) \(/.exec(value)?.[1] ?? host) !== host,
  );
  return [
    { facet: "host-resolves-to", option, span: address.span },
    ...(option === "private-address" && isDefaultName(host) && isElsewhere !== true
      ? [{ facet: "private-api-name", option: "right", span: address.span } as const]
      : []),
  ];
}

/**
 * The default name of an API, with or without its endpoint's id. It leads to private addresses where an
 * endpoint serves it, and only there. The endpoint's own name always does, so it tells nothing.
 * Source: "How to invoke a private API", API Gateway's guide.
 */
export function isDefaultName(host: string): boolean {
  return (
    hostKind(host) === "execute-api" || /^[^.]{1,63}-vpce-[^.]{1,63}\.execute-api\./.test(host)
  );
}
