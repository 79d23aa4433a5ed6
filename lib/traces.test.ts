import { describe, expect, test } from "vitest";
import { diagnose, disclose, toJson } from ".";
import { inEnglish } from "./testing/telling";

const trace = "1-6925f0a1-0a1b2c3d4e5f60718293a4b5";
const function_ = (name: string) =>
  `https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/arn:aws:lambda:us-east-1:111122223333:function:${name}/invocations`;

interface Segment {
  readonly id: string;
  readonly [name: string]: unknown;
}

const timed = { start_time: 1764094113.021, end_time: 1764094113.244 };
const called = (name: string, url: string, status: number): Segment => ({
  id: "3a9497be6bb6f2a7",
  ...{ name, ...timed, namespace: "aws" },
  ...{ http: { request: { url, method: "POST" }, response: { status, content_length: 91 } } },
});
const lambda = (name: string, status: number) => called("Lambda", function_(name), status);
const states = (status: number) =>
  called(
    "STEPFUNCTIONS",
    "https://sync-states.us-east-1.amazonaws.com/?Action=StartSyncExecution",
    status,
  );
const bucket = called("S3", "https://pets-bucket.s3.us-east-1.amazonaws.com/a", 403);

const stage = (status: number, ...subsegments: readonly Segment[]): Segment => ({
  id: "4d1e8a0b7c2f9365",
  ...{ name: "pets-api/prod", ...timed, trace_id: trace, error: status >= 400 },
  http: {
    request: {
      ...{ url: "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets", method: "GET" },
      ...{ user_agent: "okhttp/4.12.0", client_ip: "203.0.113.9", x_forwarded_for: true },
    },
    response: { status, content_length: 0 },
  },
  aws: {
    api_gateway: {
      ...{ account_id: "111122223333", rest_api_id: "abcde12345", stage: "prod" },
      request_id: "7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3",
    },
  },
  origin: "AWS::ApiGateway::Stage",
  ...(subsegments.length === 0 ? {} : { subsegments }),
});
const worker = (...subsegments: readonly Segment[]): Segment => ({
  id: "1b7e5c3a9d0f2468",
  ...{
    name: "pets-read",
    origin: "AWS::Lambda::Function",
    parent_id: "3a9497be6bb6f2a7",
    ...timed,
  },
  ...(subsegments.length === 0 ? {} : { subsegments }),
});

const json = (value: unknown) => JSON.stringify(value, null, 2);
const forms: readonly (readonly [string, (segments: readonly Segment[]) => string])[] = [
  [
    "as the command prints it",
    (segments) =>
      `$ aws xray batch-get-traces --trace-ids ${trace}\n${json({ Traces: [{ Id: trace, Duration: 0.223, Segments: segments.map((one) => ({ Id: one.id, Document: JSON.stringify(one) })) }], UnprocessedTraceIds: [] })}`,
  ],
  ["one document below another", (segments) => segments.map(json).join("\n")],
  ["one document a line", (segments) => segments.map((one) => JSON.stringify(one)).join("\n")],
  [
    "as the console shows it",
    (segments) =>
      `Raw data:\n${json({ Id: trace, Segments: segments.map((one) => ({ Id: one.id, Document: one })) })}`,
  ],
];

const read = (text: string) => toJson(disclose(diagnose({ text })), inEnglish);
const inEachForm = (...segments: readonly Segment[]) =>
  forms.flatMap(([form, print]) => [
    [form, print(segments)] as const,
    [`${form}, backwards`, print(segments.toReversed())] as const,
  ]);

describe("a trace of X-Ray: a stage passed on what", () => {
  const rows = [
    ["a function", inEachForm(stage(403, lambda("pets-read", 403)), worker())],
    [
      "a function that was refused itself",
      inEachForm(stage(403, lambda("pets-read", 403)), worker(bucket)),
    ],
    [
      "a function behind an authorizer",
      inEachForm(stage(403, lambda("pets-authorizer", 200), lambda("pets-read", 403))),
    ],
    ["another service", inEachForm(stage(403, states(403)))],
  ] as const;
  test.each(
    rows.flatMap(([who, texts]) => texts.map(([form, text]) => [who, form, text] as const)),
  )("%s answered, %s", (_, __, text) => {
    expect(read(text).cause).toBe("integration-returned-403");
  });
});

describe("a trace of X-Ray does not tell that another service was called, where", () => {
  const rows = [
    ["an authorizer alone ran", inEachForm(stage(403, lambda("pets-authorizer", 200)), worker())],
    ["nothing ran", inEachForm(stage(403))],
    [
      "a function answered otherwise than the stage",
      inEachForm(stage(403, lambda("pets-read", 200))),
    ],
    [
      "the call worked, and a function was refused",
      inEachForm(stage(200, lambda("pets-read", 200)), worker(bucket)),
    ],
    ["the function failed", inEachForm(stage(502, lambda("pets-read", 502)))],
  ] as const;
  test.each(
    rows.flatMap(([when, texts]) => texts.map(([form, text]) => [when, form, text] as const)),
  )("%s, %s", (_, __, text) => {
    const { cause, observations } = read(text);
    expect(cause).toBe(null);
    expect(observations.map(({ option }) => option)).not.toContain("aws-service");
    expect(observations.map(({ option }) => option)).not.toContain("backend");
  });
});

test("a list of traces tells of its stage's calls", () => {
  const summary = (status: number, type = "AWS::ApiGateway::Stage") => ({
    ...{ Id: trace, HasError: status >= 400, EntryPoint: { Name: "pets-api/prod", Type: type } },
    Http: {
      HttpURL: "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets",
      ...{ HttpStatus: status, HttpMethod: "OPTIONS", ClientIp: "203.0.113.9" },
    },
  });
  const options = (...summaries: readonly object[]) =>
    read(json({ TraceSummaries: summaries })).observations.map(
      (one) => `${one.facet}=${one.option}`,
    );
  expect(options(summary(200), summary(403))).toEqual(
    expect.arrayContaining(["preflight=yes", "host=execute-api", "request-logged=yes"]),
  );
  expect(options(summary(403, "AWS::EC2::Instance"))).not.toContain("request-logged=yes");
});

test("an authorizer that ran alone is the method's", () => {
  for (const [, text] of inEachForm(stage(403, lambda("pets-authorizer", 200)))) {
    const { observations } = read(text);
    expect(observations.map((one) => `${one.facet}=${one.option}`)).toContain(
      "auth-mode=lambda-authorizer",
    );
  }
});

test("a trace stands beside the answer that it is of", () => {
  const text = `${json(stage(403))}\n\n{"Message":"User is not authorized to access this resource with an explicit deny"}`;
  expect(read(text).cause).toBe("lambda-authorizer-explicit-deny");
});

test("a client's own trace of a call is that call", () => {
  const client = {
    id: "4d1e8a0b7c2f9365",
    name: "shop",
    origin: "AWS::EC2::Instance",
    ...timed,
    subsegments: [
      called("pets", "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets", 403),
    ],
  };
  expect(read(json(client)).observations.map(({ option }) => option)).toContain("execute-api");
});
