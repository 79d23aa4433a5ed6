import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tidyText } from "../decoding";
import { blockReaders } from "./block-readers";
import { readLines } from "./lines";

const folders = [
  "../fixtures/",
  "../answer-fixtures/",
  "../project-fixtures/",
  "../decoding/fixtures/",
  "fixtures/",
];
const pastes = folders.flatMap((folder) => {
  const url = new URL(folder, import.meta.url);
  return readdirSync(url, { encoding: "utf8", recursive: true })
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(new URL(name, url), "utf8"));
});
/** Lines of a function's log, of the console, and of a person, which no file has. */
const lone = [
  "API\tStage\tPath\nshop (abcde12345)\tprod\tv1",
  'INFO\tauthorizer returns\t{ "isAuthorized": false }',
  "policy: Allow * execute-api:Invoke execute-api:/* Condition IpAddress aws:SourceIp 203.0.113.0/24",
  "POST /readings requires the scope readings:write",
  "POST /readings  security: - jwt: [readings:write]",
  "Orders (AWS::ApiGateway::Method)\nProperty\tBefore value\tAfter value\nApiKeyRequired\ttrue\tfalse",
  '{"eventTime":"2026-03-04T10:05:11Z","eventSource":"apigateway.amazonaws.com","eventName":"UpdateMethod","requestParameters":{"restApiId":"abcde12345","resourceId":"a1b2c3","httpMethod":"GET","patchOperations":[{"op":"replace","path":"/apiKeyRequired","value":"true"}]}}',
  "api.example.com CNAME abcde12345.execute-api.us-east-1.amazonaws.com",
  'resource "aws_cloudfront_distribution" "cdn" {\n  origin {\n    domain_name = "abcde12345.execute-api.us-east-1.amazonaws.com"\n  }\n}',
  // what tests are to get
  'nock(base).get("/orders").reply(403, { message: "Forbidden" });',
  'rest.get("/orders", (req, res, ctx) => res(ctx.status(403)))',
  "axios.get.mockRejectedValue({ response: { status: 403 } });",
  "stub_request(:get, url).to_return(status: 403)",
  "m.get(url, status_code=403)",
  "when(client.send(any())).thenReturn(response(403));",
  'Before: "The security token included in the request is expired". Now: "Signature expired: 2026"',
];

/** What somebody lists beside a call. */
const listed =
  'Routes of the API:\n- GET /orders\n- POST /orders\n- GET /orders/{id}\n{"message":"Missing Authentication Token"}';

/** Pastes as they are, without every third line, and each line of them under the quote of a list. */
const texts = [...pastes, ...lone, listed].flatMap((text) => {
  const lines = text.split("\n");
  return [
    tidyText(text),
    lines.filter((_, at) => at % 3 !== 1).join("\n"),
    lines.map((line) => `  - ${line}`).join("\n"),
  ];
});

describe("what a reader needs", () => {
  const gated = blockReaders.filter(({ needs }) => needs !== undefined);

  test("is told of some, and tried on many pastes", () => {
    expect(gated.length).toBeGreaterThan(5);
    expect(texts.length).toBeGreaterThan(2_500);
  });

  test.each(gated)("stands in each text of which $read.name reads something", ({ read, needs }) => {
    const telling = texts.filter((text) => {
      const {
        documents,
        notices,
        used = [],
      } = read(text, readLines(text), [{ start: 0, end: text.length }]);
      return documents.length + notices.length + used.length > 0;
    });
    expect(telling.length).toBeGreaterThan(0);
    expect(telling.filter((text) => needs?.test(text) === false)).toEqual([]);
  });
});
