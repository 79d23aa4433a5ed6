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

  test("an empty paste proves nothing, as the page says without reading it", () => {
    const { reading, ...proven } = examine(readPaste(""));

    expect({ ...proven, reading: { ...reading, notices: [] } }).toEqual({
      ...nothingFound,
      reading: { ...nothingFound.reading, format: reading.format },
    });
  });
});
