import { describe, expect, test } from "vitest";
import type { Json } from "../json-objects";
import { readLines } from "../lines";
import { readTerraform } from "./read-terraform";

/** A value as `JSON.parse` would give it; numbers and words of no string in angle brackets. */
function plain(json: Json): unknown {
  if (json.kind === "list") return json.items.map(plain);
  if (json.kind === "scalar") return json.isString ? json.value : `<${json.value}>`;
  return Object.fromEntries(json.members.map(({ key, value }) => [key, plain(value)]));
}

function read(text: string) {
  return readTerraform(text, readLines(text), [{ start: 0, end: text.length }]);
}

/** What is read of the blocks of a text: of each its type, its name and its values. */
function blocks(text: string): readonly unknown[] {
  return read(text).documents.flatMap((document) =>
    document.kind === "configuration" && document.source === "resource-list"
      ? document.value.members.map(({ value }) => plain(value))
      : [],
  )[0] as never;
}

/** The values of the one block of a method with these lines. */
function values(...lines: readonly string[]): unknown {
  const text = `resource "aws_api_gateway_method" "m" {\n${lines.join("\n")}\n}\n`;
  const [block] = read(text).documents;
  if (block?.kind !== "configuration") throw new Error("no block");
  return plain(block.value);
}

const of = (inner: object) => ({
  resources: [{ mode: "managed", type: "aws_api_gateway_method", name: "m", values: inner }],
});

describe("an attribute", () => {
  test.each<[string, readonly string[], object]>([
    ["is a text", ['a = "b"'], { a: "b" }],
    [
      "is a number, a word or nothing",
      ["a = 1", "b=true", "c = null"],
      { a: "<1>", b: "<true>", c: "<null>" },
    ],
    [
      "is a list over lines with a comma at its end",
      ["a = [", '  "b",', '  "c",', "]"],
      { a: ["b", "c"] },
    ],
    [
      "is an object with either sign",
      ["a = {", "  b = 1", '  "c/d" : "e"', "}"],
      { a: { b: "<1>", "c/d": "e" } },
    ],
    ["may be encoded", ['a = jsonencode({ b = ["c"] })'], { a: { b: ["c"] } }],
    ["refers to another", ["a = aws_x.y.id"], { a: { Ref: "aws_x.y.id" } }],
    ["hangs on a condition", ['a = var.b ? "c" : "d"'], { a: { Ref: 'var.b ? "c" : "d"' } }],
    [
      "hangs on one that begins with a value",
      ['a = "b" == var.c ? 1 : 2', "d = 3"],
      { a: { Ref: '"b" == var.c ? 1 : 2' }, d: "<3>" },
    ],
    [
      "is a call over lines",
      ['a = sha1(join(",", [', '  "b",', "]))", "c = 1"],
      { a: { Ref: 'sha1(join(",", [\n  "b",\n]))' }, c: "<1>" },
    ],
    [
      "has quotes in a template",
      [`a = "b-\${lookup(var.c, "d")}-e"`, "f = 1"],
      { a: { "Fn::Sub": `b-\${lookup(var.c, "d")}-e` }, f: "<1>" },
    ],
    ["has a dollar that stands for itself", [`a = "$\${aws:username}"`], { a: `\${aws:username}` }],
    ["stands in a heredoc", ["a = <<-EOT", "  b c", "EOT", "d = 1"], { a: "  b c\n", d: "<1>" }],
    [
      "is JSON in a heredoc",
      ["a = <<EOF", '{"b": ["c"]}', "EOF", "d = 1"],
      { a: { b: ["c"] }, d: "<1>" },
    ],
    [
      "has a comment of each kind",
      ["# x", "a = 1 # y", "b = 2 // z", "/* c = 3", "*/", "d = 4"],
      { a: "<1>", b: "<2>", d: "<4>" },
    ],
    [
      "is made of others",
      ["a = [for b in var.c : b.d]", "e = 1"],
      { a: { Ref: "[for b in var.c : b.d]" }, e: "<1>" },
    ],
    [
      "is a block",
      ["a {", "  b = 1", "}", 'c "d" {', "  e = 2", "}"],
      { a: { b: "<1>" }, c: { e: "<2>" } },
    ],
  ])("%s", (_, lines, expected) => {
    expect(values(...lines)).toEqual(of(expected));
  });
});

