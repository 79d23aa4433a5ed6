import type { Line } from "../lines";
import { madeDeclaration, madeResources } from "../made-json";
import { isOfSdk, sdkResources } from "../operations/sdk-calls";
import { policiesWithin } from "../policies-within";
import type { Reading } from "../reading";
import type { Configuration, Span } from "../types";
import { cdkResources, isOfCdk } from "./cdk";
import { chaliceResources, isOfChalice } from "./chalice";
import { isOfPulumi, pulumiResources } from "./pulumi";
import { readCalls } from "./read-calls";
import { isOfSst, sstResources } from "./sst";

const PROGRAMS = [
  { isKnown: isOfPulumi, resources: pulumiResources },
  { isKnown: isOfCdk, resources: cdkResources },
  { isKnown: isOfChalice, resources: chaliceResources },
  { isKnown: isOfSst, resources: sstResources },
  { isKnown: isOfSdk, resources: sdkResources },
] as const;

// what a line holds that declares an API in code
const TELLING =
  /\baws\.(?:apigateway|ec2\.VpcEndpoint|wafv2\.Web)|\bapigateway(?:v2)?\.New|\bsst\.aws\.ApiGateway|\b(?:ApiGatewayV1|WebSocket)?Api\(|\b(?:New)?(?:(?:Lambda)?(?:RestApi|HttpApi)|HttpRoute|DomainName|(?:BasePath|Api)Mapping|PolicyStatement|ApiGatewayMethod|Apigatewayv2Route)(?:\.Builder\.create)?\(|\.add_?(?:method|routes|proxy|base_?path_?mapping)\(|\b(?:Method|Route)Args\b|\b(?:put_?method|(?:create|update)_?(?:rest_?)?api|update_?method|create_?(?:authorizer|deployment|usage_?plan|vpc_?endpoint|base_?path_?mapping)|(?:create|update)_?(?:stage|route)|associate_?web_?acl)\w{0,20}\(|\b(?:New)?Cfn(?:RestApi|Resource|Method|Authorizer|Stage|UsagePlan|UsagePlanKey|Api|(?:BasePath|Api)Mapping|Route|VPCEndpoint|WebACLAssociation)(?:\.Builder\.create)?\(|^@\w{1,60}\.route\(/i;

/**
 * Read the resources that code for Pulumi, the CDK, Chalice or SST declares, or an SDK makes, as far as they stand literally in it.
 * What is read of it is a list of resources, as Terraform's is.
 */
export function readCode(text: string, lines: readonly Line[], ranges: readonly Span[]): Reading {
  const isCode = lines.some((line) => TELLING.test(line.text.slice(0, LONGEST_LINE)));
  if (!isCode) return { documents: [], notices: [] };
  const documents = ranges.flatMap((range) => listsIn(text, range));
  return { documents, notices: [], used: documents.flatMap(({ value }) => policiesWithin(value)) };
}

const LONGEST_LINE = 1_000;

function listsIn(text: string, range: Span): readonly Configuration[] {
  return PROGRAMS.flatMap(({ isKnown, resources }) => {
    const calls = readCalls(text, range, isKnown);
    const [first] = calls;
    const found = resources(calls, text);
    const last = calls.at(-1);
    if (first === undefined || last === undefined || found.length === 0) return [];
    const span = { start: first.start, end: last.end };
    return [madeDeclaration("resource-list", madeResources(span, found))];
  });
}
