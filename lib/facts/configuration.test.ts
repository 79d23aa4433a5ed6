import { describe, expect, test } from "vitest";
import { readEvidence } from "../evidence";
import { supportingFacts } from ".";
import { extractFacts } from "./extract-facts";

const refused = `$ curl -i https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets
HTTP/1.1 403 Forbidden
Date: Wed, 04 Mar 2026 10:15:30 GMT
Content-Type: application/json
x-amzn-RequestId: 7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3

{"reason":"not for you"}
`;

/** The facts that the outputs below the refused call prove of it, and the text that proves each. */
function proven(command: string, output: object) {
  const text = `${refused}\n$ ${command}\n${JSON.stringify(output, undefined, 4)}\n`;
  const { documents } = readEvidence(text);
  const [chosen] = documents;
  if (chosen?.kind !== "exchange") throw new Error("no exchange");
  return supportingFacts(documents, chosen, extractFacts(chosen)).facts.map(
    ({ facet, option, span }) => `${facet}=${option} ${text.slice(span.start, span.end)}`,
  );
}

describe("AWS WAF's sampled requests", () => {
  const command =
    "aws wafv2 get-sampled-requests --web-acl-arn arn:aws:wafv2:us-east-1:111122223333:regional/webacl/pets/a1b2c3d4 --rule-metric-name common --scope REGIONAL --time-window StartTime=2026-03-04T10:00Z,EndTime=2026-03-04T11:00Z --max-items 5 --region us-east-1";
  const sample = (action: string, request: object) => ({
    SampledRequests: [
      {
        Request: {
          ClientIP: "203.0.113.10",
          URI: "/prod/pets",
          Method: "GET",
          HTTPVersion: "HTTP/1.1",
          Headers: [],
          ...request,
        },
        Weight: 1,
        Timestamp: 1772619330,
        Action: action,
      },
    ],
    PopulationSize: 1,
    TimeWindow: { StartTime: 1772618400, EndTime: 1772622000 },
  });

  test("prove a block of the same method and path", () => {
    expect(proven(command, sample("BLOCK", {}))).toEqual(['waf-blocked=yes "Action": "BLOCK"']);
  });

  test("prove it whatever the query is", () => {
    expect(proven(command, sample("BLOCK", { URI: "/prod/pets?page=2" }))).toEqual([
      'waf-blocked=yes "Action": "BLOCK"',
    ]);
  });

  test.each([
    ["one that was let through", sample("ALLOW", {})],
    ["another method's", sample("BLOCK", { Method: "POST" })],
    ["another path's", sample("BLOCK", { URI: "/prod/cats" })],
    ["another stage's", sample("BLOCK", { URI: "/test/pets" })],
    ["none", { ...sample("BLOCK", {}), SampledRequests: [] }],
  ])("prove nothing by %s", (_, output) => {
    expect(proven(command, output)).toEqual([]);
  });
});

describe("an API's gateway responses", () => {
  const command =
    "aws apigateway get-gateway-responses --rest-api-id abcde12345 --region us-east-1";
  const responses = (template: string, defaultResponse: boolean) => ({
    items: [
      {
        responseType: "ACCESS_DENIED",
        statusCode: "403",
        responseParameters: {},
        responseTemplates: { "application/json": template },
        defaultResponse,
      },
    ],
  });

  test("prove that API Gateway wrote a body that one of them has word for word", () => {
    expect(proven(command, responses('{ "reason": "not for you" }', false))).toEqual([
      String.raw`answered-by=api-gateway "application/json": "{ \"reason\": \"not for you\" }"`,
    ]);
  });

  test.each([
    ["another text", responses('{"reason":"go away"}', false)],
    ["a template with variables", responses('{"reason":$context.error.messageString}', false)],
    ["one that nobody customised", responses('{"reason":"not for you"}', true)],
  ])("prove nothing by %s", (_, output) => {
    expect(proven(command, output)).toEqual([]);
  });

  test("of another API prove nothing", () => {
    expect(
      proven(
        command.replace("abcde12345", "fghij67890"),
        responses('{"reason":"not for you"}', false),
      ),
    ).toEqual([]);
  });
});