describe("a plan", () => {
  const planned = (mark: string, ...lines: readonly string[]) => {
    const text = `  # aws_api_gateway_method.m will be changed\n  ${mark} resource "aws_api_gateway_method" "m" {\n${lines.join("\n")}\n    }\n`;
    const [block] = read(text).documents;
    return block?.kind === "configuration" ? plain(block.value) : undefined;
  };

  test("shows what is in use before what will be", () => {
    expect(
      planned(
        "~",
        '      ~ authorization = "NONE" -> "AWS_IAM"',
        '        http_method   = "GET"',
        "        # (3 unchanged attributes hidden)",
      ),
    ).toEqual(of({ authorization: "NONE", http_method: "GET" }));
  });

  test("adds what is not in use yet", () => {
    expect(planned("~", "      + api_key_required = true", '        id = "a"')).toEqual(
      of({ id: "a" }),
    );
    expect(
      planned("+", "      + api_key_required = true", "      + id = (known after apply)"),
    ).toEqual(of({ api_key_required: "<true>", id: { Ref: "(known after apply)" } }));
  });

  test("takes away what is in use", () => {
    expect(planned("~", "      - api_key_required = true -> null", '      - a = "b"')).toEqual(
      of({ api_key_required: "<true>" }),
    );
    expect(planned("-", '      - authorization = "NONE" -> null')).toEqual(
      of({ authorization: "NONE" }),
    );
  });

  test("replaces, with a reason behind the value", () => {
    expect(
      planned(
        "-/+",
        '      ~ http_method = "GET" -> "POST" # forces replacement',
        '        a = "b"',
      ),
    ).toEqual(of({ http_method: "GET", a: "b" }));
  });

  test("changes the items of a list", () => {
    expect(
      planned(
        "~",
        "      ~ types = [",
        '          - "EDGE",',
        '          + "REGIONAL",',
        '            "X",',
        "        ]",
      ),
    ).toEqual(of({ types: ["X"] }));
    expect(
      planned("~", "      ~ types = [", '          ~ "EDGE" -> "REGIONAL",', "        ]"),
    ).toEqual(of({ types: ["EDGE"] }));
  });
});

describe("a plan that was applied", () => {
  const lines = [
    '  ~ resource "aws_api_gateway_method" "m" {',
    '      ~ authorization    = "NONE" -> "AWS_IAM"',
    "      + api_key_required = true",
    '      - operation_name   = "a" -> null',
    '        http_method      = "GET"',
    "    }",
    '  - resource "aws_api_gateway_method" "gone" {',
    '      - authorization = "NONE" -> null',
    "    }",
    '+/- resource "aws_api_gateway_deployment" "d" {',
    '      ~ triggers = { "redeploy" = "a" -> "b" } # forces replacement',
    "    }",
  ];
  const now = of({ authorization: "AWS_IAM", api_key_required: "<true>", http_method: "GET" });

  test.each([
    "Apply complete! Resources: 0 added, 1 changed, 1 destroyed.",
    "aws_api_gateway_method.m: Modifications complete after 1s [id=agm-abcde12345]",
  ])("shows what is in use since: %s", (applied) => {
    const read = blocks([...lines, "", applied, ""].join("\n"));
    expect(read.slice(0, 1)).toEqual(now.resources);
    expect(read).toHaveLength(2);
  });

  test("shows of a REST API's method what its stage runs, where nothing was deployed", () => {
    const kept = [...lines.slice(0, -3), "", "Apply complete! Resources: 0 added, 1 changed.", ""];
    expect(blocks(kept.join("\n"))[0]).toMatchObject({ values: { authorization: "NONE" } });
  });

  test("shows what needs no deployment", () => {
    const text = `  ~ resource "aws_apigatewayv2_api" "a" {\n      ~ disable_execute_api_endpoint = false -> true\n    }\n\nApply complete! Resources: 0 added, 1 changed, 0 destroyed.\n`;
    expect(blocks(text)[0]).toMatchObject({ values: { disable_execute_api_endpoint: "<true>" } });
  });

  test("is told from one that was not, and from one that failed", () => {
    for (const last of ["Plan: 0 to add, 1 to change, 1 to destroy.", "Error: ConflictException"]) {
      expect(blocks([...lines, "", last, ""].join("\n"))?.[0]).toMatchObject(
        of({ authorization: "NONE", http_method: "GET" }).resources[0] ?? {},
      );
    }
  });

  test("as what was changed by other hands", () => {
    const text = `Note: Objects have changed outside of Terraform\n\n  # aws_api_gateway_method.m has changed\n${lines.slice(0, 6).join("\n")}\n`;
    expect(blocks(text)).toEqual(now.resources);
    const logged = text.replace(/^/gm, "2026-03-04T10:15:31.1234567Z ");
    expect(blocks(logged)).toEqual(now.resources);
  });
});

