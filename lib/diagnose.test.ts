import { describe, expect, test } from "vitest";
import { type Diagnosis, diagnose, disclose, linkTo, readLink } from ".";

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";

/** A transcript of `curl -v` with the lines of the answer. */
const transcript = (
  request: readonly string[],
  response: readonly string[],
  body: string,
): string =>
  [
    `* Connected to ${host} (203.0.113.9) port 443 (#0)`,
    "> GET /prod/pets HTTP/1.1",
    `> Host: ${host}`,
    "> User-Agent: curl/7.88.1",
    "> Accept: */*",
    ...request.map((line) => `> ${line}`),
    "> ",
    ...response.map((line) => `< ${line}`),
    "< ",
    body,
    "",
  ].join("\n");

const refused = (errorType: string, body: string, request: readonly string[] = []): string =>
  transcript(
    request,
    [
      "HTTP/1.1 403 Forbidden",
      "Date: Mon, 23 Nov 2026 10:00:00 GMT",
      "Content-Type: application/json",
      `Content-Length: ${body.length}`,
      "Connection: keep-alive",
      "x-amzn-RequestId: 11111111-2222-3333-4444-555555555555",
      `x-amzn-ErrorType: ${errorType}`,
      "x-amz-apigw-id: AbCdEfGhIjKlMnO=",
    ],
    body,
  );

const forbidden = refused("ForbiddenException", '{"message":"Forbidden"}');

const option = (diagnosis: Diagnosis, facet: string): string | undefined =>
  diagnosis.observations.find((one) => one.facet === facet)?.option;

const answers = (pairs: { readonly [facet: string]: string }) => new Map(Object.entries(pairs));

