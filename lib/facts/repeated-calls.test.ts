import { describe, expect, test } from "vitest";
import { readEvidence } from "../evidence";
import { repeatedFacts } from "./repeated-calls";

const api = "abcde12345.execute-api.us-east-1.amazonaws.com";
const refusal = ["x-amzn-ErrorType: AccessDeniedException", "x-amz-apigw-id: AyWbgr8XIAMFtij="];
const later = ["x-amzn-ErrorType: AccessDeniedException", "x-amz-apigw-id: BzXchs9YJBNGujk="];

/** What `curl -i` printed, below the command. */
function call(url: string, status: string, fields: readonly string[] = []): string {
  return [
    `$ curl -i ${url}`,
    `HTTP/1.1 ${status}`,
    "Date: Wed, 04 Mar 2026 10:15:30 GMT",
    "Content-Type: application/json",
    ...fields,
    "",
    '{"Message":"no"}',
    "",
  ].join("\n");
}

const flush =
  "$ aws apigateway flush-stage-authorizers-cache --rest-api-id abcde12345 --stage-name prod --region us-east-1\n";

/** The facts that the other documents prove of the first exchange, and the text that proves each. */
function proven(...parts: readonly string[]) {
  const text = parts.join("");
  const { documents } = readEvidence(text);
  const [chosen] = documents.filter(({ kind }) => kind === "exchange");
  if (chosen === undefined) throw new Error("no exchange");
  return repeatedFacts(documents, chosen).facts.map(
    ({ facet, option, span }) => `${facet}=${option} ${text.slice(span.start, span.end)}`,
  );
}

const pets = `https://${api}/prod/pets`;
const afterFlush = (facts: readonly string[]) =>
  facts.filter((fact) => fact.startsWith("after-cache-flush"));

describe("the same call after the authorizer's cache was emptied", () => {
  test("works", () => {
    expect(proven(call(pets, "403 Forbidden", refusal), flush, call(pets, "200 OK"))).toEqual([
      "after-cache-flush=works HTTP/1.1 200 OK",
    ]);
  });

  test("is still refused", () => {
    const refused = call(pets, "403 Forbidden", refusal);
    const again = call(pets, "403 Forbidden", later);
    expect(afterFlush(proven(refused, flush, again))).toEqual([
      "after-cache-flush=still-refused HTTP/1.1 403 Forbidden",
    ]);
  });

  test("tells by the first answer alone", () => {
    const refused = call(pets, "403 Forbidden", refusal);
    const again = call(pets, "403 Forbidden", later);
    expect(afterFlush(proven(refused, flush, call(pets, "200 OK"), again))).toEqual([
      "after-cache-flush=works HTTP/1.1 200 OK",
    ]);
  });

  test("may have another query", () => {
    expect(
      proven(call(pets, "403 Forbidden", refusal), flush, call(`${pets}?again=1`, "200 OK")),
    ).toEqual(["after-cache-flush=works HTTP/1.1 200 OK"]);
  });

  test.each([
    [
      "another path",
      call(`${pets}/7`, "200 OK"),
      [`stage-in-url=right ${pets}/7`, `other-methods-work=yes ${pets}/7`],
    ],
    ["another host", call("https://api.example.com/prod/pets", "200 OK"), []],
    [
      "another method",
      call(`-X POST ${pets}`, "200 OK"),
      [`stage-in-url=right ${pets}`, `other-methods-work=yes ${pets}`],
    ],
    ["a failure of the backend", call(pets, "502 Bad Gateway"), []],
    ["no further call", "", []],
  ])("is not %s", (_, after, expected) => {
    expect(proven(call(pets, "403 Forbidden", refusal), flush, after)).toEqual(expected);
  });

  test("tells nothing without the command between", () => {
    expect(proven(call(pets, "403 Forbidden", refusal), call(pets, "200 OK"))).toEqual([]);
  });
});

describe("the same call refused again", () => {
  test("proves what its answer does", () => {
    const bare = call(pets, "403 Forbidden");
    expect(proven(bare, call(pets, "403 Forbidden", refusal))).toContain(
      "error-type=access-denied x-amzn-ErrorType: AccessDeniedException",
    );
  });

  test("proves nothing where it was for another path", () => {
    const other = call(`${pets}/7`, "403 Forbidden", refusal);
    expect(proven(call(pets, "403 Forbidden"), other)).toEqual([]);
  });
});

