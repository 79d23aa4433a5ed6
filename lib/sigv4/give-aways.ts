import { headerOf } from "./canonical-request";
import { isMasked, isPlaceholder, TOKEN } from "./compare-canonical";
import { hostService } from "./host-service";
import { EMPTY_PAYLOAD } from "./sha256";
import type { CanonicalParts, Difference, DifferenceKind, StringToSign } from "./types";

/** What one canonical request alone says must have gone wrong, and what it makes likely. */
export interface GiveAways {
  readonly differences: readonly Difference[];
  readonly suspects: readonly Difference[];
}

type Found = Omit<Difference, "basis">;

/**
 * What the server's canonical request gives away by itself: a value that no signer means, or one that signers
 * are known to make otherwise. Nothing is concluded from what is merely unusual; that is a suspect.
 */
export function giveAways(server: CanonicalParts, string: StringToSign | undefined): GiveAways {
  const rows = [
    ...ofToken(server),
    ...ofHost(server),
    ...ofPath(server),
    ...ofQuery(server),
    ...ofHeaders(server),
    ...ofPayload(server),
    ...ofTime(server, string),
  ];
  const of = (isSure: boolean) =>
    rows
      .filter((row) => row.isSure === isSure)
      .map(({ found }) => ({ ...found, basis: "server" as const }));
  return { differences: of(true), suspects: of(false) };
}

interface Row {
  readonly isSure: boolean;
  readonly found: Found;
}

function sure(kind: DifferenceKind, part: string, server: string): Row {
  return { isSure: true, found: { kind, part, server, client: null } };
}

function likely(kind: DifferenceKind, part: string, server: string): Row {
  return { isSure: false, found: { kind, part, server, client: null } };
}

function ofToken(server: CanonicalParts): readonly Row[] {
  const token = headerOf(server, TOKEN);
  if (token === undefined) return [];
  if (isPlaceholder(token)) return [sure("token-placeholder", TOKEN, token)];
  return token.trim() === "" ? [sure("token-missing", TOKEN, token)] : [];
}

function ofHost(server: CanonicalParts): readonly Row[] {
  const host = headerOf(server, "host");
  if (host === undefined) return [];
  if (host === "" || isPlaceholder(host)) return [sure("host", "host", host)];
  return /:(?:80|443)$/.test(host) ? [sure("host-port", "host", host)] : [];
}

// what JavaScript's encodeURIComponent leaves, and the specification does not
const LEFT_BY_SCRIPTS = /%(?:2A|21|27|28|29)/;

function ofQuery({ query }: CanonicalParts): readonly Row[] {
  if (query === undefined) return [];
  // what a presigned address says of its signature is made by the signer
  const given = query.replace(/(?:^|&)X-Amz-[A-Za-z-]{1,40}=[^&]*/g, "");
  if (LEFT_BY_SCRIPTS.test(given)) return [sure("query-encoding", "query", query)];
  if (/%(?!5B|5D)[0-9A-F]{2}/.test(given)) return [likely("query-encoding", "query", query)];
  return given.includes("%5") ? [likely("query-order", "query", query)] : [];
}

function ofPath({ path, headers }: CanonicalParts): readonly Row[] {
  if (path === undefined) return [];
  const host = headers.find(([name]) => name === "host")?.[1] ?? "";
  const isS3 = hostService(host)?.service === "s3";
  if (isS3) return [];
  // the line encoded it, and signers that encode once sign it as it was sent
  if (/%25[0-9A-F]{2}/i.test(path)) return [sure("path-encoding", "path", path)];
  if (LEFT_BY_SCRIPTS.test(path)) return [sure("path-encoding", "path", path)];
  if (/\/\/|\/\.{1,2}(?:\/|$)/.test(path)) return [sure("path-normalised", "path", path)];
  const [, first, second] = path.split("/");
  if (first !== undefined && first !== "" && first === second && isDefaultHost(host)) {
    return [likely("path-stage", "path", path)];
  }
  return /%[0-9A-F]{2}/i.test(path) ? [likely("path-encoding", "path", path)] : [];
}

function isDefaultHost(host: string): boolean {
  return hostService(host)?.service === "execute-api";
}

function ofHeaders({ headers, signedHeaders }: CanonicalParts): readonly Row[] {
  const names = (signedHeaders?.split(";") ?? headers.map(([name]) => name)).filter(
    (name) => name !== "",
  );
  const repeated = names.find((name, at) => names.indexOf(name) < at);
  const rows: Row[] =
    repeated === undefined ? [] : [sure("header-twice", "signed-headers", names.join(";"))];
  for (const [name, value] of headers) {
    if (name === "host" || name === TOKEN) continue;
    const row = ofValue(name, value);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

// these are set by the HTTP library, so they are another's than the signer's
const LENGTH = /^(?:content-length|transfer-encoding)$/;
// an empty one is signed by some SDKs
const MAY_BE_EMPTY = /^(?:content-type|date|accept|x-amz-content-sha256|authorization)$/;

function ofValue(name: string, value: string): Row | undefined {
  if (value === "" && LENGTH.test(name)) return sure("header-changed", name, value);
  if (value === "" && !MAY_BE_EMPTY.test(name)) return sure("header-dropped", name, value);
  if (name === "content-type" && /^multipart\/form-data;.{0,200}boundary=/i.test(value)) {
    return sure("header-changed", name, value);
  }
  const items = value.split(",").map((item) => item.trim());
  const isDoubled = items.length === 2 && items[0] === items[1] && items[0] !== "";
  if (isDoubled) return sure("header-twice", name, value);
  if (isPlaceholder(value)) return likely("header-changed", name, value);
  if (/^(?:accept-encoding|connection|user-agent|x-forwarded-.+|via|x-amzn-trace-id)$/.test(name)) {
    return likely("header-changed", name, value);
  }
  return name === "content-type" && /;\s*charset=/i.test(value)
    ? likely("header-changed", name, value)
    : undefined;
}

function ofPayload(server: CanonicalParts): readonly Row[] {
  const { payload, method } = server;
  const said = headerOf(server, "x-amz-content-sha256");
  if (payload === undefined) return [];
  if (said !== undefined && said !== "" && said !== payload) {
    return [
      { isSure: true, found: { kind: "payload", part: "payload", server: payload, client: said } },
    ];
  }
  const isBodiless = method === "GET" || method === "HEAD";
  return isBodiless && payload !== EMPTY_PAYLOAD && /^[0-9a-f]{64}$/.test(payload)
    ? [likely("payload", "payload", payload)]
    : [];
}

const AMZ_DATE = /^\d{8}T\d{6}Z$/;

function ofTime(server: CanonicalParts, string: StringToSign | undefined): readonly Row[] {
  const time = headerOf(server, "x-amz-date");
  if (isMasked(time ?? "")) return [];
  if (time !== undefined && time !== "" && !AMZ_DATE.test(time)) {
    return [sure("date", "x-amz-date", time)];
  }
  if (string === undefined) return [];
  if (!string.time.startsWith(string.scope.date)) {
    return [
      {
        isSure: true,
        found: { kind: "date", part: "scope", server: string.time, client: string.scope.date },
      },
    ];
  }
  return time !== undefined && AMZ_DATE.test(time) && time !== string.time
    ? [sure("date", "x-amz-date", string.time)]
    : [];
}