describe("diagnose", () => {
  test("a whole exchange is read into observations, each with its line", () => {
    const { observations, parameters } = diagnose({ text: forbidden });
    expect(
      Object.fromEntries(observations.map((one) => [one.facet, [one.option, one.line]])),
    ).toEqual({
      "answered-by": ["api-gateway", 13],
      message: ["forbidden", 16],
      "error-type": ["forbidden", 13],
      "response-ids": ["rest-style", 14],
      host: ["execute-api", 3],
      partition: ["aws", 3],
      "authorization-sent": ["none", 2],
      "websocket-step": ["none", 2],
      "cloudfront-in-front": ["no", 7],
      "host-resolves-to": ["public-address", 1],
      "api-key-sent": ["no", 2],
      "cache-invalidation": ["not-sent", 2],
      preflight: ["no", 2],
    });
    expect(parameters).toEqual({
      apiId: "abcde12345",
      region: "us-east-1",
      stage: "prod",
      method: "GET",
      path: "/pets",
      host,
      requestId: "11111111-2222-3333-4444-555555555555",
      extendedRequestId: "AbCdEfGhIjKlMnO=",
    });
  });

  test("a missing key proves nothing until the method is known to ask for one", () => {
    expect(diagnose({ text: forbidden }).verdict).toBe("shortlist");
    const { verdict, cause } = diagnose({
      text: forbidden,
      answers: answers({ "api-key-required": "yes" }),
    });
    expect([verdict, cause]).toEqual(["cause", "invalid-api-key"]);
  });

  test("the person outranks the evidence", () => {
    const { observations } = diagnose({
      text: forbidden,
      answers: answers({ "error-type": "access-denied" }),
    });
    expect(observations.find(({ facet }) => facet === "error-type")).toEqual({
      facet: "error-type",
      option: "access-denied",
      from: "answer",
    });
  });

  test("an observation that is doubted counts no longer, and is not asked about", () => {
    const doubted = diagnose({ text: forbidden, answers: answers({ message: "unsure" }) });
    expect(option(doubted, "message")).toBeUndefined();
    expect(doubted.declined).toEqual(["message"]);
    expect(doubted.next?.facet).not.toBe("message");
  });

  test("observations that no cause can produce together are named, with what to doubt", () => {
    const { verdict, cause, conflict, nearest } = diagnose({
      text: forbidden,
      answers: answers({ message: "signature-expired" }),
    });
    expect([verdict, cause]).toEqual(["contradiction", undefined]);
    expect(conflict.length).toBeGreaterThan(1);
    for (const { doubt } of nearest) {
      const rest = answers({
        message: "signature-expired",
        ...Object.fromEntries(doubt.map((facet) => [facet, "unsure"])),
      });
      expect(diagnose({ text: forbidden, answers: rest }).verdict).not.toBe("contradiction");
    }
  });

  test.each([200, 401, 404, 429, 500])("a response with %i is no 403", (status) => {
    const text = transcript(
      [],
      [
        `HTTP/1.1 ${status} Whatever`,
        "Date: Mon, 23 Nov 2026 10:00:00 GMT",
        "Content-Type: application/json",
        "Content-Length: 2",
      ],
      "{}",
    );
    expect([diagnose({ text }).verdict, diagnose({ text }).status]).toEqual(["not-a-403", status]);
  });

  test("a refusal whose status the API's owner changed is still one, by its error type", () => {
    const text = refused(
      "MissingAuthenticationTokenException",
      '{"error":"no such place"}',
    ).replace("403 Forbidden", "404 Not Found");
    expect(diagnose({ text }).verdict).not.toBe("not-a-403");
    expect(option(diagnose({ text }), "error-type")).toBe("missing-authentication-token");
  });

  test("the first 403 that is no preflight is diagnosed, another one if it is picked", () => {
    const preflight = forbidden.replace("> GET", "> OPTIONS");
    const signed = refused(
      "InvalidSignatureException",
      '{"message":"Signature expired: 20261123T090000Z is now earlier than 20261123T095500Z (20261123T100000Z - 5 min.)"}',
    );
    const text = `${preflight}\n${signed}`;
    expect(diagnose({ text }).cause).toBe("signature-expired");
    expect(
      diagnose({ text }).reading.exchanges.map(({ isPreflight, status }) => [isPreflight, status]),
    ).toEqual([
      [true, 403],
      [false, 403],
    ]);
    expect(option(diagnose({ text, exchange: 0 }), "error-type")).toBe("forbidden");
  });

  test("are listed with what is likely where words of API Gateway stand for a status", () => {
    const api = "https://abcde12345.execute-api.eu-west-1.amazonaws.com/live";
    const text = `$ curl ${api}/order\n{"message":"Missing Authentication Token"}\n\n$ curl ${api}/orders\n[{"id":1}]\n`;
    expect(diagnose({ text }).reading.exchanges).toMatchObject([
      { target: `${api}/order`, likely: "resource-not-found-unsigned" },
      { target: `${api}/orders` },
    ]);
    expect(diagnose({ text }).reading.exchanges[1]).not.toHaveProperty("likely");
  });

  test("a 403 of which more was seen than its status comes before one that is only mentioned", () => {
    const text = [
      "Error: Request failed with status code 403",
      `  config: { url: 'https://${host}/prod/pets', method: 'get', headers: { accept: '*/*' } },`,
      "  response: { status: 403, headers: { 'x-amzn-errortype': 'ForbiddenException' }, data: { message: 'Forbidden' } }",
    ].join("\n");
    expect(option(diagnose({ text }), "error-type")).toBe("forbidden");
  });

  test("what is told beside an answer orders the causes, and is shown as presumed", () => {
    const told = diagnose({
      text: 'since we attached a web ACL to the stage:\n{"message":"Forbidden"}',
    });
    expect(told.remaining[0]?.cause).toBe("waf-filtered");
    expect(told.observations.find(({ facet }) => facet === "waf-attached")).toMatchObject({
      option: "yes",
      isPresumed: true,
      isTold: true,
      quote: "web ACL",
      line: 1,
    });
  });

  test.each([
    ["Our API key isn't in any usage plan", "api-key-not-in-usage-plan", "We get a 403."],
    ["The stage name is missing from the URL", "wrong-stage", "We get a 403."],
    ["The WAF blocks our addresses", "waf-filtered", "We get a 403."],
    ["The custom domain has no base path mapping", "custom-domain-no-mapping", "We get a 403."],
    ["自定义域名没有 API 映射", "custom-domain-no-mapping", "调用返回 403。"],
    ["WAF 拦截了我们的 IP", "waf-filtered", "调用返回 403。"],
    ["URLにステージ名が入っていません", "wrong-stage", "403が返ってきます。"],
  ])(
    "a fault that is told is the likeliest, whatever little is shown beside it: %s",
    (told, cause, refused) => {
      const texts = [
        `${told}.\n\n{"message":"Forbidden"}`,
        `HTTP 403\n\n${told}.`,
        `403\n${told}.`,
        `${told}.\n${refused}`,
      ];
      for (const text of texts) {
        const [first] = diagnose({ text }).remaining;
        expect([text, first?.cause]).toEqual([text, cause]);
        expect(first?.weight).toBeGreaterThan(0.8);
      }
      const other = `${told}.\n\n{"message":"The security token included in the request is expired"}`;
      expect(diagnose({ text: other }).cause).not.toBe(cause);
    },
  );

  test.each([
    "There is a typo in the path",
    "The session token has expired",
    "The role has no execute-api:Invoke permission",
    "The client's clock is ten minutes behind",
  ])("a fault that is told and answers in other words is not named: %s", (told) => {
    for (const text of [
      `${told}.\n\n{"message":"Forbidden"}`,
      `{"message":"Forbidden"}\n\n${told}.`,
    ])
      expect(diagnose({ text }).cause, text).toBeUndefined();
  });

  test("of two faults that are told none is named", () => {
    const { cause, remaining } = diagnose({
      text: 'Our API key is in no usage plan. The stage name is missing from the URL.\n\n{"message":"Forbidden"}',
    });
    expect(cause).toBeUndefined();
    expect(
      remaining
        .slice(0, 2)
        .map((one) => one.cause)
        .sort(),
    ).toEqual(["api-key-not-in-usage-plan", "wrong-stage"]);
  });

  test("what is told to leave causes out makes no other less likely", () => {
    const error = '{"message":"Missing Authentication Token"}';
    const weightOf = (text: string) =>
      diagnose({ text }).remaining.find(({ cause }) => cause === "resource-not-found-unsigned")
        ?.weight ?? 0;
    for (const told of [
      "Authorization is set to NONE",
      "There is no web ACL",
      "no API key is required",
    ]) {
      const text = `${told}, but I get ${error}`;
      expect(
        diagnose({ text }).observations.some(({ isTold }) => isTold),
        told,
      ).toBe(true);
      expect(weightOf(text), told).toBeGreaterThanOrEqual(weightOf(error));
    }
  });

  test("what is told gives way to what is read", () => {
    const read = diagnose({
      text: 'our HTTP API answers\n< HTTP/2 403\n< x-amzn-errortype: ForbiddenException\n< x-amz-apigw-id: abc=\n\n{"message":"Forbidden"}',
    });
    expect(read.remaining.map(({ cause }) => cause)).not.toContain("http-api-jwt-scope");
  });

  test("what is told of a setup alone is nothing read", () => {
    expect(diagnose({ text: "we have a usage plan and a Lambda authorizer" }).verdict).toBe(
      "nothing-read",
    );
  });

  test("white space alone is nothing read", () => {
    expect(diagnose({ text: " \n\t\r\n " }).verdict).toBe("nothing-read");
  });

  test("nothing pasted and nothing answered is nothing read, with a first question", () => {
    const { verdict, next, remaining } = diagnose({});
    expect([verdict, remaining.length]).toEqual(["nothing-read", 58]);
    expect(next).toBeDefined();
  });

  test("ids from outside that the catalogue lacks are ignored", () => {
    const odd = answers({ constructor: "x", "api-type": "soap", colour: "red" });
    expect(diagnose({ answers: odd })).toEqual(diagnose({}));
  });
});

