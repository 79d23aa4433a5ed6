import { describe, expect, test } from "vitest";
import { examine } from "./examine";
import { nothingFound } from "./nothing-found";
import { readPaste } from "./read-paste";

describe("examine", () => {
  test("what was hidden is counted by kind, the most frequent first", () => {
    const paste = readPaste(
      [
        "> GET /prod/orders HTTP/1.1",
        "> Host: abcde12345.execute-api.us-east-1.amazonaws.com",
        "> x-api-key: k3jxWq81LmZr04TbNcVy7HsDfGpA2eUo",
        "> Cookie: session=k3jxWq81LmZr04Tb",
        "> Cookie: other=Vy7HsDfGpA2eUok3jx",
        "",
      ].join("\n"),
    );

    expect(examine(paste).reading.hidden).toEqual([
      { kind: "cookie", count: 2 },
      { kind: "api-key", count: 1 },
    ]);
  });

  test("what the readers say is summed up by kind, with how many requests were read", () => {
    const entry = (status: number) => ({
      request: { method: "GET", url: "https://api.example.com/orders", headers: [] },
      response: { status, headers: [], content: {} },
    });
    const har = (...statuses: readonly number[]) =>
      JSON.stringify({
        log: { version: "1.2", creator: { name: "x" }, entries: statuses.map(entry) },
      });
    const { notices } = examine(
      readPaste(`${har(403, 200, 200)}\n\n${har(403, 403, 200)}\n`),
    ).reading;

    expect(notices).toEqual([
      { id: "har-partly-read", times: 2, requests: { read: 3, countedOnly: 3 } },
      { id: "several-exchanges", times: 1, requests: { read: 3, countedOnly: 0 } },
    ]);
  });

  test("an empty paste proves nothing, as the page says without reading it", () => {
    const { reading, ...proven } = examine(readPaste(""));

    expect({ ...proven, reading: { ...reading, notices: [] } }).toEqual({
      ...nothingFound,
      reading: { ...nothingFound.reading, format: reading.format },
    });
  });

  const line = (id: string) =>
    JSON.stringify({
      requestId: id,
      httpMethod: "GET",
      status: "403",
      errorResponseType: "INVALID_API_KEY",
    });

  test.each([
    ["a search", "From the log tool (service:api @http.status_code:403):"],
    ["a sentence", "The client shows status 403."],
  ])("of %s that names the status and the lines of a log, a line is diagnosed", (_, words) => {
    const paste = readPaste(
      `${words}\n\n${line("b66f0d3b-53d8-4b52-9a7a-3fe4f0ccf310")}\n${line("5fb1a4ae-53d8-4b52-9a7a-3fe4f0ccf310")}\n`,
    );
    const facts = examine(paste).proofs.map(({ facet, option }) => `${facet}=${option}`);
    expect(facts).toContain("response-type=invalid-api-key");
  });
});
