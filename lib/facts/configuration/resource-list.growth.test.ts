import { expect, test } from "vitest";
import { cpuMilliseconds, leastMilliseconds } from "../../testing/cpu-time";
import { measured } from "../../testing/measured";

const { diagnose } = measured;

const kinds: readonly (readonly [string, (at: number) => string])[] = [
  [
    "usage plans and their keys",
    (at) =>
      `resource "aws_api_gateway_usage_plan" "plan${at}" {\n}\nresource "aws_api_gateway_usage_plan_key" "key${at}" {\n  usage_plan_id = aws_api_gateway_usage_plan.other${at}.id\n}\n`,
  ],
  [
    "one API again and again, with a policy",
    (at) =>
      `resource "aws_api_gateway_rest_api" "api" {\n}\nresource "aws_api_gateway_rest_api_policy" "policy${at}" {\n  rest_api_id = aws_api_gateway_rest_api.api.id\n}\n`,
  ],
];

test.each(kinds)("many resources take time in proportion: %s", (_, make) => {
  const diagnosing = (count: number) => {
    const text = Array.from({ length: count }, (_, at) => make(at)).join("");
    return () => diagnose({ text });
  };
  // four times the resources: a square would take sixteen times as long
  const most = cpuMilliseconds(diagnosing(600)) * 6 + 25;
  expect(leastMilliseconds(diagnosing(2_400), { runs: 3, below: most })).toBeLessThan(most);
});
