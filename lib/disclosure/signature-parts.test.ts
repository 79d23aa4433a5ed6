import { expect, test } from "vitest";
import { disclosePart } from "./signature-parts";

test.each([
  ["/prod/x;v=mango-pickle/orders", "/prod/x;v=…-…/orders"],
  ["/prod/x%3Bv%3Dmango-pickle", "/prod/x%3Bv%3D…-…"],
  ["/prod/x%253Bv%253Dmango-pickle", "/prod/x%253Bv%253D…-…"],
  ["/prod/orders;color=red;size=large", "/prod/orders;color=…;size=…"],
  ["/prod/orders/items", "/prod/orders/items"],
])("of a path's parameters the names alone are handed on: %s", (path, shown) => {
  expect(disclosePart("path", path)).toBe(shown);
});
