import { expect, test } from "vitest";
import { cpuMilliseconds } from "../testing/cpu-time";
import { redact } from "./index";

test("objects on lines of their own are judged as quickly as those of one list", () => {
  const call = `curl --data-raw $'{"pet":"cat \\'1\\' 100%","note":"a&b^c\\\\n","of":"red&blue^\\\\n"}'`;
  const object = call.slice(call.indexOf("{"), -1).replaceAll("\\'", "'");
  const lines = `${call}\n`.repeat(1_500);
  const list = `[${`${object},\n`.repeat(1_499)}${object}]`;
  const ofList = cpuMilliseconds(() => redact(list));
  const ofLines = cpuMilliseconds(() => redact(lines));
  expect(redact(lines).text).toBe(lines);
  expect(ofLines).toBeLessThan(ofList * 4 + 30);
});

test("objects on lines of their own take time in proportion where nothing is escaped", () => {
  const line = '{"requestId":"1","status":"403"}\n';
  const timeOf = (lines: string) => cpuMilliseconds(() => redact(lines));
  const few = timeOf(line.repeat(10_000));
  const many = timeOf(line.repeat(60_000));
  expect(many).toBeLessThan(few * 12 + 30);
});
