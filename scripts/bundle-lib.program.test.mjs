import { expect, test } from "vitest";
import { bundleLib } from "./bundle-lib.mjs";

test("what the scripts measure loads and diagnoses, whatever its packages ask Node for", async () => {
  const lib = await bundleLib("lib/index", "lib/testing/access-log-lines", "lib/fixtures/walk");
  expect(lib.diagnose({ text: "HTTP/1.1 403 Forbidden\n\nopenapi: 3.0.1" }).status).toBe(403);
  expect([typeof lib.summariseLog, typeof lib.accessLogPieces, typeof lib.walkAll]).toEqual(
    Array(3).fill("function"),
  );
});