describe("a test of the method", () => {
  const command =
    "aws apigateway test-invoke-method --rest-api-id abcde12345 --region us-east-1 --resource-id f6g7h8 --http-method GET --path-with-query-string /pets";
  const tested = (status: number, log: string) => ({
    status,
    body: '{"message":"no"}',
    headers: {},
    log,
    latency: 12,
  });
  const received = (status: number) =>
    `Execution log for request 1\nWed Mar 04 10:20:00 UTC 2026 : Received response. Status: ${status}, Integration latency: 10 ms`;

  test("proves that the backend refused", () => {
    expect(proven(command, tested(403, received(403)))).toEqual([
      `backend-status=403 "log": ${JSON.stringify(received(403))}`,
    ]);
  });

  test("proves that the function of a Lambda proxy integration refused", () => {
    const returned = (result: string) =>
      `${received(200)}\nWed Mar 04 10:20:00 UTC 2026 : Endpoint response body before transformations: ${result}`;
    const refused = returned('{"headers":{"a":"b"},"statusCode": 403,"body":"no"}');
    expect(proven(command, tested(403, refused))).toEqual([
      `backend-status=403 "log": ${JSON.stringify(refused)}`,
    ]);
    // what a body within the body says is another's status
    const quoted = returned('{"statusCode":200,"body":"{\\"statusCode\\":403}"}');
    expect(proven(command, tested(200, quoted))).toEqual([]);
  });

  test.each([
    ["another status of the backend", tested(200, received(200))],
    [
      "a 403 of the method with a log that does not show the backend's",
      tested(403, "Execution log for request 1\nMethod completed with status: 403"),
    ],
  ])("proves nothing by %s", (_, output) => {
    expect(proven(command, output)).toEqual([]);
  });
});

describe("the policy that an authorizer returned, in the log of the refused call alone", () => {
  const pets = "arn:aws:execute-api:us-east-1:111122223333:abcde12345/prod/GET/pets";
  const elsewhere = "arn:aws:execute-api:us-east-1:111122223333:abcde12345/prod/DELETE/pets";
  const statement = (Effect: "Allow" | "Deny", Resource: string) => ({
    Action: "execute-api:Invoke",
    Effect,
    Resource,
  });

  /** What the lines of one request say of the policy, and what else they prove stays out. */
  function said(resourcePath: string, ...statements: readonly object[]) {
    const policyDocument = { Version: "2012-10-17", Statement: statements };
    const text = [
      `HTTP Method: GET, Resource Path: ${resourcePath}`,
      `Authorizer result body before parsing: ${JSON.stringify({ principalId: "u", policyDocument })}`,
      "The client is not authorized to perform this operation.",
      "Method completed with status: 403",
    ]
      .map((line) => `(7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3) ${line}`)
      .join("\n");
    const { documents } = readEvidence(text);
    const [chosen] = documents;
    if (chosen === undefined) throw new Error("no record");
    const known = extractFacts(chosen);
    return [...known.facts, ...supportingFacts(documents, chosen, known).facts]
      .filter(({ facet }) => facet === "authorizer-policy")
      .map(({ option, by }) => (by === undefined ? option : `${option} by ${by}`));
  }

  const presumed = ["denies-caller by presumption"];

  test.each([
    ["denies what is everything", [statement("Deny", "*")], ["denies-caller"]],
    [
      "is silent on a method that it does not name",
      [statement("Deny", elsewhere)],
      ["silent-on-method"],
    ],
    [
      "is presumed to deny the call that it may be about, where the call's API is not known",
      [statement("Deny", pets)],
      presumed,
    ],
    [
      "is not told by what may allow the call, or deny it",
      [statement("Allow", pets), statement("Deny", `${pets}/*`)],
      [],
    ],
    [
      "is not told by a Deny beside what allows the call",
      [statement("Allow", pets), statement("Deny", elsewhere)],
      [],
    ],
  ])("%s", (_, statements, expected) => {
    expect(said("/pets", ...statements)).toEqual(expected);
  });

  test("is presumed to be about a path of which the log shows the template alone", () => {
    const one = "arn:aws:execute-api:us-east-1:111122223333:abcde12345/prod/GET/pets/7";
    expect(said("/pets/{id}", statement("Deny", one))).toEqual(presumed);
  });
});
