import type { Probe, Quoted } from "../evidence";
import { hostKind } from "./host";
import { bearsApiId } from "./host-kind";
import { addressKind, isDefaultName } from "./network";
import { clockAhead, clockOption, isBefore } from "./signing";
import type { Call, Fact } from "./types";

/**
 * What probes of the name, the TLS session, a certificate and the clock prove of a call. A probe of
 * another host proves nothing of it.
 */
export function probeFacts(probes: readonly Probe[], told: Call): readonly Fact[] {
  const lone = told.parameters.host === undefined ? lookedUp(probes) : undefined;
  const host = lone?.value;
  const call = host === undefined ? told : { ...told, parameters: { ...told.parameters, host } };
  const about = probes.filter((probe) => isAbout(probe, call));
  const of = (kind: Probe["probe"]) => about.filter(({ probe }) => probe === kind);
  return [
    ...(lone === undefined
      ? []
      : [{ facet: "host", option: "execute-api", span: lone.span, by: "presumption" } as const]),
    ...ofOneKind(of("name-resolution").flatMap((probe) => resolutionFacts(probe, call))),
    ...ofOneKind(of("told-resolution").flatMap((probe) => toldResolutionFacts(probe, call))),
    ...of("told-alias").flatMap((probe) => aliasFacts(probe, call)),
    ...of("tls-session").flatMap(sessionFacts),
    ...certificateFacts(of("certificate-check"), call),
    ...of("clock").flatMap(clockFacts),
    ...of("credential-expiry").flatMap(expiryFacts),
  ];
}

/** Of addresses of both kinds nobody knows which the call went to. */
function ofOneKind(facts: readonly Fact[]): readonly Fact[] {
  const kinds = new Set(
    facts.flatMap(({ facet, option }) => (facet === "host-resolves-to" ? [option] : [])),
  );
  return kinds.size > 1
    ? facts.filter(({ facet }) => facet !== "host-resolves-to" && facet !== "private-api-name")
    : facts;
}

/** The one API's name that somebody looked up beside a refusal that shows no name. */
function lookedUp(probes: readonly Probe[]): Quoted | undefined {
  const hosts = probes
    .filter(({ probe }) => probe === "name-resolution")
    .flatMap((probe) => values(probe, "host"))
    .filter(({ value }) => hostKind(plainName(value) ?? "") === "execute-api");
  const [first] = hosts;
  const isOne = hosts.every(({ value }) => plainName(value) === plainName(first?.value));
  return isOne ? first : undefined;
}

function values(probe: Probe, field: string): readonly Quoted[] {
  return probe.fields.get(field) ?? [];
}

const ofCaller: ReadonlySet<Probe["probe"]> = new Set([
  "certificate-check",
  "clock",
  "credential-expiry",
  "own-address",
  "told-address",
]);

/** Certificates in files and clocks are the caller's; names and sessions have a host. */
function isAbout(probe: Probe, { parameters }: Call): boolean {
  if (ofCaller.has(probe.probe)) return true;
  const host = plainName(parameters.host);
  const hosts = values(probe, "host");
  if (host === undefined) return false;
  if (hosts.length > 0) return hosts.some(({ value }) => plainName(value) === host);
  // what stands below a transcript without its command line
  if (probe.probe === "name-resolution") return !probe.fields.has("status");
  return values(probe, "subject").some(({ value }) => isNameOf(value, host));
}

function plainName(name: string | undefined): string | undefined {
  return name?.toLowerCase().replace(/\.$/, "");
}

/** `CN = *.example.com` covers one label (RFC 9525, 6.3). */
function isNameOf(subject: string, host: string): boolean {
  const name = /(?:^|[,/ ])CN ?= ?([^,/\s]+)/.exec(subject)?.[1]?.toLowerCase();
  return name === host || (name?.startsWith("*.") === true && host.replace(/^[^.]+/, "*") === name);
}

function resolutionFacts(probe: Probe, call: Call): readonly Fact[] {
  const addresses = values(probe, "address");
  const [address] = addresses;
  const kinds = new Set(addresses.map(({ value }) => addressKind(value)));
  const [kind] = kinds;
  if (address !== undefined) {
    // addresses of both kinds show no more than that something is between
    if (kinds.size !== 1 || kind === undefined) return [];
    const resolves: Fact = { facet: "host-resolves-to", option: kind, span: address.span };
    return [
      resolves,
      ...privateNameFacts(kind === "private-address", address, call),
      ...aliasFacts(probe, call),
    ];
  }
  const aliases = aliasFacts(probe, call);
  if (aliases.length > 0) return aliases;
  const missing = values(probe, "status").find(({ value }) => NO_SUCH_NAME.test(value));
  return missing === undefined ? [] : privateNameFacts(false, missing, call);
}

