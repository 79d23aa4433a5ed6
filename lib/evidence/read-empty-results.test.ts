import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLines } from "./lines";
import { readEmptyResults } from "./read-empty-results";

const read = (text: string) =>
  readEmptyResults(text, readLines(text), [{ start: 0, end: text.length }]);

/** What was read: source, options and the text that each document stands for. */
const documents = (text: string) =>
  read(text).documents.map((document) =>
    document.kind === "configuration"
      ? [
          document.source,
          Object.fromEntries(document.options),
          text.slice(document.span.start, document.span.end),
        ]
      : [document.kind],
  );

const flush =
  "aws apigateway flush-stage-authorizers-cache --rest-api-id abcde12345 --stage-name prod";
const flushed = { "rest-api-id": "abcde12345", "stage-name": "prod" };
const search = "aws logs filter-log-events --log-group-name access --filter-pattern '\"1-2\"'";
const searched = { "log-group-name": "access", "filter-pattern": '"1-2"' };

describe("a command that prints nothing", () => {
  test("counts where it empties a cache", () => {
    expect(documents(`$ ${flush}\n$ curl -i https://example.com/`)).toEqual([
      ["apigateway flush-stage-authorizers-cache", flushed, `$ ${flush}`],
    ]);
  });

  test("counts as the same one for an HTTP API", () => {
    const reset = "aws apigatewayv2 reset-authorizers-cache --api-id abcde12345 --stage-name prod";
    expect(documents(reset)).toEqual([
      [
        "apigateway flush-stage-authorizers-cache",
        { "api-id": "abcde12345", "stage-name": "prod" },
        reset,
      ],
    ]);
  });

  test.each([
    ["another command", "aws apigateway get-stage --rest-api-id abcde12345 --stage-name prod"],
    ["a word about it", "then run flush-stage-authorizers-cache on the stage"],
    ["a search without a result", search],
    ["nothing", ""],
  ])("is not %s", (_, text) => {
    expect(documents(text)).toEqual([]);
  });
});

describe("a search that found nothing", () => {
  test.each([
    ["with its list alone", '{"events": []}'],
    ["with the streams that it searched", '{\n  "events": [],\n  "searchedLogStreams": []\n}'],
  ])("is read %s, with the command above it", (_, output) => {
    expect(documents(`$ ${search}\n${output}\n$ `)).toEqual([
      ["logs filter-log-events", searched, `$ ${search}\n${output}`],
    ]);
  });

  test("belongs to no command that is not right above it", () => {
    expect(documents(`$ ${search}\nwell\n{"events": []}`)).toEqual([
      ["logs filter-log-events", {}, '{"events": []}'],
    ]);
  });

  test("belongs to the last of several commands", () => {
    const other = "aws logs filter-log-events --log-group-name execution";
    expect(documents(`${search}\n{"events": []}\n${other}\n{"events": []}`)).toEqual([
      ["logs filter-log-events", searched, `${search}\n{"events": []}`],
      ["logs filter-log-events", { "log-group-name": "execution" }, `${other}\n{"events": []}`],
    ]);
  });

  test.each([
    ["of events", '{"events": [{"message": "x"}]}'],
    ["with more pages to come", '{"events": [], "nextToken": "abc"}'],
    ["of a larger object", '{"events": [], "name": "x"}'],
    ["that is cut", '{"events": ['],
  ])("is no list %s", (_, output) => {
    expect(documents(`${search}\n${output}`)).toEqual([]);
  });
});

describe("any text", () => {
  test("never makes it throw, and spans lie in the text", () => {
    const line = fc.oneof(
      fc.constantFrom(flush, search, '{"events": []}', '{"events": [', "$ aws logs ", "{", "]"),
      fc.string({ unit: "binary", maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n"), (all, end) => {
        const text = all.join(end);
        for (const { span } of read(text).documents) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
