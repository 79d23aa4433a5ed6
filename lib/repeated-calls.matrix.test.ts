import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const url = `https://${host}/prod/pets`;
const body = '{"message":"Forbidden"}';
const head = [
  "HTTP/1.1 403 Forbidden",
  "Date: Wed, 04 Mar 2026 10:15:31 GMT",
  "Content-Type: application/json",
  "Content-Length: 23",
];
const ids = [
  "x-amzn-RequestId: c4b73eea-0dfb-489e-ac1d-000000000001",
  "x-amzn-ErrorType: ForbiddenException",
];
const sent = [`> GET /prod/pets HTTP/1.1`, `> Host: ${host}`, "> Accept: */*", ">"];
const received = [...head, ...ids, ""].map((line) => `< ${line}`.trimEnd());

/** What shows a call and its answer, as a loop of a shell prints it. */
const calls = {
  "curl -v": [`$ curl -v ${url}`, `* Connected to ${host} (203.0.113.10) port 443`]
    .concat(sent, received, body)
    .join("\n"),
  "curl -v without its command": [...sent, ...received, body].join("\n"),
  "curl -i": [`$ curl -i ${url}`, ...head, ...ids, "", body].join("\n"),
  "curl -iv, whose two heads met": [`$ curl -iv ${url}`, ...sent]
    .concat(
      [...head, ...ids, ""].flatMap((line) => [`< ${line}`.trimEnd(), line]),
      body,
    )
    .join("\n"),
  "Apache's logs of the heads and of the bytes": [
    ["headers", ">>", ["GET /prod/pets HTTP/1.1", `Host: ${host}`]],
    ["wire", ">>", ["GET /prod/pets HTTP/1.1[\\r][\\n]", `Host: ${host}[\\r][\\n]`, "[\\r][\\n]"]],
    ["wire", "<<", [...head, ...ids, ""].map((line) => `${line}[\\r][\\n]`)],
    ["wire", "<<", [body]],
    ["headers", "<<", [...head, ...ids]],
  ]
    .flatMap(([log, direction, lines]) =>
      [lines].flat().map((line) => {
        const printed = log === "wire" ? `"${line}"` : line;
        return `DEBUG org.apache.http.${log} - http-outgoing-0 ${direction} ${printed}`;
      }),
    )
    .join("\n"),
  "curl that prints a body": `$ curl ${url}\n${body}`,
  "curl that prints a status": `$ curl -s -o /dev/null -w "%{http_code}\\n" ${url}\n403`,
  "raw HTTP": ["GET /prod/pets HTTP/1.1", `Host: ${host}`, "", ...head, ...ids, "", body].join(
    "\n",
  ),
  "an answer whose ids are left out": [...head, "", body].join("\n"),
} as const;

/** What does not tell whether one call was answered, or several. */
const answers = {
  "an answer that bears its id": [...head, ...ids, "", body].join("\n"),
  "its head": [...head, ...ids, ""].join("\n"),
  "a body": body,
  "a printed body": JSON.stringify(JSON.parse(body), undefined, 2),
  "a sentence": `requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: ${url}`,
  "a sentence of axios": "Error: Request failed with status code 403",
} as const;

function read(text: string, times: number) {
  const { reading, verdict, remaining, status } = diagnose({
    text: Array.from({ length: times }, () => text).join("\n"),
  });
  const { exchanges, unlisted, notices } = reading;
  return {
    calls: exchanges.length + unlisted,
    said: [verdict, remaining[0], status],
    repeated: notices.find(({ id }) => id === "repeats-itself")?.requests,
  };
}

const times = [2, 3, 278];

describe("a call that stands in a paste again and again", () => {
  test.each(Object.keys(calls))("is as many calls, with the same verdict: %s", (name) => {
    const text = new Map(Object.entries(calls)).get(name) ?? "";
    const { said } = read(text, 1);
    for (const count of times) {
      expect(read(text, count)).toEqual({ calls: count, said, repeated: undefined });
    }
  });

  test("is listed to a limit, whether its status is shown or not", () => {
    for (const name of ["curl -i", "curl that prints a body"] as const) {
      const text = Array.from({ length: 600 }, () => calls[name]).join("\n");
      const { exchanges, unlisted } = diagnose({ text }).reading;
      expect([exchanges.length, unlisted]).toEqual([500, 100]);
    }
  });

  test("is as many calls where the commands of one width differ", () => {
    const text = ["a", "b", "c", "d"].map((id) =>
      calls["curl that prints a status"].replace("/pets", `/pets/${id}`),
    );
    const { exchanges } = diagnose({ text: text.join("\n") }).reading;
    expect(exchanges.map(({ target, status }) => `${target} ${status}`)).toEqual(
      ["a", "b", "c", "d"].map((id) => `${url}/${id} 403`),
    );
  });
});

describe("an answer that stands in a paste again and again", () => {
  test.each(Object.keys(answers))("is one call's, and that is said: %s", (name) => {
    const text = new Map(Object.entries(answers)).get(name) ?? "";
    const { said } = read(text, 1);
    for (const count of [10, 150]) {
      const repeated = { read: 1, countedOnly: count - 1 };
      expect(read(text, count)).toEqual({ calls: 1, said, repeated });
    }
  });

  test("is not said to repeat where a program prints it twice", () => {
    for (const text of Object.values(answers)) expect(read(text, 2).repeated).toBeUndefined();
  });

  test("is listed to a limit, and the rest counted, where sentences tell of very many calls", () => {
    const text = Array.from(
      { length: 150 },
      (_, at) => `HTTPError: 403 Client Error: Forbidden for url: ${url}/${at}`,
    ).join("\n");
    const { exchanges, unlisted } = diagnose({ text }).reading;
    expect([exchanges.length, unlisted]).toEqual([100, 50]);
  });
});
