import { expect, test } from "vitest";
import { readLines } from "../lines";
import { findChanges } from "./find-changes";

const found = (text: string) =>
  findChanges(text, readLines(text)).map(({ start, end }) => text.slice(start, end));

const plan =
  '+-aws:apigateway/deployment:Deployment: (replace)\n        [id=a1b2c3]\n      ~ triggers: "1" => "2"';

test("a plan that is copied from its first mark on is one change", () => {
  expect(found(plan)).toEqual([plan]);
  expect(found(`    ${plan}`)).toEqual([`    ${plan}`]);
});

test("each plan is its own, once", () => {
  expect(found(`${plan}\n\n$ pulumi up --yes\n${plan}\n`)).toEqual([plan, plan]);
});
