import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "./json-objects";
import { readLines } from "./lines";
import { readExportedRoutes } from "./read-exported-routes";

const read = (text: string) =>
  readExportedRoutes(text, readLines(text), [{ start: 0, end: text.length }]);

/** A value as JSON has it. */
function plain(json: Json): unknown {
  if (json.kind === "list") return json.items.map(plain);
  if (json.kind === "scalar") return json.value;
  return Object.fromEntries(json.members.map(({ key, value }) => [key, plain(value)]));
}

/** What was read: the text that each document stands for, and its value. */
const documents = (text: string) =>
  read(text).documents.map((document) =>
    document.kind === "configuration"
      ? [document.source, text.slice(document.span.start, document.span.end), plain(document.value)]
      : [document.kind],
  );

const rest = [
  '"url" : "https://abcde12345.execute-api.us-east-1.amazonaws.com/{basePath}"',
  '"default" : "prod"',
  '"/orders/{id}" :',
  '"get" :',
  '"delete" :',
  '"/health" :',
  '"x-amazon-apigateway-any-method" :',
].join("\n");

describe("the lines that grep prints of an exported API", () => {
  test("are its paths with their methods, and its server with the stage", () => {
    expect(documents(rest)).toEqual([
      [
        "openapi-document",
        rest,
        {
          servers: [
            {
              url: "https://abcde12345.execute-api.us-east-1.amazonaws.com/{basePath}",
              variables: { basePath: { default: "prod" } },
            },
          ],
          paths: {
            "/orders/{id}": { get: {}, delete: {} },
            "/health": { "x-amazon-apigateway-any-method": {} },
          },
        },
      ],
    ]);
  });

  test("are read between other lines, each run by itself", () => {
    const one = '"/a":\n"get":';
    const other = '"/b":\n"post":';
    expect(documents(`$ grep deployed.json\n${one}\n$ ls\n${other}\ndone`)).toEqual([
      ["openapi-document", one, { paths: { "/a": { get: {} } } }],
      ["openapi-document", other, { paths: { "/b": { post: {} } } }],
    ]);
  });

  test.each([
    ["paths without a method", '"/a":\n"/b":'],
    ["methods without a path", '"get":\n"post":'],
    ["a server alone", '"url": "https://example.com/"'],
    ["nothing", ""],
    ["keys of other JSON", '"name": "get",\n"items": ['],
  ])("are not %s", (_, text) => {
    expect(documents(text)).toEqual([]);
  });

  test("never throw, and lie in the text in their order", () => {
    const line = fc.oneof(
      fc.constantFrom(...rest.split("\n"), '"get": {', '"/":', '"default": ""', "", "x", '"'),
      fc.string({ unit: "binary", maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n"), (all, end) => {
        const text = all.join(end);
        let last = 0;
        for (const { span } of read(text).documents) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          last = span.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
