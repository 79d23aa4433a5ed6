import { describe, expect, test } from "vitest";
import { cpuMilliseconds } from "../testing/cpu-time";
import { redact } from "./index";

describe("hostile text", () => {
  test.each([
    ["names", "token: "],
    ["colons", "a:"],
    ["parameters", "?token=a&"],
    ["quoted names", '"token","'],
    ["open quotes", `'token: "`],
    ["names without a value", "token \n"],
    ["schemes", "Authorization: Bearer "],
    ["user information", "://a"],
    ["PEM", "-----BEGIN A-----\n"],
    ["JWT", "eyJ."],
    ["runs", "A/b3"],
    ["flags", " -u 'a"],
    ["backslashes", '\\"token\\":\\'],
    ["blanks", "token        "],
    ["elements", "<token>"],
    ["sentences", "Token: the quick fox. "],
    ["AWS", "Credential=AKIA/"],
    ["marks", "[hidden]"],
    ["pairs", '"name":"a","value":"'],
    ["values", "a=b1C2"],
    ["parts", 'form-data; name="token"\n\n'],
    ["cookies", '"cookies":[{"value":"'],
    ["Go's lists", "token:[x"],
    ["PHP's lists", "[token] => Array\n(\n[0] => x\n"],
    ["PHP's dumps", '["token"]=>\nstring(1) "x\n'],
    ["Foundation's lists", "token = (\n x"],
  ])("%s take linear time", (_, piece) => {
    const time = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      return cpuMilliseconds(() => redact(text));
    };
    time(20_000);
    const small = time(50_000);
    const large = time(400_000);
    // eight times the text; quadratic time would be sixty-four times as long
    expect(large).toBeLessThan(Math.max(400, small * 30));
  });
});
