import { expect, test } from "vitest";
import { clientForms, clientTable } from "./testing/client-table";
import { runs } from "./testing/runs";

/** Every so manieth of them, and all in the deep tests; `node scripts/clients.mjs` prints the table of all. */
const EACH = runs(1) > 1 ? 1 : 13;

test("what clients print of a refusal is read as a transcript of the same parts is, and nothing is named wrongly", () => {
  expect(clientForms.length).toBeGreaterThanOrEqual(250);
  expect(new Set(clientForms.map(({ client }) => client)).size).toBe(clientForms.length);
  const cells = clientTable(clientForms, EACH);
  expect(cells.length).toBeGreaterThan(300);
  const wrong = cells.filter((cell) => cell.wrong.length > 0);
  expect(wrong.map(({ client, refusal, wrong: of }) => `${client}, ${refusal}: ${of}`)).toEqual([]);
  // a cause that a transcript names is lost only where a page is cut or escaped
  const lost = cells.filter((cell) => cell.lost.some((one) => one.startsWith("cause ")));
  expect(lost.length / cells.length).toBeLessThanOrEqual(0.01);
  const right = cells.filter((cell) => cell.lost.length + cell.wrong.length === 0);
  expect(right.length / cells.length).toBeGreaterThanOrEqual(0.95);
});
