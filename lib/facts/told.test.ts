import { describe, expect, test } from "vitest";
import { flatten, markScanner } from "../marks";
import { toldFacts } from "./told";

function toldIn(text: string): readonly string[] {
  const flat = flatten(text, [{ start: 0, end: text.length }]);
  return toldFacts(flat.text, markScanner().scan(flat.text), []).map(
    ({ facet, option }) => `${facet}=${option}`,
  );
}

const forbidden = '{"message":"Forbidden"}';

describe("what a person tells in passing", () => {
  test.each([
    [
      `I get ${forbidden} from our HTTP API with a Lambda authorizer`,
      ["api-type=http", "auth-mode=lambda-authorizer"],
    ],
    [
      `${forbidden} on a private API Gateway, from an instance in the same VPC`,
      ["api-type=private", "caller-network=vpc-other"],
    ],
    [
      "The API key required flag is on, and I am sending the x-api-key header",
      ["api-key-required=yes", "api-key-sent=yes"],
    ],
    ["we created a usage plan yesterday", ["api-key-required=yes"]],
    ["Since we attached a web ACL to the stage it refuses", ["waf-attached=yes"]],
    ["mutual TLS is on for the custom domain name", ["host=custom-domain", "mutual-tls=yes"]],
    [
      "It fails on the custom domain but works fine with the default execute-api URL",
      ["host=custom-domain", "works-on-default-endpoint=yes"],
    ],
    ["Nothing shows up in the CloudWatch logs", ["request-logged=no"]],
    ["GET works fine, POST is refused", ["other-methods-work=yes"]],
    ["All the other endpoints of the API work", ["other-methods-work=yes"]],
    ["The same call works from Postman", ["other-clients-work=yes"]],
    ["- `POST /query` without `x-api-key` → 403", ["api-key-required=yes", "api-key-sent=no"]],
    ["| remove the `x-api-key` header | 403 |", ["api-key-required=yes", "api-key-sent=no"]],
    ["403 as the API key header is missing", ["api-key-required=yes", "api-key-sent=no"]],
    ["The method's authorization is set to NONE", ["auth-mode=none"]],
    ["the route is protected by AWS_IAM", ["auth-mode=iam"]],
    ["we call it from another account", ["same-account=no"]],
    ["the authorizer's policy is cached for 300 seconds", ["authorizer-cache=on"]],
    ["the API is in cn-north-1 of ours", ["partition=aws-cn"]],
    ["I have not redeployed the API since", ["deployed-since-change=no"]],
    ["the preflight fails with 403", ["preflight=yes"]],
    ["I get a 403 during the OPTIONS preflight of the form", ["preflight=yes"]],
    ["the next path is denied as the cached policy is returned", ["authorizer-cache=on"]],
    ["that resource does not exist in the API", ["route-deployed=no"]],
    ["I get this when calling an invalid route", ["route-deployed=no"]],
    ["the client used the wrong HTTP verb", ["route-deployed=no"]],
    ["it seems their endpoint was retired in spring", ["route-deployed=no"]],
    ["the redirect of the framework strips the stage again", ["stage-in-url=wrong"]],
    ["our links go to the root, the /dev stage is missing in them", ["stage-in-url=wrong"]],
    ["the login page loses the stage name on the way back", ["stage-in-url=wrong"]],
    [
      "CloudFront forwards the Host header to the origin",
      ["cloudfront-in-front=forwards-viewer-host"],
    ],
    [
      "the origin request policy is AllViewer on ours",
      ["cloudfront-in-front=forwards-viewer-host"],
    ],
    ["our behaviour passes all headers on to it", ["cloudfront-in-front=forwards-viewer-host"]],
  ])("%s", (text, facts) => {
    expect([...toldIn(text)].sort()).toEqual([...facts].sort());
  });

  test.each([
    ["denied", "There is no WAF in front of the stage"],
    ["denied", "we don't use a custom domain here"],
    ["denied behind it", "mutual TLS is not enabled for us"],
    ["supposed", "maybe it helps if you have a usage plan"],
    ["advised", "Make sure that the web ACL lets it through"],
    ["asked", "Should I attach a WAF to it?"],
    ["told both ways", "it is an HTTP API, I mean a private API Gateway"],
    ["an example", "authorizers such as a Lambda authorizer"],
    ["a field", "x-cache: Error from cloudfront"],
    ["code", 'const authorizer = new TokenAuthorizer("custom-authorizer", { cache: 300 });'],
    [
      "a name in a command",
      "aws cloudfront get-distribution-config --query 'Config.{WebACL:Id}' for this one",
    ],
    ["a line of a log", '203.0.113.7 - - [04/Mar/2026] "OPTIONS /usage-plan HTTP/1.1" 403'],
    ["the other policy", "we use AllViewerExceptHostHeader there now"],
    ["of stage variables", "it works without stage variables in there"],
    ["a route that is there", "I checked that the route exists and is deployed"],
    ["something else that is not there", "it says that the user does not exist in the pool"],
    ["supposed of a route", "you would get it if the path does not exist there"],
    ["an API of somebody else's", "their HTTP API calls are slow"],
  ])("is not what is %s: %s", (_, text) => {
    expect(toldIn(text)).toEqual([]);
  });

  test("is nothing that the text proves", () => {
    const text = "I use an HTTP API";
    const known = { facet: "api-type", option: "rest", span: { start: 0, end: 1 } } as const;
    expect(toldFacts(text, markScanner().scan(text), [known])).toEqual([]);
  });
});
