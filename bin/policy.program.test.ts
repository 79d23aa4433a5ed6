import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "why403-policy-"));
const program = join(folder, "why403.mjs");

beforeAll(() => {
  spawnSync(process.execPath, ["scripts/build-cli.mjs", program], { cwd: root });
});

afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input: string) {
  return spawnSync(process.execPath, [program, "policy", ...args], { input, encoding: "utf8" });
}

const SECRET = "kX9vQ2mB7rT4wL8n";
const allow = { Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource: "*" };
const caseOf = (statement: object, context: object = {}) =>
  JSON.stringify({
    id: "one",
    policies: [
      {
        kind: "resource",
        document: { Version: "2012-10-17", Statement: [{ ...allow, ...statement }] },
      },
    ],
    request: {
      auth: "none",
      apiType: "rest",
      principal: "anonymous",
      action: "execute-api:Invoke",
      arn: "arn:aws:execute-api:us-east-1:111122223333:abcde12345/prod/GET/pets",
      context,
    },
  });
const office = { Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } } };

describe("why403 policy", () => {
  test("prints one object a case, in the order of the lines", () => {
    const lines = [caseOf({}), caseOf(office), caseOf(office, { "aws:SourceIp": "192.0.2.1" })];
    const { stdout, status } = run(["--jsonl"], `${lines.join("\n\n")}\n`);
    const results: readonly unknown[] = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(results).toMatchObject([
      { id: "one", decision: "allow", by: { policy: 0, statement: 0 }, missing: [], outcomes: {} },
      {
        decision: "depends",
        by: null,
        statements: [
          { policy: 0, statement: 0, effect: "Allow", matches: "depends", failed: null },
        ],
        missing: ["aws:SourceIp"],
        outcomes: {
          allow: [
            [
              {
                key: "aws:SourceIp",
                operator: "IpAddress",
                values: ["203.0.113.0/24"],
                holds: true,
              },
            ],
          ],
        },
      },
      {
        decision: "implicit-deny",
        statements: [
          {
            matches: false,
            failed: { element: "Condition", operator: "IpAddress", key: "aws:SourceIp" },
            place: 'Statement[0].Condition.IpAddress["aws:SourceIp"]',
          },
        ],
      },
    ]);
  });

  test.each([
    ["a decision", caseOf({}), 0],
    ["what depends", caseOf(office), 1],
    ["what is no policy", caseOf({ Principle: "*" }), 1],
    ["no case", "{}", 2],
    ["no JSON", "Version: 2012-10-17", 2],
  ])("ends with a status that tells of %s", (_, input, expected) => {
    expect(run(["--json"], input).status).toBe(expected);
  });

  test.each([
    ["en", "It depends on what is not known of the request.", "if aws:SourceIp fits IpAddress"],
    ["zh", "结论取决于请求中尚不清楚的信息。", "条件是：aws:SourceIp 符合 IpAddress"],
  ])("says in words, in %s, what it hangs on", (lang, decision, outcome) => {
    const { stdout } = run(["--lang", lang], caseOf(office));
    expect(stdout).toContain(decision);
    expect(stdout).toContain(outcome);
    expect(stdout).toContain("203.0.113.0/24");
  });

  test.each([
    ["as it is", (text: string) => text],
    ["as get-rest-api escapes it", (text: string) => text.replaceAll('"', '\\"')],
    ["as IAM encodes it", encodeURIComponent],
  ])("reads a document that is a text, %s", (_, write) => {
    const policies = [{ kind: "resource", document: write(JSON.stringify({ Statement: allow })) }];
    const { stdout } = run(["--json"], JSON.stringify({ ...JSON.parse(caseOf({})), policies }));
    expect(JSON.parse(stdout)).toMatchObject({ decision: "allow" });
  });

  test("names a pitfall with its source", () => {
    const { stdout } = run(
      [],
      caseOf({ Condition: { StringEquals: { "aws:SourceVpce": "vpce-1" } } }),
    );
    expect(stdout).toContain("A public API never sees the caller's VPC");
    expect(stdout).toContain("https://docs.aws.amazon.com/");
  });

  test.each(["--json", "--jsonl", "--lang=en", "--lang=zh"])(
    "%s prints no secret of a policy",
    (flag) => {
      const keys = ["aws:Referer", "aws:UserAgent", "aws:PrincipalTag/token", "x:key"];
      const Condition = { StringNotEquals: Object.fromEntries(keys.map((key) => [key, SECRET])) };
      const input = caseOf({ Condition, Sid: SECRET, Resource: `execute-api:/*/GET/${SECRET}` });
      const { stdout } = run([flag], input);
      expect(stdout.length).toBeGreaterThan(100);
      expect(stdout).not.toContain(SECRET);
    },
  );

  test("tells how it is used", () => {
    expect(run(["--help"], "").stdout).toContain('"kind": KIND');
  });
});
