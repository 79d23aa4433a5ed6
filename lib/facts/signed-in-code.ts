import { calledInCode, isComment, type SignedScope } from "../evidence";
import type { FoundMark } from "../marks";
import { signedFor } from "./signing";
import type { Fact } from "./types";

const LONGEST = 800;

/** A name of a region or a service in code, and what it is given; `{ region, service }` gives what the name stands for. */
const SERVICE =
  /\b(?:aws_)?service_?(?:name)?["'`]?\s?(?:=>|[:=])\s?["'`]([a-z0-9-]{1,40})["'`]|(?:\bSERVICE_SIGNING_NAME,|\bsetServiceName\()\s?["']([a-z0-9-]{1,40})["']/i;
const REGION =
  /\b(?:aws_|signing_)?region_?(?:name)?["'`]?\s?(?:=>|[:=])\s?["'`]([a-z]{2}(?:-[a-z]{2,12}){1,3}-\d)["'`]|(?:\bREGION_NAME,|\bsetRegionName\()\s?["']([a-z]{2}(?:-[a-z]{2,12}){1,3}-\d)["']/i;

/** Given without a name, in whatever order the signer takes them. */
const BARE_REGION = /["'`]([a-z]{2}(?:-[a-z]{2,12}){1,3}-\d)["'`]/;
const BARE_SERVICE =
  /["'`](execute-api|apigateway|lambda|s3|es|aoss|appsync|sts|dynamodb|iotdata|iotdevicegateway|bedrock|sqs|sns|events|logs)["'`]/;

/** A name that stands for one of them, and is given nothing there. */
const SERVICE_NAME = /\b(\w{0,20}service\w{0,20})\b(?!["'`]?\s{0,3}(?:=>|[:=(.]))/i;
const REGION_NAME = /\b(\w{0,20}region\w{0,20})\b(?!["'`]?\s{0,3}(?:=>|[:=(.]))/i;
const ASSIGNED =
  /\b(?<name>\w{1,60})(?:: ?\w{1,20})?\s{0,3}(?::=|=)\s{0,3}["'`](?<value>[a-z0-9-]{1,40})["'`]/g;

/**
 * The region and service that code gives to a signer, where it writes them out, against the name of the called host.
 *
 * @param host the name that was called
 */
export function signedInCode(
  text: string,
  signers: readonly FoundMark[],
  host: string,
): readonly Fact[] {
  return signers.flatMap(({ span }): readonly Fact[] => {
    if (isComment(text, span.start)) return [];
    const option = signedFor(scopeGiven(text, span.start), host);
    return option === undefined ? [] : [{ facet: "signed-for", option, span, by: "told" }];
  });
}

function scopeGiven(text: string, start: number): SignedScope {
  const given = argumentsAt(text, start);
  const isBuilt = given === undefined;
  const read = given ?? text.slice(start, start + LONGEST);
  const part = (named: RegExp, bare: RegExp, name: RegExp): string | undefined => {
    const found = named.exec(read) ?? (isBuilt ? null : bare.exec(read));
    return found?.[1] ?? found?.[2] ?? (isBuilt ? undefined : assigned(text, name.exec(read)?.[1]));
  };
  const service = part(SERVICE, BARE_SERVICE, SERVICE_NAME);
  const region = part(REGION, BARE_REGION, REGION_NAME);
  return {
    ...(service === undefined ? {} : { service }),
    ...(region === undefined ? {} : { region }),
  };
}

/** The one text that a name is given. */
function assigned(text: string, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const values = [...text.matchAll(ASSIGNED)].flatMap(({ groups }) =>
    groups?.name === name ? (groups.value ?? []) : [],
  );
  const [value, ...others] = new Set(values);
  return others.length > 0 ? undefined : value;
}

/** What stands in the brackets of a call; undefined where nothing does, and a builder is given it below. */
function argumentsAt(text: string, start: number): string | undefined {
  const given = text.slice(start, start + LONGEST);
  let depth = 0;
  for (let at = given.indexOf("("); at >= 0 && at < given.length; at += 1) {
    if (given[at] === "(") depth += 1;
    else if (given[at] === ")") depth -= 1;
    if (depth === 0)
      return /\(\s{0,9}\)$/.test(given.slice(0, at + 1)) ? undefined : given.slice(0, at + 1);
  }
  return given;
}

/** What is given under a name, where it is written out. */
const written = (names: string): RegExp =>
  new RegExp(`\\b(?:${names})["'\`]?\\s?[:=]\\s?["'\`]([^"'\`\\n]{1,300})["'\`]`, "i");
const HOST = written("host|hostname");
const PATH = written("path");
const METHOD = written("method");
const SIGNS = /\baws4\.sign\(/;
const URL = /^\w{2,5}:\/\//;
const LONGEST_CODE = 100_000;

/**
 * Where code signs another request than it sends: for a host or path that is a whole URL, for another path,
 * or with another method. What is refused then is the signature, whatever else may be wrong with one.
 *
 * Source: aws4's `sign` takes host and path apart, and signs a GET where neither method nor body is given.
 */
export function signedOtherwise(text: string): readonly Fact[] {
  const found = text.length > LONGEST_CODE ? null : SIGNS.exec(text);
  if (found === null || isComment(text, found.index)) return [];
  const request = argumentsAt(text, found.index);
  if (request === undefined) return [];
  const { target, method } = calledInCode(text);
  const host = HOST.exec(request)?.[1] ?? "";
  const path = PATH.exec(request)?.[1];
  const isOther =
    [host, path ?? ""].some((part) => URL.test(part)) ||
    (target !== undefined && path !== undefined && !isPathOf(path, target.value)) ||
    (method !== undefined && !isMethodOf(request, method.value));
  const span = { start: found.index, end: found.index + found[0].length };
  return isOther ? [{ facet: "message", option: "signature-mismatch", span, by: "told" }] : [];
}

/** True where a URL has that path, as far as both are written out. */
function isPathOf(path: string, url: string): boolean {
  if (/[$%{}]/.test(path + url)) return true;
  const [called = ""] = url.replace(/^\w{2,5}:\/\/[^/?#]{1,300}/, "").split(/[?#]/, 1);
  return called === "" || called === path.split(/[?#]/, 1)[0];
}

/** True where that method may be signed: it is given, or a body or a name is that says which. */
function isMethodOf(request: string, called: string): boolean {
  const signed =
    METHOD.exec(request)?.[1] ?? (/\b(?:body|method)\b/.test(request) ? called : "GET");
  return signed.toUpperCase() === called.toUpperCase();
}
