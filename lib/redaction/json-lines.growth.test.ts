import { expect, test } from "vitest";
import { cpuMilliseconds, leastMilliseconds } from "../testing/cpu-time";
import { measured } from "../testing/measured";

const { redact } = measured;

test("objects on lines of their own are judged as quickly as those of one list", () => {
  const call = `curl --data-raw $'{"pet":"cat \\'1\\' 100%","note":"a&b^c\\\\n","of":"red&blue^\\\\n"}'`;
  const object = call.slice(call.indexOf("{"), -1).replaceAll("\\'", "'");
  const lines = `${call}\n`.repeat(1_500);
  const list = `[${`${object},\n`.repeat(1_499)}${object}]`;
  const most = cpuMilliseconds(() => redact(list)) * 4 + 30;
  expect(redact(lines).text).toBe(lines);
  const ofLines = leastMilliseconds(() => redact(lines), { runs: 3, below: most });
  expect(ofLines).toBeLessThan(most);
});

test("objects on lines of their own take time in proportion where nothing is escaped", () => {
  const line = '{"requestId":"1","status":"403"}\n';
  const [few, many] = [line.repeat(10_000), line.repeat(60_000)];
  const most = cpuMilliseconds(() => redact(few)) * 12 + 30;
  expect(leastMilliseconds(() => redact(many), { runs: 3, below: most })).toBeLessThan(most);
});
