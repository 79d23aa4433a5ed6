import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "why403-"));
const program = join(folder, "why403.mjs");

beforeAll(() => {
  spawnSync(process.execPath, ["scripts/build-cli.mjs", program], { cwd: root });
});

afterAll(() => rmSync(folder, { recursive: true }));

const outcomes = new Map<string, ReturnType<typeof start>>();

function start(args: readonly string[], input: string) {
  return spawnSync(process.execPath, [program, ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
}

/** What the program prints; of the same arguments and the same input it is run once. */
function run(args: readonly string[], input = "") {
  const call = JSON.stringify([args, input]);
  const outcome = outcomes.get(call) ?? start(args, input);
  outcomes.set(call, outcome);
  return outcome;
}

function fileOf(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const line = (at: number) =>
  `{"requestId":"3f2a1c0e-1111-2222-3333-${String(at).padStart(12, "0")}","status":"403","responseType":"${at % 3 === 0 ? "WAF_FILTERED" : "ACCESS_DENIED"}","path":"/pets"}\n`;
const logOf = (lines: number) => Array.from({ length: lines }, (_, at) => line(at)).join("");

describe.skipIf(process.platform === "win32")("where nobody reads on", () => {
  test.each([
    ["the catalogue", "--list causes", ""],
    [
      "results of many lines",
      "--jsonl",
      `${JSON.stringify({ text: '{"message":"Forbidden"}' })}\n`,
    ],
  ])("%s ends without a word, as a closed pipe ends a program", (_, args, lineOfInput) => {
    const input = fileOf("lines.jsonl", lineOfInput.repeat(300));
    const script = `"$0" "$1" ${args} < "$2" | head -1 > /dev/null; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", script, process.execPath, program, input], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(stdout.trim()).toBe("141");
  });
});

describe("a long log", () => {
  // 215 kB: what is shorter is a paste
  const long = logOf(1_900);

  test("is summed up, from a file and from standard input", () => {
    const expected = run(["--summary"], long).stdout;
    expect(expected).toMatch(/^1 900 of 1 900 lines are requests refused with 403\./);
    expect(run([], long).stdout).toBe(expected);
    expect(run([fileOf("long.log", long)]).stdout).toBe(expected);
  });

  test("is one diagnosis of its first refused request for a program, and with an answer", () => {
    const { status, stdout } = run(["--json"], long);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: "cause", cause: "waf-filtered" });
    expect(status).toBe(0);
    expect(run(["--answer", "waf-attached=yes"], long).stdout).not.toContain("lines are requests");
  });

  test("beyond what is held in memory is a diagnosis of its most frequent refusal for a program", () => {
    const { stdout } = run(["--json"], long.repeat(19));
    expect(JSON.parse(stdout)).toMatchObject({ verdict: "shortlist" });
  });
});

describe("a summary", () => {
  const unsettled =
    '{"requestId":"3f2a1c0e-1111-2222-3333-000000000001","status":"403","responseType":"INVALID_API_KEY"}\n';

  test.each([
    ["of refusals of one cause each", logOf(3).split("\n").slice(0, 1).join("\n")],
    ["of refusals that may have several", unsettled],
    ["of a log without a refusal", unsettled.replaceAll("403", "200")],
    ["of nothing", "\n"],
  ])("%s worked", (_, log) => {
    expect(run(["--summary"], log).status).toBe(0);
    expect(run(["--summary", "--json"], log).status).toBe(0);
  });

  test.each([
    ["prose", "Dear all,\nit says 403 again.\n"],
    ["objects between brackets", '[\n  {\n    "name": "a",\n    "code": 403\n  }\n]\n'],
  ])("of a text that is no log did not: %s", (_, text) => {
    expect(run(["--summary"], text).status).toBe(1);
  });
});

test("a short log is read like any paste", () => {
  expect(run([], logOf(3)).stdout).toMatch(/waf-filtered/);
  expect(run([], logOf(3)).stdout).not.toContain("lines are requests");
});

test("lines for --jsonl are no log, however long they are", () => {
  const text = logOf(12);
  const { stdout } = run(["--jsonl"], `${JSON.stringify({ id: 1, text })}\n`.repeat(120));
  expect(stdout.trim().split("\n")).toHaveLength(120);
});

describe("an answer", () => {
  const call = (method: string, status: number) =>
    `> ${method} /prod/pets HTTP/2\n> Host: abcde12345.execute-api.us-east-1.amazonaws.com\n> \n< HTTP/2 ${status}\n< x-amzn-errortype: ForbiddenException\n< \n{"message":"Forbidden"}\n`;
  const several = call("GET", 200) + call("POST", 403) + call("PUT", 403);

  test("is plain in a pipe, and in colour where that is wanted", () => {
    const environment = (values: Record<string, string>) =>
      spawnSync(process.execPath, [program], {
        input: several,
        encoding: "utf8",
        env: { NODE_ENV: "test", ...values },
      }).stdout;
    const plain = environment({});
    const inColour = environment({ FORCE_COLOR: "1" });
    expect(plain).not.toContain("\u001b");
    expect(inColour).toContain("\u001b[1m");
    expect(stripVTControlCharacters(inColour)).toBe(plain);
    expect(environment({ COLUMNS: "50" })).not.toBe(plain);
  });

  test("is short, and with --why names every cause that is left or out", () => {
    expect(run([], several).stdout.split("\n").length).toBeLessThanOrEqual(26);
    const { stdout } = run(["--why"], several);
    const { remaining } = JSON.parse(run(["--json"], several).stdout);
    expect(remaining.length).toBeGreaterThan(3);
    for (const { cause } of remaining) expect(stdout).toContain(`(${cause})`);
  });

  test("is of the request that is chosen by its number", () => {
    expect(run([], several).stdout).toMatch(/^POST .* -> 403\n/);
    expect(run([], several).stdout).toContain("--request 3");
    expect(run(["--request", "3"], several).stdout).toMatch(/^PUT .* -> 403\n/);
    expect(JSON.parse(run(["--request", "3", "--json"], several).stdout).request.method).toBe(
      "PUT",
    );
    const { status, stderr } = run(["--request", "4"], several);
    expect(stderr).toContain("from 1 to 3");
    expect(status).toBe(2);
  });
});

test("what cannot be read is said in a sentence", () => {
  const { status, stderr } = run([join(folder, "missing.txt")]);
  expect(stderr).toMatch(/^why403: .*missing\.txt cannot be read \(ENOENT\)\.\n$/);
  expect(status).toBe(2);
});

describe("why403 signature", () => {
  const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
  const canonical = (path: string) =>
    `GET\n${path}\n\nhost:${host}\nx-amz-date:20260304T093000Z\n\nhost;x-amz-date\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`;
  const text = `CanonicalRequest:\n${canonical("/pets")}\n\nThe Canonical String for this request should have been\n'${canonical("/prod/pets")}'\n`;

  test("prints one result a line, in the order of the lines", () => {
    const lines = ["a", "b"].map((id) => JSON.stringify({ id, text })).join("\n");
    const { stdout, status } = run(["signature", "--jsonl"], lines);
    const results = stdout
      .trim()
      .split("\n")
      .map((one) => JSON.parse(one));

    expect(results).toMatchObject([{ id: "a" }, { id: "b" }]);
    expect(results[0]).toMatchObject({
      verdict: "difference",
      differences: [{ kind: "path-stage", part: "path", server: "/prod/pets", client: "/pets" }],
      service: "execute-api",
      region: "us-east-1",
      method: "GET",
      host,
      path: "/prod/pets",
    });
    expect(status).toBe(0);
  });

  test("ends with 1 where nothing is named, and with 2 for what it cannot use", () => {
    expect(run(["signature", "--json"], "Forbidden").status).toBe(1);
    expect(run(["signature", "--jsonl"], "no JSON").status).toBe(2);
    expect(run(["signature", "--lang", "fr"], text).status).toBe(2);
    expect(run(["signature", "--answer", "x=y"], text).status).toBe(2);
    expect(run(["signature", "--help"]).stdout).toContain("--jsonl");
  });
});
