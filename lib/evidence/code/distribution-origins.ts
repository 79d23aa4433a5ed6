import type { JsonObject } from "../json-objects";
import { madeConfiguration, madeList, madeMember, madeObject, madeScalar } from "../made-json";
import type { Reading } from "../reading";
import type { Span } from "../types";

/** What stands in each text whose code makes a distribution of CloudFront. */
export const MAKES_DISTRIBUTION =
  /\baws_cloudfront_distribution\b|AWS::CloudFront::Distribution|\b(?:cloudfront|cf)\.(?:Cfn)?(?:CloudFrontWeb)?Distribution\b|\bcloudfront[./]distribution\b|\bcreate_?distribution\b|\bCreateDistribution\w{0,7}\b/i;

/** Where an origin's name stands: an attribute of settings in any language, or the first argument of a construct. */
const NAME =
  /\bdomain_?name["']?[ \t]{0,30}(?:=>|[=:])[ \t]{0,4}(?<value>[^\n]{1,300})|\b(?:Http|S3|RestApi|LoadBalancerV2|FunctionUrl|S3Static\w{1,20}|S3Bucket)Origin(?:\.\w{1,40})?\((?<argument>[^\n]{0,300})/gi;
const PATH =
  /\borigin_?path["']?[ \t]{0,30}(?:=>|[=:])[ \t]{0,4}(?:!Sub[ \t]{1,4})?(?<value>["'`][^"'`\n]{0,200}["'`]|\/[\w-]{0,128}|[^\s,})]{1,200})/i;
const OF_API =
  /\.execute-api\.(?<region>[a-z]{2}(?:-[a-z]{2,9}){1,2}-\d)?|aws_api_gateway_|aws_apigatewayv2_|invoke_?url|api_?endpoint/i;
const ID = /\b(?<id>[a-z0-9]{10})\.execute-api\./;
/** The name of an API's own domain, or of a certificate. */
const OTHER_NAME = /\b(?:regional_|alternate_?|custom_?|certificate_?)$/i;
const LONGEST_ORIGIN = 1_200;
const LONGEST_TEXT = 200_000;
const MOST_ORIGINS = 20;

/**
 * Read the origins that the code of a distribution has: their names, and what it puts before each path. One that leads
 * to an API and puts nothing there sends the path as it came; the CDK's origin of a REST API puts its stage there.
 *
 * Sources: AWS provider for Terraform, aws_cloudfront_distribution; AWS::CloudFront::Distribution Origin; AWS CDK,
 * aws-cloudfront-origins.
 */
export function readDistributionOrigins(text: string): Reading {
  const isOne = text.length <= LONGEST_TEXT && MAKES_DISTRIBUTION.test(text);
  if (!isOne) return { documents: [], notices: [], used: [] };
  const places = [...text.matchAll(NAME)]
    .filter(({ index }) => !OTHER_NAME.test(text.slice(Math.max(0, index - 12), index)))
    .slice(0, MOST_ORIGINS);
  const origins = places.map((place, at) => {
    const end = Math.min(places[at + 1]?.index ?? text.length, place.index + LONGEST_ORIGIN);
    return originAt(text, place, end);
  });
  const [only, other] = origins;
  // which of several a path leads to is not read
  if (only === undefined || other !== undefined) return { documents: [], notices: [], used: [] };
  const items = madeMember(only, "Items", madeList(only, [only]));
  const members = [madeMember(only, "Origins", madeObject(only, [items]))];
  const config = madeConfiguration(
    "cloudfront get-distribution-config",
    madeObject(only, members, "cut"),
  );
  // what else stands there is left to others
  const span = { start: only.start, end: only.start };
  return { documents: [{ ...config, span }], notices: [], used: [] };
}

function originAt(text: string, place: RegExpExecArray, end: number): JsonObject {
  const { index, groups } = place;
  const value = groups?.value ?? groups?.argument ?? "";
  const span = { start: index, end: index + place[0].trimEnd().length };
  const isRest = /^RestApiOrigin/i.test(place[0]);
  const found = OF_API.exec(value);
  if (found === null && !isRest) return madeObject(span, []);
  const { region = "*" } = found?.groups ?? {};
  const { id = "*" } = ID.exec(value)?.groups ?? {};
  const host = `${id}.execute-api.${region}.amazonaws.com`;
  const path = pathIn(text, span, end) ?? (isRest ? stageIn(text, span) : madeScalar(span, ""));
  return madeObject(span, [
    madeMember(span, "DomainName", madeScalar(span, host)),
    ...(path === "open" ? [] : [madeMember(path, "OriginPath", path)]),
  ]);
}

/** What is put before the path, or that it is made of what is not known. */
function pathIn(text: string, { start }: Span, end: number) {
  // an origin may have it above its name
  const from = Math.max(0, text.lastIndexOf("\n\n", start), start - LONGEST_ORIGIN / 2);
  const part = text.slice(from, end);
  const found = PATH.exec(part);
  if (found === null) return undefined;
  const written = found.groups?.value ?? "";
  const [, literal] = /^["'`]?((?:\/[\w.-]{1,128}){0,4}\/?)["'`]?$/.exec(written) ?? [];
  if (literal === undefined) return "open" as const;
  const at = from + found.index;
  return madeScalar({ start: at, end: at + found[0].length }, literal.replace(/\/$/, ""));
}

/** A REST API of the CDK has one stage, which is called `prod` unless it is given another name. */
function stageIn(text: string, span: Span) {
  const named = [
    ...text.matchAll(/\bstage_?name["']?\s{0,4}[:=]\s{0,4}(?:["']([\w-]{1,128})["'])?/gi),
  ];
  const [first, other] = named;
  if (other !== undefined || (first !== undefined && first[1] === undefined))
    return "open" as const;
  return madeScalar(span, `/${first?.[1] ?? "prod"}`);
}