describe("a diff", () => {
  test("of an attribute leaves open which of its values is in use", () => {
    expect(
      values(
        '-  authorization = "NONE"',
        '+  authorization = "AWS_IAM"',
        '   http_method   = "GET"',
      ),
    ).toEqual(of({ http_method: "GET" }));
  });
});

test("the times of a build's log are none of a block's own", () => {
  const lines = ["{", '  http_method = "GET"', "  a = [", '    "b",', "  ]", "}"];
  const logged = lines.map((line) => `2026-03-04T10:15:31.1234567Z ${line}`).join("\n");
  const text = logged.replace("{", 'resource "aws_api_gateway_method" "m" {');
  expect(blocks(text)).toEqual(of({ http_method: "GET", a: ["b"] }).resources);
});

describe("a block without its end", () => {
  const opened = 'resource "aws_api_gateway_method" "m" {\n  http_method = "GET"\n';

  test.each([
    "HTTP/2 403",
    '{"message":"Forbidden"}',
    "$ curl -i https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets",
    "Why does it say Forbidden?",
  ])("ends before %s", (line) => {
    const text = `${opened}\n${line}\n`;
    const { used = [] } = read(text);
    expect(used.map(({ end }) => end <= text.indexOf(line))).toEqual([true]);
    expect(blocks(text)).toEqual(of({ http_method: "GET" }).resources);
  });

  test("ends before the next block", () => {
    expect(
      blocks(`${opened}resource "aws_api_gateway_stage" "s" {\n  stage_name = "a"\n}\n`),
    ).toMatchObject([
      { type: "aws_api_gateway_method", values: { http_method: "GET" } },
      { type: "aws_api_gateway_stage", values: { stage_name: "a" } },
    ]);
  });

  test("may leave something out", () => {
    expect(blocks(`${opened}  ...\n  authorization = "NONE"\n}\n`)).toEqual(
      of({ http_method: "GET", authorization: "NONE" }).resources,
    );
  });
});

describe("a policy document", () => {
  const sources = (text: string) =>
    read(text).documents.map((one) => (one.kind === "configuration" ? one.source : one.kind));
  const document = (inner: string) =>
    `data "aws_iam_policy_document" "p" {\n  statement {\n    actions = ["execute-api:Invoke"]\n    resources = ["*"]\n${inner}  }\n}\n`;

  test("is one of its own", () => {
    expect(sources(document(""))).toEqual(["policy-document"]);
  });

  test("is the API's that names it", () => {
    const api =
      'resource "aws_api_gateway_rest_api" "a" {\n  policy = data.aws_iam_policy_document.p.json\n}\n';
    expect(sources(document("") + api)).toEqual(["resource-list"]);
    expect(blocks(document("") + api)).toMatchObject([
      {},
      { values: { policy: { Statement: [{ Action: ["execute-api:Invoke"], Effect: "Allow" }] } } },
    ]);
  });

  test("of a role is one of its own", () => {
    const role =
      'resource "aws_iam_role_policy" "a" {\n  policy = data.aws_iam_policy_document.p.json\n}\n';
    expect(sources(document("") + role)).toContain("policy-document");
  });

  test.each([
    [
      "a block that is made when it is planned",
      document('    dynamic "condition" {\n      for_each = var.a\n    }\n'),
    ],
    [
      "another document",
      'data "aws_iam_policy_document" "p" {\n  source_policy_documents = [var.a]\n  statement {\n    actions = ["execute-api:Invoke"]\n  }\n}\n',
    ],
  ])("that %s adds to is not known", (_, text) => {
    const cut = read(text).documents.filter(
      (one) => one.kind === "configuration" && !one.value.isCut,
    );
    expect(cut).toEqual([]);
  });

  test("keeps two conditions of one operator", () => {
    const condition = (key: string) =>
      `    condition {\n      test = "StringEquals"\n      variable = "${key}"\n      values = ["a"]\n    }\n`;
    const [policy] = read(
      document(condition("aws:SourceVpce") + condition("aws:SourceVpc")),
    ).documents;
    expect(policy?.kind === "configuration" && plain(policy.value)).toMatchObject({
      Statement: [
        { Condition: { StringEquals: { "aws:SourceVpce": ["a"], "aws:SourceVpc": ["a"] } } },
      ],
    });
  });
});
