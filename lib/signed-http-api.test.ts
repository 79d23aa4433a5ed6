import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const host = "abcde12345.execute-api.eu-west-1.amazonaws.com";
const url = `https://${host}/reports`;
const scope =
  "AWS4-HMAC-SHA256 Credential=ASIA0000000000000000/20261119/eu-west-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=abc";
const http = "apigw-requestid: UlAq5hYJDoEEMhA=";
const rest =
  "x-amzn-requestid: 8f3a1f7c-40a7-4a7c-9a2c-3f0d34b5b9e0\nx-amzn-errortype: ForbiddenException\nx-amz-apigw-id: UlAq5hYJDoEEMhA=";

const refused = (id: string) =>
  `HTTP/1.1 403 Forbidden\nContent-Type: application/json\nContent-Length: 23\n${id}\n\n{"message":"Forbidden"}\n`;
const passed = (id: string) =>
  `HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 11\n${id}\n\n{"rows":[]}\n`;
const curl = (who: string) =>
  `$ curl -si --aws-sigv4 aws:amz:eu-west-1:execute-api --user "$${who}_KEY:$${who}_SECRET" ${url}\n`;
const sent = (one: string) =>
  `GET /reports HTTP/1.1\nHost: ${host}\nAuthorization: ${scope}${one}\n\n`;
const bearer = (who: string) => `$ curl -si ${url} -H "Authorization: Bearer $${who}"\n`;

describe("a signed call to an HTTP API that another signed call passes", () => {
  test.each([
    ["curl", `${curl("A")}${refused(http)}\n${curl("B")}${passed(http)}`],
    ["what was sent", `${sent("1")}${refused(http)}\n${sent("2")}${passed(http)}`],
    ["the other first", `${curl("B")}${passed(http)}\n${curl("A")}${refused(http)}`],
    [
      "a client's exception",
      `GET ${url} 403 (Forbidden)\n   authorization: ${scope}\n   < ${http}\nUncaught ForbiddenException: Forbidden { $metadata: {httpStatusCode: 403}, _response: {statusCode: 403, body: '{"message":"Forbidden"}'} }\n\nHTTP API, "authorization IAM" they said`,
    ],
  ])("is refused by IAM: %s", (_, text) => {
    expect(diagnose({ text }).cause).toBe("http-api-iam-deny");
  });

  test.each([
    ["tokens", `${bearer("A")}${refused(http)}\n${bearer("B")}${passed(http)}`],
    ["a REST API", `${curl("A")}${refused(rest)}\n${curl("B")}${passed(rest)}`],
    ["no other call", `${curl("A")}${refused(http)}`],
    [
      "the other without a signature",
      `${curl("A")}${refused(http)}\n${bearer("B")}${passed(http)}`,
    ],
    ["the other refused, too", `${curl("A")}${refused(http)}\n${curl("B")}${refused(http)}`],
  ])("is not known to be by %s", (_, text) => {
    const { cause, verdict } = diagnose({ text });
    expect(cause).not.toBe("http-api-iam-deny");
    expect(verdict).not.toBe("contradiction");
  });
});

test("an exception of the status's name is no error type beside the id of an HTTP API", () => {
  const text = `ForbiddenException: Forbidden\n${http}\n{"message":"Forbidden"}`;
  const { observations, verdict } = diagnose({ text });
  expect(observations.some(({ facet }) => facet === "error-type")).toBe(false);
  expect(verdict).toBe("shortlist");
});
