import { describe, expect, test } from "vitest";
import { findMentions } from "./find-mentions";
import { outline } from "./fixtures/outline";

const all = (text: string) => findMentions(text, { start: 0, end: text.length });
const told = (text: string) =>
  all(text).map(({ request, response, connection }) => [
    request?.method?.value ?? "-",
    request?.target?.value ?? "-",
    response?.status?.code,
    connection.length,
  ]);

describe("a sentence of a program", () => {
  test("tells the status, the method and the URL, and where they stand", () => {
    const text =
      "x: Client error: `GET https://a.example.com/b` resulted in a `403 Forbidden` response";
    const [call] = all(text);
    const quoted = [call?.request?.method, call?.request?.target, call?.request?.host].map(
      (piece) => piece && text.slice(piece.span.start, piece.span.end),
    );
    expect(quoted).toEqual(["GET", "https://a.example.com/b", "a.example.com"]);
    expect(call?.response?.status).toEqual({ code: 403, span: { start: 62, end: 65 } });
  });

  test("that is repeated tells of one call", () => {
    const sentence = "403 Client Error: Forbidden for url: https://a.example.com/b\n";
    expect(told(sentence + sentence)).toEqual([["-", "https://a.example.com/b", 403, 0]]);
  });

  test("about another URL or with another status tells of another call", () => {
    expect(
      told(
        "403 Client Error: Forbidden for url: https://a.example.com/b\n" +
          "403 Client Error: Forbidden for url: https://a.example.com/c\n" +
          "500 Server Error: Oops for url: https://a.example.com/c\n",
      ),
    ).toEqual([
      ["-", "https://a.example.com/b", 403, 0],
      ["-", "https://a.example.com/c", 403, 0],
      ["-", "https://a.example.com/c", 500, 0],
    ]);
  });

  test("that lies in another adds to it", () => {
    expect(
      told(
        'HttpClientErrorException$Forbidden: 403 Forbidden on GET request for "https://a.example.com/b"',
      ),
    ).toEqual([["GET", "https://a.example.com/b", 403, 0]]);
  });

  test("about a handshake keeps its line", () => {
    expect(told("Handshake status 403 Forbidden")).toEqual([["-", "-", 403, 1]]);
  });

  test.each([
    ["a status of success", "Request failed with status code 200"],
    ["a number", "the answer has 403 bytes"],
    ["an execution log", "(1234) Method completed with status: 403"],
  ])("is not %s", (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("what a sentence tells and the answer beside it", () => {
  const body = '{"message":"Forbidden"}';
  const answer = JSON.stringify(body);
  const sentence = (path: string) =>
    `requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: https://a.example.com/${path}`;
  const exchanges = (text: string) =>
    outline(text).filter((line) => /^re(?:quest|sponse) /i.test(line));

  test.each([
    ["before", `${sentence("b")}\n${body}`],
    ["behind", `${body}\nTraceback\n${sentence("b")}`],
  ])("are one call where it stands %s", (_, text) => {
    expect(exchanges(text)).toEqual([
      "request - https://a.example.com/b host=a.example.com",
      `response 403  ${answer}`,
    ]);
  });

  test("are two where the statuses differ", () => {
    expect(
      exchanges(`HTTP Error 500: Oops\n\nHTTP/1.1 403 Forbidden\nDate: Wed\nServer: x\n\n`),
    ).toEqual(["response 500 ", "RESPONSE 403 date,server"]);
  });

  test("are two where the URLs differ", () => {
    const other = JSON.stringify({ status: 403, url: "https://a.example.com/c", data: "no" });
    expect(exchanges(`${sentence("b")}\n${other}`)).toEqual([
      "request - https://a.example.com/b host=a.example.com",
      "response 403 ",
      "request - https://a.example.com/c host=a.example.com",
      'response 403  "no"',
    ]);
  });
});

describe("a status that is told as what came of a call", () => {
  test.each([
    "call: https://api.example.com/v1/x from the office\nresult 403",
    "https://api.example.com/v1/x, the answer was 403",
    "https://api.example.com/v1/x: outcome = 403",
    "https://api.example.com/v1/x the API returns 403",
  ])("is its status: %s", (text) => {
    expect(statuses(text)).toEqual([403]);
  });

  test.each(["the query result 403 rows", "result 403ms", "result: 403,112 records"])(
    "and no number else: %s",
    (text) => {
      expect(statuses(text)).toEqual([]);
    },
  );

  function statuses(text: string): readonly (number | undefined)[] {
    return findMentions(text, { start: 0, end: text.length }).map(
      ({ response }) => response?.status?.code,
    );
  }
});
