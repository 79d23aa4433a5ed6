import { describe, expect, test } from "vitest";
import { outline } from "./fixtures/outline";

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const url = `https://${host}/prod/orders`;
const calls = (text: string) => outline(text).filter((line) => /^(?:request|response)/i.test(line));

describe("the one refused call of a text", () => {
  test.each([
    ["a method before the URL", `calling PATCH ${url}`, "PATCH", url],
    ["a method by its name", `HttpMethod: DELETE\nURL: ${url}`, "DELETE", url],
    ["a URL in another line", `endpoint was ${url}, see https://docs.example.com/errors`, "-", url],
    [
      "a host and a path by their names",
      `host = "${host}"\npath = "/prod/orders"`,
      "-",
      "/prod/orders",
    ],
    [
      "a request line behind a mark",
      `< PUT /prod/orders HTTP/1.1\nhostname => "${host}"`,
      "PUT",
      "/prod/orders",
    ],
  ])("is completed by %s", (_, around, method, target) => {
    expect(calls(`{"message":"Forbidden"}\nstatus 403\n${around}`)).toEqual([
      `request ${method} ${target} host=${host}`,
      'response 403  "{\\"message\\":\\"Forbidden\\"}"',
    ]);
  });

  test.each([
    ["two URLs", `${url} and ${url}/42`],
    ["the URL of a manual", "https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/403"],
    ["this machine", "http://localhost:3000/orders"],
    ["a URL that is said to work", `${url} works`],
    ["a URL that is said to answer with its page", `${url} returns the page`],
    ["the setting of a client", `--endpoint-url ${url}`],
  ])("is not completed by %s", (_, around) => {
    expect(calls(`{"message":"Forbidden"}\nstatus 403\n${around}`)).toEqual([
      'response 403  "{\\"message\\":\\"Forbidden\\"}"',
    ]);
  });

  test("has a status that stands by itself, and none that is a port, a part of a version or a measure", () => {
    const body = '{"message":"Forbidden"}';
    const said = 'response 403  "{\\"message\\":\\"Forbidden\\"}"';
    expect(calls(`got ${body} (403)`)).toEqual([said]);
    for (const other of ["took 403 ms", "v1.403.2", "port :403", "id-403-x"]) {
      expect(calls(`${body}\n${other}`)).toEqual([said.replace("403", "-")]);
    }
  });

  test("is not one where another call was answered", () => {
    const text = `HTTP/1.1 200 OK\ndate: x\n\n{}\n\nGET ${url}`;
    expect(calls(text).some((line) => line.includes(" 403 "))).toBe(false);
  });
});