describe("the same path on the API's own name", () => {
  const own = call("https://api.example.com/pets", "403 Forbidden", [
    "x-amzn-ErrorType: ForbiddenException",
  ]);

  test.each([
    ["works", call(pets, "200 OK"), ["works-on-default-endpoint=yes HTTP/1.1 200 OK"]],
    [
      "is refused with a reason",
      call(pets, "403 Forbidden", refusal),
      ["works-on-default-endpoint=no HTTP/1.1 403 Forbidden"],
    ],
    [
      "is refused with a bare Forbidden, which may be that name's own",
      call(pets, "403 Forbidden", ["x-amzn-ErrorType: ForbiddenException"]),
      [],
    ],
    ["fails otherwise", call(pets, "500 Internal Server Error"), []],
    ["has another path", call(`https://${api}/prod/cats`, "200 OK"), []],
  ])("%s", (_, there, expected) => {
    expect(proven(own, there)).toEqual(expected);
  });

  test("tells nothing of a call that was on such a name itself", () => {
    expect(
      proven(call(pets, "403 Forbidden", refusal), call(`https://${api}/test/pets`, "200 OK")),
    ).toEqual([]);
  });
});

describe("the same call with a key", () => {
  const forbidden = '{"message":"Forbidden"}\n';

  test.each([
    ["a variable's", "$API_URL/pets"],
    ["what a person left out", "{the URL of our API}"],
    ["a name in brackets", "<invoke-url>/pets"],
    ["the API's", pets],
  ])("shows that one is asked for, at an address that is %s", (_, url) => {
    const plain = `$ curl ${url}\n${forbidden}`;
    const keyed = `$ curl -H "x-api-key: $KEY" ${url}\n`;
    for (const answer of ['"Hello from Lambda!"\n', '{"pets":[]}\n'])
      expect(proven(plain, keyed, answer)).toEqual(
        expect.arrayContaining([expect.stringContaining("api-key-required=yes")]),
      );
    expect(proven(plain, keyed, forbidden)).not.toEqual(
      expect.arrayContaining([expect.stringContaining("api-key-required")]),
    );
  });

  test("is none at another place", () => {
    const other = `$ curl -H "x-api-key: $KEY" $OTHER_URL\n{"pets":[]}\n`;
    expect(proven(`$ curl $API_URL\n${forbidden}`, other)).toEqual([]);
  });
});

describe("the same call that is asked for a field", () => {
  const source = "auth-mode=lambda-authorizer -H 'X-Shop-Token: a'";

  test("shows that an authorizer reads it", () => {
    const refused = call(`-H 'X-Shop-Token: a' ${pets}`, "403 Forbidden");
    expect(proven(refused, call(pets, "401 Unauthorized"))).toContain(source);
  });

  test.each([
    ["with a token in its usual field", `-H 'Authorization: a' ${pets}`, "401 Unauthorized"],
    ["with a field that all may have", `-H 'Accept: text/plain' ${pets}`, "401 Unauthorized"],
    ["where it is refused, too", `-H 'X-Shop-Token: a' ${pets}`, "403 Forbidden"],
  ])("shows nothing %s", (_, options, status) => {
    const facts = proven(call(options, "403 Forbidden"), call(pets, status));
    expect(facts.filter((fact) => fact.startsWith("auth-mode"))).toEqual([]);
  });
});

describe("another call that works on the same stage", () => {
  const missing = ["x-amzn-ErrorType: MissingAuthenticationTokenException"];
  const absent = `route-deployed=no ${pets}`;
  const right = `stage-in-url=right ${pets}`;
  const others = `other-methods-work=yes ${pets}`;

  test.each([
    ["another path", call(`${pets}/7`, "403 Forbidden", missing), call(pets, "200 OK")],
    ["another method", call(`-X PUT ${pets}`, "403 Forbidden", missing), call(pets, "200 OK")],
    [
      "what it printed",
      `$ curl ${pets}/7\n{"message":"Missing Authentication Token"}\n`,
      `$ curl ${pets}\n{"pets": 3}\n`,
    ],
  ])("shows that a method is missing: %s", (_, refused, works) => {
    expect(proven(refused, works)).toEqual([right, absent, others]);
  });

  test.each([
    [
      "with a token",
      call(`${pets}/7`, "403 Forbidden", missing),
      call(`-H 'Authorization: Bearer a' ${pets}`, "200 OK"),
      [right],
    ],
    [
      "that asks for a token, too",
      call(`${pets}/7`, "403 Forbidden", missing),
      call(pets, "401 Unauthorized"),
      [right],
    ],
    [
      "where another sentence refused",
      call(`${pets}/7`, "403 Forbidden", refusal),
      call(pets, "200 OK"),
      [right, others],
    ],
    [
      "on another stage",
      call(`https://${api}/dev/pets/7`, "403 Forbidden", missing),
      call(pets, "200 OK"),
      [],
    ],
    [
      "that is refused, too",
      call(`${pets}/7`, "403 Forbidden", missing),
      call(pets, "403 Forbidden", missing),
      [],
    ],
    [
      "on a name of its own, where no stage is seen",
      call("https://api.example.com/v1/pets/7", "403 Forbidden", missing),
      call("https://api.example.com/v1/pets", "200 OK"),
      ["other-methods-work=yes https://api.example.com/v1/pets"],
    ],
  ])("shows no more than it does: %s", (_, refused, works, expected) => {
    expect(proven(refused, works)).toEqual(expected);
  });
});