describe("a link", () => {
  const given = {
    text: forbidden,
    answers: answers({
      "api-type": "rest",
      "waf-blocked": "yes",
      "stage-in-url": "right",
      clock: "unsure",
    }),
  };
  const there = diagnose(given);

  test("shows a colleague the same diagnosis, without the paste", () => {
    const { state, problems } = readLink(linkTo(disclose(there)));
    const here = diagnose({ answers: state.answers, observed: state.observed });
    expect(problems).toEqual([]);
    expect([here.verdict, here.cause, here.remaining]).toEqual([
      "cause",
      "waf-filtered",
      there.remaining,
    ]);
    expect(here.ruledOut).toEqual(there.ruledOut);
    expect(here.link).toBe(there.link);
  });

  test("keeps how little is told in passing", () => {
    const told = diagnose({ text: 'behind mutual TLS and a web ACL: {"message":"Forbidden"}' });
    const { state } = readLink(linkTo(disclose(told)));
    expect(diagnose({ observed: state.observed }).remaining).toEqual(told.remaining);
  });

  test("holds parameters only where they are chosen", () => {
    expect(linkTo(disclose(there))).not.toContain("abcde12345");
    const { state } = readLink(linkTo(disclose(there), { parameters: ["apiId", "path"] }));
    expect(Object.fromEntries(state.parameters)).toEqual({ apiId: "abcde12345", path: "/pets" });
    expect(diagnose({ parameters: state.parameters }).parameters).toEqual({
      apiId: "abcde12345",
      path: "/pets",
    });
  });

  test("gives way to a paste at hand", () => {
    const observed = new Map([["message", "missing-authentication-token"]]);
    expect(option(diagnose({ text: forbidden, observed }), "message")).toBe("forbidden");
    expect(option(diagnose({ text: "hello", observed }), "message")).toBe(
      "missing-authentication-token",
    );
    const unanswered =
      "$ curl -sv 'https://API_ID.execute-api.REGION.amazonaws.com/STAGE'\nAn error occurred\n";
    expect(option(diagnose({ text: unanswered, observed }), "message")).toBe(
      "missing-authentication-token",
    );
  });

  test("stays below 512 characters for everything that a paste can prove", () => {
    expect(
      linkTo(disclose(there), {
        parameters: ["apiId", "region", "stage", "method", "path", "host"],
      }).length,
    ).toBeLessThan(512);
  });
});
