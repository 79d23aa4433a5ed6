import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { goldenTable } from "./fixtures/golden";
import { readFixtures } from "./fixtures/read-fixtures";

test("every fixture comes to what the golden table says; `npm run golden -- --write` writes it anew", async () => {
  const table = goldenTable(readFixtures(fileURLToPath(new URL("fixtures", import.meta.url))));
  await expect(table).toMatchFileSnapshot("fixtures/golden.txt");
});