/** What somebody notes of the name counts less, and least where he found it elsewhere than he called from. */
function toldResolutionFacts(probe: Probe, call: Call): readonly Fact[] {
  const by = probe.fields.has("place") ? "told" : "presumption";
  return resolutionFacts(probe, call).map((fact) => ({ ...fact, by }));
}

/**
 * A custom domain name has a target of its own, `d-….execute-api` or a distribution's: who leads a name
 * to an API's default one most likely made no custom domain name for it. What leads to an endpoint most
 * likely leads to a private API.
 * Sources: "Set up a Regional custom domain name", "Custom domain names for private APIs", API Gateway's guide.
 */
function aliasFacts(probe: Probe, { parameters }: Call): readonly Fact[] {
  if (hostKind(parameters.host ?? "") !== undefined) return [];
  return values(probe, "cname").flatMap(({ value, span }): readonly Fact[] => {
    if (bearsApiId(value) || value.startsWith("*.execute-api."))
      return [{ facet: "host-known", option: "no", span, by: "presumption" }];
    return hostKind(value) === "vpc-endpoint"
      ? [{ facet: "api-type", option: "private", span, by: "presumption" }]
      : [];
  });
}

const NO_SUCH_NAME = /NXDOMAIN|non-existent domain|name does not exist/i;

/** Whether a private API is asked for where an endpoint serves it. */
function privateNameFacts(
  isPrivate: boolean,
  proof: Quoted,
  { parameters, facts }: Call,
): readonly Fact[] {
  const type = facts.get("api-type")?.option;
  if (!isDefaultName(parameters.host ?? "")) return [];
  if (isPrivate && (type === undefined || type === "private")) {
    return [{ facet: "private-api-name", option: "right", span: proof.span }];
  }
  // a public API's name leads to public addresses
  if (!isPrivate && type === "private") {
    return [{ facet: "private-api-name", option: "wrong", span: proof.span }];
  }
  return [];
}

function sessionFacts(probe: Probe): readonly Fact[] {
  const requested = values(probe, "client-certificate-requested").find(
    ({ value }) => value === "yes",
  );
  if (requested === undefined) return [];
  const mutual: Fact = { facet: "mutual-tls", option: "yes", span: requested.span };
  const [alert] = values(probe, "alert");
  const option = alert === undefined ? undefined : alertOption(alert.value, probe);
  if (alert === undefined || option === undefined) return [mutual];
  return [mutual, { facet: "client-certificate", option, span: alert.span }];
}

type Certificate = Extract<Fact, { facet: "client-certificate" }>["option"];

/** RFC 8446, 6.2. Before TLS 1.3 a missing certificate was a failed handshake like any other. */
function alertOption(alert: string, { fields }: Probe): Certificate | undefined {
  if (alert === "certificate required") return "none-sent";
  if (alert === "unknown ca") return "untrusted-or-incomplete-chain";
  if (/^(?:certificate expired|unsupported certificate)$/.test(alert))
    return "expired-or-unsupported";
  const isWithout = fields.has("command") && !fields.has("certificate-file");
  return alert === "handshake failure" && isWithout ? "none-sent" : undefined;
}

/** A fault that one check finds counts, whatever another was content with. */
function certificateFacts(probes: readonly Probe[], call: Call): readonly Fact[] {
  const facts = probes.flatMap((probe) => [...verifyFacts(probe), ...detailFacts(probe, call)]);
  return [...facts].sort((a, b) => rank(a) - rank(b)).slice(0, 1);
}

function rank({ option }: Fact): number {
  return option === "accepted" ? 1 : 0;
}

// openssl-verification-options(1), x509_vfy.h
const UNTRUSTED = new Set([2, 18, 19, 20, 21, 22, 27]);
const UNFIT = new Set([10, 66, 67, 68]);

