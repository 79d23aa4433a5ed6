import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diagnose } from "..";
import { causes, facetCommands, remedies } from "../knowledge";
import type { Command } from "../knowledge/types";
import { askings, commandList } from "../testing/catalogue-commands";
import { type AwsCli, faultsOf, operationsOf } from "../testing/check-command";
import { fillCommand } from ".";

const aws: AwsCli = JSON.parse(
  readFileSync(new URL("../testing/aws-cli.json", import.meta.url), "utf8"),
);

describe("every command of the catalogue", () => {
  test.each(commandList.map((command) => [command.id, command] as const))(
    "has operations, options and members that there are: %s",
    (_, command) => expect(faultsOf(command, aws)).toEqual([]),
  );

  test("is known by what was read of the AWS CLI, which knows of no other", () => {
    const called = [...operationsOf(commandList).keys()].sort();
    expect(called.length).toBeGreaterThan(80);
    expect(Object.keys(aws.operations).sort()).toEqual(called);
  });

  test("is read by bash", () => {
    expect(commandList.length).toBeGreaterThan(200);
    const input = commandList.map(({ template }) => template).join("\n");
    expect(spawnSync("bash", ["-n"], { input, encoding: "utf8" })).toMatchObject({
      status: 0,
      stderr: "",
    });
  });

  test("stands once, and by no other name", () => {
    const templates = commandList.map(({ template }) => template);
    expect(new Set(templates).size).toBe(templates.length);
  });

  test("is one line where it is for one kind of caller", () => {
    const some = commandList.filter(({ caller }) => caller !== undefined);
    expect(some.length).toBeGreaterThan(10);
    expect(some.filter(({ template }) => template.includes("\n"))).toEqual([]);
  });

  test("is the caller's where the caller's step asks for it", () => {
    const owners = new Set<string>(
      commandList.filter(({ who }) => who === "owner").map(({ id }) => id),
    );
    const wrong = askings.filter(
      ({ who, ids }) => who === "caller" && ids.some((id) => owners.has(id)),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test("is asked for by a step that its cause has", () => {
    const unknown = causes.flatMap(({ id, checklist }) => {
      const steps = new Set<string>(checklist.map((step) => step.id));
      return Object.keys(remedies[id].commands).filter((step) => !steps.has(step));
    });
    expect(unknown).toEqual([]);
  });

  test("looks into a log from a time on, for a search from its beginning takes minutes", () => {
    const searches = commandList.filter(({ template }) => template.includes("filter-log-events"));
    expect(searches.length).toBeGreaterThan(5);
    expect(searches.filter(({ template }) => !template.includes("--start-time"))).toEqual([]);
  });
});

describe("a command that would not run", () => {
  const faults = (template: string, more: Partial<Command> = {}) =>
    faultsOf({ who: "owner", template, ...more }, aws);
  test.each([
    ["aws apigateway get-stagez --rest-api-id x", "no operation apigateway get-stagez"],
    ["aws apigateway get-stages --rest-api x", "no option --rest-api"],
    ["aws apigateway get-stages", "lacks --rest-api-id"],
    ["aws apigateway get-stages --rest-api-id x --query 'item[].StageName'", "no StageName"],
    ["aws apigateway get-stages --rest-api-id x --query 'item[].{a:stageName'", "open"],
    ["x=$(aws apigateway get-stages --rest-api x)", "no option --rest-api"],
    ["( true\n  aws sso login --profil x )", "no option --profil"],
    ["aws sso login", "is of version 2"],
    ["curl -Z https://x", "no option -Z of curl"],
    ["date; curl --insecure https://x | grep --colour x", "no option --insecure of curl"],
    ["nc x 443", "no program nc"],
  ])("is found: %s", (template, fault) => {
    expect(faults(template).join()).toContain(fault);
  });

  test("is one of version 2 that says so", () => {
    expect(faults("aws sso login", { cli: 2 })).toEqual([]);
    expect(faults("aws sts get-caller-identity", { cli: 2 })).not.toEqual([]);
  });
});

const refusal = (host: string) =>
  `> GET /prod/orders HTTP/1.1\n> Host: ${host}\n> \n< HTTP/1.1 403 Forbidden\n< x-amzn-ErrorType: ForbiddenException\n< \n{"message":"Forbidden"}\n`;
const denial = (partition: string, region: string) =>
  `> GET /orders HTTP/1.1\n> Host: api.example.com\n> \n< HTTP/1.1 403 Forbidden\n< x-amzn-ErrorType: AccessDeniedException\n< \n{"Message":"User: arn:${partition}:sts::111122223333:assumed-role/orders/one is not authorized to perform: execute-api:Invoke on resource: arn:${partition}:execute-api:${region}:********3333:abcde12345/prod/GET/orders"}\n`;

describe.each([
  ["aws", refusal("abcde12345.execute-api.us-east-1.amazonaws.com")],
  ["aws", denial("aws", "eu-west-1")],
  ["aws", "403 Forbidden"],
  ["aws-cn", refusal("abcde12345.execute-api.cn-north-1.amazonaws.com.cn")],
  ["aws-cn", denial("aws-cn", "cn-northwest-1")],
  ["aws-us-gov", refusal("abcde12345.execute-api.us-gov-west-1.amazonaws.com")],
  ["aws-us-gov", denial("aws-us-gov", "us-gov-east-1")],
] as const)("the whole catalogue beside a paste of %s", (partition, text) => {
  const diagnosis = diagnose({ text });
  const lines = commandList.map(({ template }) => fillCommand(template, diagnosis).text).join("\n");

  test("names resources of that partition alone", () => {
    const named = [...lines.matchAll(/\barn:(aws[a-z-]*):/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(5);
    expect([...new Set(named)]).toEqual([partition]);
  });

  test("goes to its hosts and its endpoint services alone", () => {
    const hosts = [...lines.matchAll(/execute-api\.[\w-]+\.(amazonaws\.com(?:\.cn)?)/g)];
    expect(hosts.length).toBeGreaterThan(5);
    const end = partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
    expect([...new Set(hosts.map(([, name]) => name))]).toEqual([end]);
    const services = [...lines.matchAll(/Values=([\w.]+amazonaws)\./g)].map(([, name]) => name);
    expect([...new Set(services)]).toEqual([
      partition === "aws-cn" ? "cn.com.amazonaws" : "com.amazonaws",
    ]);
  });
});

test("an answer tells the partition where the paste does not", () => {
  const diagnosis = diagnose({
    text: "403 Forbidden",
    answers: new Map([["partition", "aws-cn"]]),
  });
  const { text } = fillCommand(facetCommands["caller-network"] ?? "", diagnosis);
  expect(text).toContain("cn.com.amazonaws.REGION.execute-api");
});
