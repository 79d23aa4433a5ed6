import { describe, expect, test } from "vitest";
import { type Diagnosis, diagnose } from ".";
import { readEvidence } from "./evidence";
import { extractFacts } from "./facts";
import { allFixtures } from "./fixtures/all";

/** What a diagnosis says of the answer, and what it leaves. */
function said({ verdict, remaining, observations }: Diagnosis): object {
  const option = (facet: string) => observations.find((one) => one.facet === facet)?.option;
  return {
    verdict,
    left: remaining.map(({ cause }) => cause),
    author: option("answered-by"),
    message: option("message"),
  };
}

const transcripts = allFixtures.filter(({ text }) => /^< HTTP\//m.test(text));

describe("JSON above what curl -v prints is not the response's body", () => {
  test("there are transcripts to put it above", () => {
    expect(transcripts.length).toBeGreaterThanOrEqual(50);
  });

  const others = [
    ["a request's body", 'Request body:\n{"pet":"cat"}\n\n'],
    ["a health check's answer", '{"status":"ok"}\n\n'],
    [
      "a project's file",
      'package.json\n{\n  "name": "pets",\n  "version": "1.0.0",\n  "dependencies": { "undici": "7.1.0" }\n}\n\n',
    ],
  ] as const;
  for (const [kind, json] of others) {
    test.each(transcripts.map(({ cause, name, text }) => [`${cause}/${name}`, text]))(
      `${kind} above %s`,
      (_, text) => {
        expect(said(diagnose({ text: `${json}${text}` }))).toEqual(said(diagnose({ text })));
      },
    );
  }
});

/** Heads in the forms that people have them in; the body goes where `BODY` stands. */
const forms: Readonly<Record<string, (length: string, body: string) => string>> = {
  "curl -i": (length, body) =>
    `$ curl -i https://api.example.com/orders\nHTTP/2 403\ndate: Wed, 04 Mar 2026 10:15:30 GMT\ncontent-type: application/json\n${length}apigw-requestid: Kd109RmIAMFjhA=\n\n${body}`,
  "curl -v": (length, body) =>
    `> GET /orders HTTP/1.1\n> Host: api.example.com\n> \n< HTTP/1.1 403 Forbidden\n< Date: Wed, 04 Mar 2026 10:15:30 GMT\n< Content-Type: application/json\n${length.replace(/^(?=.)/, "< ")}< Apigw-Requestid: Kd109RmIAMFjhA=\n< \n${body}`,
  "a message": (length, body) =>
    `HTTP/1.1 403 Forbidden\r\nApigw-Requestid: Kd109RmIAMFjhA=\r\nDate: Wed, 04 Mar 2026 10:15:30 GMT\r\n${length.replace("\n", "\r\n")}Content-Type: application/json\r\n\r\n${body}`,
  HAR: (length, body) =>
    JSON.stringify({
      log: {
        version: "1.2",
        creator: { name: "WebInspector" },
        entries: [
          {
            request: { method: "GET", url: "https://api.example.com/orders", headers: [] },
            response: {
              status: 403,
              headers: [
                { name: "apigw-requestid", value: "Kd109RmIAMFjhA=" },
                { name: "content-type", value: "application/json" },
                { name: "date", value: "Wed, 04 Mar 2026 10:15:30 GMT" },
                ...(length === "" ? [] : [{ name: "content-length", value: length.slice(16, -1) }]),
              ],
              content: body === "" ? {} : { text: body },
            },
          },
        ],
      },
    }),
};

const author = (text: string): string | undefined =>
  diagnose({ text }).observations.find(({ facet }) => facet === "answered-by")?.option;

const authorFacts = (text: string) =>
  readEvidence(text)
    .documents.flatMap((document) => extractFacts(document).facts)
    .flatMap(({ facet, option, by }) => (facet === "answered-by" ? [[option, by]] : []));

const own = "Content-Length: 23\n";
const ofForms = Object.entries(forms);

describe("an HTTP API's refusal without its body", () => {
  const absent = ["", "...", "…", "{...}", "(23 bytes)", "[23 bytes data]", "<body omitted>"];
  const cut = [
    '{"message":"Forb',
    '{"message":"...',
    '{"message":"…"}',
    'b\'{"message":"Forb',
    "{",
  ];
  const cases = ofForms.flatMap(([form, write]) =>
    [...absent, ...cut].map((body) => [form, body, write] as const),
  );

  test.each(cases)("%s with %j is presumed its own by the length", (_, body, write) => {
    const text = write(own, body);
    expect(diagnose({ text }).verdict).toBe("shortlist");
    expect(authorFacts(text)).toEqual([["api-gateway", "presumption"]]);
  });

  test.each(cases)("%s with %j and no length tells no author", (_, body, write) => {
    const text = write("", body);
    expect([diagnose({ text }).verdict, author(text)]).toEqual(["shortlist", undefined]);
  });

  test.each([
    ["a head alone", `$ curl -sI https://api.example.com/orders\nHTTP/2 403\ndate: x\n${own}`],
    ["a head cut short", `HTTP/2 403\ndate: x\n${own}...\n`],
  ])("%s is not the integration's", (_, head) => {
    expect(author(`${head}apigw-requestid: Kd109RmIAMFjhA=\n`)).not.toBe("backend");
  });

  test("a challenge for a scope beside it is no contradiction", () => {
    const challenge = 'www-authenticate: Bearer scope="a" error="insufficient_scope"\n';
    const text = `HTTP/2 403\ndate: x\n${own}${challenge}apigw-requestid: Kd109RmIAMFjhA=\n\n`;
    expect(diagnose({ text }).cause).toBe("http-api-jwt-scope");
  });

  const whole = [
    '{"message":"Forbidden"}',
    '{\n  "message": "Forbidden"\n}',
    "{'message': 'Forbidden'}",
    'b\'{"message":"Forbidden"}\'',
    '{\\"message\\":\\"Forbidden\\"}',
    "{ message: 'Forbidden' }",
    '{"message"=>"Forbidden"}',
    '{:message=>"Forbidden"}',
    "{message=Forbidden}",
  ];
  const printed = ofForms.flatMap(([form, write]) =>
    whole.flatMap((body) => ["", own].map((length) => [form, length, body, write] as const)),
  );
  test.each(printed)("%s with %j and %j is API Gateway's", (_, length, body, write) => {
    const text = write(length, body);
    expect([diagnose({ text }).verdict, author(text)]).toEqual(["shortlist", "api-gateway"]);
  });
});

describe("what an integration behind an HTTP API answers", () => {
  const bodies = [
    '{"error":"this account may not read orders"}',
    '{\n  "message": "Not yours"\n}',
    "{'detail': 'not yours'}",
    'b\'{"detail":"not yours"}\'',
    "{ error: 'not yours' }",
    '{"error"=>"not yours"}',
    "<html><body>not yours</body></html>",
    '{"message":"Forbidden","requestId":"1"}',
    '["not yours"]',
    "{}",
  ];
  const cases = ofForms.flatMap(([form, write]) =>
    bodies.flatMap((body) =>
      ["", `Content-Length: ${Buffer.byteLength(body)}\n`].map(
        (length) => [form, length, body, write] as const,
      ),
    ),
  );

  test.each(cases)("%s with %j and %j is the integration's", (_, length, body, write) => {
    expect(diagnose({ text: write(length, body) }).cause).toBe("integration-returned-403");
  });

  test.each(ofForms)("%s without a body, of a length that is known, is its", (_, write) => {
    expect([
      author(write("Content-Length: 0\n", "")),
      author(write("Content-Length: 44\n", "")),
    ]).toEqual(["backend", "backend"]);
  });

  test.each(ofForms)("%s with words of another length is open", (_, write) => {
    expect(diagnose({ text: write(own, '{"pet":"cat"}') }).verdict).toBe("shortlist");
  });
});

describe("a REST API's ids without a type", () => {
  const rest = (fields: string): string =>
    `HTTP/2 403\ndate: Wed, 04 Mar 2026 10:15:30 GMT\ncontent-type: application/json\n${fields}x-amz-apigw-id: Kd109RmIAMFjhA=\n\n`;

  test("are the integration's under a whole head alone", () => {
    expect(author(rest("x-amzn-requestid: 9e3c5a7b-2d4f-4b68-8c1e-6a5b4c3d2e1f\n"))).toBe(
      "backend",
    );
    expect(author(rest(""))).toBeUndefined();
    expect(
      author(rest("...\nx-amzn-requestid: 9e3c5a7b-2d4f-4b68-8c1e-6a5b4c3d2e1f\n")),
    ).toBeUndefined();
  });
});
