import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const refused = `HTTP/2 403\ncontent-type: application/json\n\n{"message":"Forbidden"}\n`;

/** How a variable is set and used by what people run. */
const shells: readonly (readonly [
  name: string,
  set: (name: string, value: string) => string,
  use: (name: string) => string,
])[] = [
  ["a POSIX shell", (name, value) => `$ ${name}=${value}`, (name) => `$${name}`],
  ["one in braces", (name, value) => `export ${name}="${value}"`, (name) => `\${${name}}`],
  ["fish", (name, value) => `> set -gx ${name} '${value}'`, (name) => `$${name}`],
  ["PowerShell", (name, value) => `PS C:\\src> $${name} = "${value}"`, (name) => `$${name}`],
  ["its environment", (name, value) => `$env:${name} = '${value}'`, (name) => `$env:${name}`],
  ["cmd", (name, value) => `C:\\src>set ${name}=${value}`, (name) => `%${name}%`],
  ["a request file", (name, value) => `@${name} = ${value}`, (name) => `{{${name}}}`],
  ["a file of settings", (name, value) => `${name}=${value}`, (name) => `$${name}`],
  ["YAML", (name, value) => `  ${name}: ${value}`, (name) => `$${name}`],
];

const call = (set: string, place: string) => `${set}\n\n$ curl -i "${place}"\n${refused}`;

describe.each(shells)("a variable of %s", (_, set, use) => {
  test.each([
    ["the name with its scheme", `https://${host}`, "/prod/orders", "/orders"],
    ["the name and the stage", `https://${host}/prod`, "/orders", "/orders"],
    ["all of it", `https://${host}/prod/orders`, "", "/orders"],
  ])("that is %s is filled in", (_, value, behind, path) => {
    const { parameters, observations } = diagnose({
      text: call(set("API", value), `${use("API")}${behind}`),
    });
    expect(parameters).toMatchObject({ host, stage: "prod", path });
    expect(observations.map(({ facet }) => facet)).not.toContain("stage-in-url");
  });

  test("that is a part of the name is filled in beside others", () => {
    const text = call(
      `${set("ID", "abcde12345")}\n${set("REGION", "us-east-1")}\n${set("BASE", `https://${use("ID")}.execute-api.${use("REGION")}.amazonaws.com`)}`,
      `${use("BASE")}/prod/orders`,
    );
    expect(diagnose({ text }).parameters).toMatchObject({ apiId: "abcde12345", stage: "prod" });
  });
});

describe("a variable of a shell", () => {
  test("has what it was set to last before the call", () => {
    const other = "fghij67890.execute-api.eu-west-1.amazonaws.com";
    const text = `U=https://${host}/dev/a\n$ curl -i $U\nHTTP/2 200\n\n{"items":[]}\n\nU=https://${other}/prod/a\n$ curl -i $U\n${refused}`;
    expect(diagnose({ text }).parameters).toMatchObject({ host: other, stage: "prod" });
  });

  test("that is called alone without a stage is called without one", () => {
    const text = call(`U=https://${host}`, "$U");
    const { observations, remaining } = diagnose({ text });
    expect(remaining[0]?.cause).toBe("wrong-stage");
    expect(observations.find(({ facet }) => facet === "host")?.option).toBe("execute-api");
  });

  test("that is set nowhere stays", () => {
    const { parameters } = diagnose({ text: call("OTHER=prod", "$API/orders") });
    expect(parameters.host).toBeUndefined();
  });

  test("that stands for itself stays", () => {
    expect(() =>
      diagnose({ text: call("API=$API/x\nB=$C\nC=$B$B", "$API$B/orders") }),
    ).not.toThrow();
  });

  test("makes two calls the same place", () => {
    const text = `U=https://${host}/prod/top\n$ curl -s -o /dev/null -w '%{http_code}\\n' $U\n200\n$ curl -s -o /dev/null -w '%{http_code}\\n' -H 'Cache-Control: max-age=0' https://${host}/prod/top\n403\n`;
    expect(diagnose({ text }).remaining[0]?.cause).toBe("cache-invalidation-forbidden");
  });
});