function verifyFacts(probe: Probe): readonly Fact[] {
  const command = values(probe, "command")[0]?.value;
  // without the truststore the check was made against the authorities of the machine
  if (command === "x509" || (command === "verify" && !probe.fields.has("authorities"))) return [];
  const errors = values(probe, "verify-error").map((error) => ({
    number: Number.parseInt(error.value, 10),
    span: error.span,
  }));
  const unfit = errors.find(({ number }) => UNFIT.has(number));
  const untrusted = errors.find(({ number }) => UNTRUSTED.has(number));
  if (unfit !== undefined) return certificateFact("expired-or-unsupported", unfit);
  if (untrusted !== undefined) return certificateFact("untrusted-or-incomplete-chain", untrusted);
  const ok = values(probe, "status").find(({ value }) => value === "OK");
  return ok === undefined || errors.length > 0 ? [] : certificateFact("accepted", ok);
}

function certificateFact(option: Certificate, { span }: Pick<Quoted, "span">): readonly Fact[] {
  return [{ facet: "client-certificate", option, span }];
}

/** "SHA-256 or stronger, RSA 2048 or ECDSA 256 or more": API Gateway's guide on mutual TLS. */
function detailFacts(probe: Probe, { exchange }: Call): readonly Fact[] {
  // without a file it may be the server's certificate
  if (!probe.fields.has("file") || values(probe, "command")[0]?.value !== "x509") return [];
  const weak = values(probe, "signature-algorithm").find(({ value }) =>
    /^(?:md5|sha1)|-SHA1$/i.test(value),
  );
  const isCurve = values(probe, "key-algorithm").some(({ value }) => /ecPublicKey/i.test(value));
  const short = values(probe, "key-bits").find(
    ({ value }) => !isCurve && isRsaLength(Number(value)),
  );
  const served = exchange?.response?.headers.find(({ name }) => name === "date")?.value;
  const expired = values(probe, "not-after").find(
    ({ value }) => served !== undefined && isBefore(httpDate(value), served),
  );
  const fault = weak ?? short ?? expired;
  return fault === undefined ? [] : certificateFact("expired-or-unsupported", fault);
}

// the keys of curves are shorter, and their lengths are no RSA key's
function isRsaLength(bits: number): boolean {
  return bits >= 512 && bits < 2048 && bits % 128 === 0;
}

function clockFacts(probe: Probe): readonly Fact[] {
  const [local] = values(probe, "local");
  const [server] = values(probe, "server");
  if (local !== undefined && server !== undefined) {
    const option = clockOption(httpDate(local.value), server.value);
    return option === undefined ? [] : [{ facet: "clock", option, span: local.span }];
  }
  return offsetFacts(probe) ?? synchronisedFacts(probe);
}

/** That they are still to expire does not say that AWS takes them. */
function expiryFacts(probe: Probe): readonly Fact[] {
  const [expiration] = values(probe, "expiration");
  const [local] = values(probe, "local");
  if (expiration === undefined || local === undefined) return [];
  if (!isBefore(expiration.value, httpDate(local.value))) return [];
  return [{ facet: "credentials", option: "expired", span: expiration.span }];
}

/** What a program measured against a time server: the samples have to agree. */
function offsetFacts(probe: Probe): readonly Fact[] | undefined {
  const measured = [
    ...values(probe, "ahead-seconds").map((one) => ({ ...one, isSigned: true })),
    ...values(probe, "distance-seconds").map((one) => ({ ...one, isSigned: false })),
  ].map(({ value, span, isSigned }) => {
    const option = clockAhead(Number(value) * 1000);
    // a distance tells that the clock is wrong, and not which way
    return { option: isSigned || option === "right" ? option : undefined, span };
  });
  const [first, ...others] = measured;
  if (first === undefined) return undefined;
  const { option, span } = first;
  if (option === undefined || others.some((one) => one.option !== option)) return [];
  return [{ facet: "clock", option, span }];
}

function synchronisedFacts(probe: Probe): readonly Fact[] {
  // unsynchronised is not wrong
  const right = values(probe, "synchronised").find(({ value }) => value === "yes");
  return right === undefined ? [] : [{ facet: "clock", option: "right", span: right.span }];
}

/** `date -u` and openssl print the year last, and some places the hour by halves of the day. */
function httpDate(time: string): string {
  const found =
    /^(?:\w{3} +)?(\w{3}) +(\d{1,2}) ([\d:]{8})( [AP]M)? (?:UTC |GMT )?(\d{4})(?: GMT)?$/.exec(
      time,
    );
  if (found === null) return time;
  const [, month, day, clock, half = "", year] = found;
  return `${day} ${month} ${year} ${clock}${half} GMT`;
}
