import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readFixtures } from "./fixtures/read-fixtures";
import { reshapingTable } from "./testing/reshaping-table";
import { runs } from "./testing/runs";

const fixtures = readFixtures(fileURLToPath(new URL("fixtures", import.meta.url))).map(
  ({ cause, name, text }) => ({ name: `${cause}/${name}`, text }),
);

/** Every so manieth of them, and all in the deep tests; `node scripts/reshape.mjs` prints the table of all. */
const EACH = runs(1) > 1 ? 1 : 3;

test("what is decided as it stands stays decided in other shapes, and nothing is named wrongly", () => {
  const table = reshapingTable(fixtures.filter((_, at) => at % EACH === 0));
  expect(table.length).toBeGreaterThanOrEqual(18);
  const wrong = table.flatMap(({ shape, wrong: list }) => list.map((one) => `${shape}: ${one}`));
  expect(wrong).toEqual([]);
  const same = table.reduce((sum, one) => sum + one.same, 0);
  const all = table.reduce(
    (sum, { same: kept, lost, wrong: other }) => sum + kept + lost.length + other.length,
    0,
  );
  expect(all).toBeGreaterThan(1_000);
  expect(same / all).toBeGreaterThanOrEqual(0.95);
  // no shape is forgotten for the sake of the others
  const worst = table.filter((one) => one.same / (one.same + one.lost.length) < 0.85);
  expect(worst.map(({ shape }) => shape)).toEqual([]);
});
