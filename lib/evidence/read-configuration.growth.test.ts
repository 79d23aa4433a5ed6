import { describe, expect, test } from "vitest";
import { cpuMilliseconds } from "../testing/cpu-time";
import { readEvidence } from "./read-evidence";

describe("any text", () => {
  test.each([
    ["open objects", "", "{\n"],
    ["open commands", "", "$ aws apigateway get-rest-api --query '\n"],
    ["commands", "", "aws apigateway get-stages\n"],
    ["pipes", "aws apigateway get-stages ", "| "],
    ["a long query", "aws apigateway get-stages --query ", "[a."],
    ["text rows", "$ aws apigatewayv2 get-routes --query 'Items[].[a,b]'\n", "a\tb\n"],
    [
      "table rows",
      "$ aws apigatewayv2 get-routes\n---\n|  GetRoutes  |\n+---+\n",
      "|  a  |  b  |\n",
    ],
    [
      "table titles",
      "$ aws apigatewayv2 get-routes\n---\n|  GetRoutes  |\n+---+\n",
      "||    a    ||\n|+--+|\n",
    ],
    ["YAML flow", "Resources:\n a: ", "["],
    ["YAML sequences", "Resources:\n a: ", "- "],
    ["YAML anchors", "Resources:\n a: ", "&a "],
    ["YAML aliases", "Resources:\n a: &a [x]\n b: [", "*a,"],
    ["errors", "", "An error occurred (A) when calling the GetRestApi operation: x\n"],
  ])(
    "takes linear time: %s",
    (_, head, unit) => {
      const read = (size: number) => {
        const text = head + unit.repeat(Math.ceil(size / unit.length));
        return cpuMilliseconds(() => readEvidence(text));
      };
      const once = read(20_000);
      expect(read(80_000)).toBeLessThan(once * 9 + 60);
    },
    60_000,
  );

  test("aliases of aliases stay small", () => {
    const lines = Array.from({ length: 30 }, (_, i) => ` a${i + 1}: &a${i + 1} [*a${i},*a${i}]`);
    const text = `Resources:\n a0: &a0 [x]\n${lines.join("\n")}\n`;
    expect(cpuMilliseconds(() => readEvidence(text))).toBeLessThan(1000);
  });
});
