import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const url = `https://${host}/prod`;

/** What people show of a call that works. */
const working: Readonly<Record<string, string>> = {
  "a command and its body": `$ curl ${url}/health\n{"status":"ok"}\n`,
  "curl -i": `$ curl -i ${url}/health\nHTTP/2 200\ncontent-type: application/json\n\n{"status":"ok"}\n`,
  "curl -v": `$ curl -v ${url}/health\n> GET /prod/health HTTP/1.1\n> Host: ${host}\n> \n< HTTP/1.1 200 OK\n< Content-Type: application/json\n< \n{"status":"ok"}\n`,
  "a command and its status": `$ curl -s -o /dev/null -w '%{http_code}' ${url}/health\n200\n`,
  "a line of an execution log": "(1a2b) Method completed with status: 200\n",
  "a line of an access log": `192.0.2.1 - - [02/Nov/2026:09:12:44 +0000] "GET /prod/health HTTP/1.1" 200 15 1a2b\n`,
  "a record of an access log": `{"requestId":"a","ip":"192.0.2.1","httpMethod":"GET","resourcePath":"/health","status":"200","protocol":"HTTP/1.1","responseLength":"15"}\n`,
  "a line of a program": `GET ${url}/health 200 OK\n`,
  "a response of requests": "<Response [200]> {'status': 'ok'}\n",
  "a function's answer": `{"statusCode":200,"body":"{\\"ok\\":true}"}\n`,
  "a run of the console's test": `{\n    "status": 200,\n    "body": "{\\"ok\\":true}",\n    "log": "Execution log for request x\\nMon Nov 02 09:12:44 UTC 2026 : Method completed with status: 200\\n",\n    "latency": 80\n}\n`,
  "a sentence": "GET /health works (200).\n",
  "a preflight": "OPTIONS /prod/orders 204 No Content\n",
};

/** What people show of one that is refused. */
const refused: Readonly<Record<string, string>> = {
  "a body": `{"message":"Missing Authentication Token"}\n`,
  "a command and its body": `$ curl -X POST ${url}/orders\n{"message":"Missing Authentication Token"}\n`,
  "curl -i": `$ curl -i -X POST ${url}/orders\nHTTP/2 403\ncontent-type: application/json\nx-amzn-errortype: MissingAuthenticationTokenException\n\n{"message":"Missing Authentication Token"}\n`,
  "a status and its body": `403 {"message":"Missing Authentication Token"}\n`,
  "a line of a log and a body": `(2b3c) Method completed with status: 403\n{"message":"Missing Authentication Token"}\n`,
  "an error of axios": `AxiosError: Request failed with status code 403 { data: { message: 'Missing Authentication Token' } }\n`,
  "an error of requests": `requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: ${url}/orders\n{'message': 'Missing Authentication Token'}\n`,
  "a sentence": "POST /orders answers 403 with Missing Authentication Token.\n",
};

describe("a call that works, above or below, does not hide the one that is refused", () => {
  const pairs = Object.keys(working).flatMap((one) =>
    Object.keys(refused).map((other) => [one, other] as const),
  );
  test.each(pairs)("%s beside %s", (one, other) => {
    for (const parts of [
      [working[one], refused[other]],
      [refused[other], working[one]],
    ]) {
      const { verdict, observations, remaining } = diagnose({ text: parts.join("\n") });
      expect(observations).toContainEqual(
        expect.objectContaining({ facet: "message", option: "missing-authentication-token" }),
      );
      expect(verdict).not.toBe("not-a-403");
      expect(remaining[0]?.cause).toMatch(/^(?:resource-not-found|missing-auth-token)/);
    }
  });

  test.each(Object.keys(working))("%s beside a sentence that names the status alone", (one) => {
    const sentence = "POST /orders is answered with a 403.\n";
    for (const parts of [
      [working[one], sentence],
      [sentence, working[one]],
    ]) {
      expect(diagnose({ text: parts.join("\n") }).verdict).not.toBe("not-a-403");
    }
  });
});

describe("what is no 403 is called that", () => {
  test.each([
    ["a success alone", working["curl -i"] ?? ""],
    ["another refusal", "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n\n"],
    [
      "another refusal, of which somebody says that it was a 403 before",
      "It used to be a 403.\n\nHTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n{}\n",
    ],
  ])("%s", (_, text) => {
    expect(diagnose({ text }).verdict).toBe("not-a-403");
  });
});

describe("a URL that is said to work in front of it", () => {
  const base = "https://abcde12345.execute-api.us-east-1.amazonaws.com/Prod";
  const refused = `${base} gives {"message":"Missing Authentication Token"}`;

  test.each([
    "Only when I complete it with index.php, it works:\n",
    "This works: ",
    "Working URL: ",
    "**OK:** ",
    "What works:\n- GET ",
    "This one is fine: ",
    "It succeeds with: ",
  ])("is a contrast: %s", (before) => {
    expect(diagnose({ text: `${refused}\n\n${before}${base}/index.php` }).cause).toBe(
      "resource-not-found-unsigned",
    );
  });

  test.each([
    "This does not work: ",
    "Not working: ",
    "It doesn't work:\n",
    "What should work: ",
    "I expected this to work: ",
    "This used to work: ",
    "It no longer works: ",
  ])("and none where it is said not to, or only ought to: %s", (before) => {
    expect(diagnose({ text: `${refused}\n\n${before}${base}/index.php` }).cause).toBeUndefined();
  });
});

describe("a call behind a head without a body, at no prompt", () => {
  const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/hello";
  const refused = '{"message":"Missing Authentication Token"}';

  test.each([
    `curl -sI ${url}\nHTTP/2 200\ncontent-type: application/json\n\ncurl -s -X POST ${url}\n${refused}\n`,
    `curl -si ${url}\nHTTP/2 200\ncontent-type: text/plain\n\nHello\ncurl -s -X POST ${url}\n${refused}\n`,
    `curl -si ${url}\nHTTP/2 200\n\nok\nhttp POST ${url}\n${refused}\n`,
    `curl -sI ${url}\n# HTTP/2 200\n# content-type: application/json\n\n# 2. another method\ncurl -s -X POST ${url}\n# ${refused}\n`,
  ])("is no body of it: %s", (text) => {
    const diagnosis = diagnose({ text });
    expect([diagnosis.verdict, diagnosis.cause]).toEqual(["cause", "resource-not-found-unsigned"]);
  });

  test("and a body that begins with such a word is one", () => {
    const text = `curl -i ${url}\nHTTP/2 403\ncontent-type: text/plain\n\ncurl users must send a token\nask us\n`;
    expect(diagnose({ text }).observations).toContainEqual(
      expect.objectContaining({ facet: "message", option: "customised" }),
    );
  });
});
