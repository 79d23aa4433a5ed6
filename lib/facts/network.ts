import { isPrivateNetwork, readNetwork } from "../policy";
import { exchangeOf } from "./fields";
import { endpointName, hostKind, hostOf, isOfNoPartition, requestHost } from "./host";
import { messageFacts } from "./message";
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
  const { connection = [] } = exchangeOf(subject) ?? {};
  const connected = connection.flatMap(({ value }) => CONNECTED_TO.exec(value)?.[1] ?? []);
  const isElsewhere = connected.some((name) => name !== host);
  // of another name than those that are called it is a proxy's address
  if (connected.some((name) => name !== host && !isCalled(subject, name))) return [];
  return [
    { facet: "host-resolves-to", option, span: address.span },
    ...(option === "private-address" && isDefaultName(host) && !isElsewhere
      ? [{ facet: "private-api-name", option: "right", span: address.span } as const]
      : []),
  ];
}

const CONNECTED_TO = /\b(?:Connected|Established connection) to (\S{1,253}) \(/;

/** Whether the URL has the name, whatever `Host` says, or it is an API's or an endpoint's. */
function isCalled(subject: Subject, name: string): boolean {
  const target = exchangeOf(subject)?.request?.target?.value ?? "";
  const kind = hostKind(name);
  return kind === "vpc-endpoint" || kind === "execute-api" || hostOf(target) === name;
}

/**
 * An endpoint's own name leads to no API by itself: `Host` names one, or `x-apigw-api-id` its id. A command shows
 * all that it was told to send, unless a part of it stands in a variable or a file.
 *
 * Source: "How to invoke a private API", API Gateway's guide.
 */
export function endpointNameFacts(subject: Subject): readonly Fact[] {
  const exchange = exchangeOf(subject);
  const request = exchange?.request;
  const name = endpointName(subject);
  const isReached = messageFacts(subject).some(({ option }) => option !== "forbidden");
  if (request === undefined || name === undefined || isReached) return [];
  const field = request.headers.find((one) => one.name === "host" || one.name === ":authority");
  const named = [field?.value.trim(), request.host?.value].find(
    (one) => one !== undefined && one.toLowerCase() !== name.toLowerCase(),
  );
  const span = field?.span ?? request.target?.span ?? request.host?.span;
  if (span === undefined) return [];
  const isById = request.headers.some((one) => one.name === "x-apigw-api-id");
  if (named !== undefined && isOfNoPartition(named) && !isById)
    return [{ facet: "private-api-name", option: "wrong", span }];
  // whether it names the right API, the name does not tell
  if (named !== undefined || isById) return [];
  const isAll =
    request.isWholeHead || request.isUrlAlone === true || exchange?.command !== undefined;
  return isAll ? [{ facet: "private-api-name", option: "wrong", span }] : [];
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
