import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const host = "https://abcde12345.execute-api.us-east-1.amazonaws.com";

function answer(type: string, body: string): string {
  return `$ curl -i ${host}/prod/orders\nHTTP/2 403\nx-amzn-errortype: ${type}\n\n${body}\n`;
}

const unsigned = answer(
  "MissingAuthenticationTokenException",
  '{"message":"Missing Authentication Token"}',
);
const bare = answer("ForbiddenException", '{"message":"Forbidden"}');

/** What a text shows of the facets that changes are about. */
function seenIn(text: string) {
  const { cause, observations } = diagnose({ text });
  const options = observations.map(({ facet, option }) => `${facet}=${option}`);
  return { cause, options: options.filter((one) => ABOUT.test(one)) };
}

const ABOUT = /^(?:auth-mode|api-key-required|deployed-since-change|default-endpoint)=/;

/** A setting that refuses the call which is shown, or lets it through. */
interface Setting {
  readonly refused: string;
  readonly facet: string;
  /** What the facet is where the setting refuses, and where it does not. */
  readonly options: readonly [refuses: string, lets: string];
  /** The cause where it refuses. */
  readonly causes: readonly string[];
}

const iam: Setting = {
  refused: unsigned,
  facet: "auth-mode",
  options: ["iam", "none"],
  causes: ["missing-auth-token"],
};
const key: Setting = {
  refused: bare,
  facet: "api-key-required",
  options: ["yes", "no"],
  causes: ["invalid-api-key", "api-key-not-in-usage-plan"],
};
const endpoint: Setting = {
  refused: bare,
  facet: "default-endpoint",
  options: ["disabled", "enabled"],
  causes: ["default-endpoint-disabled"],
};

type Way = "loosens" | "tightens";

/** A way to show a change, from one value to the other. */
interface Form {
  readonly name: string;
  readonly setting: Setting;
  readonly print: (way: Way) => string;
  /** What shows that it was made and that a stage runs it. */
  readonly deployed: string;
  /** What shows that it was made alone. */
  readonly made?: string;
  /** Without the setting another one that is not shown may hold. */
  readonly isInherited?: true;
}

const pick = (way: Way, refuses: string, lets: string): readonly [string, string] =>
  way === "loosens" ? [refuses, lets] : [lets, refuses];

function cdk(way: Way, resource: string, [property, refuses, lets]: readonly string[]): string {
  const [old, own] = pick(way, refuses ?? "", lets ?? "");
  return `$ cdk diff
Stack OrdersStack
Resources
[~] AWS::ApiGateway::${resource}
 └─ [~] ${property}
     ├─ [-] ${old}
     └─ [+] ${own}
`;
}

const cdkDeployed = `[-] AWS::ApiGateway::Deployment Api/Deployment ApiDeploymentB17BE62D57d3
[+] AWS::ApiGateway::Deployment Api/Deployment ApiDeploymentB17BE62Dcf41

$ cdk deploy
 ✅  OrdersStack

`;
const cdkMade = "\n✨  Number of stacks with differences: 1\n\n$ cdk deploy\n ✅  OrdersStack\n\n";
const METHOD = "Method Api/Default/orders/GET ApiordersGET8D4FEC15";
const API = "RestApi Api Api6F9D5C5A";

function changeSet(way: Way, type: string, [property, refuses, lets]: readonly string[]): string {
  const [BeforeValue, AfterValue] = pick(way, refuses ?? "", lets ?? "");
  const Target = { Attribute: "Properties", Name: property, Path: `/Properties/${property}` };
  return `$ aws cloudformation describe-change-set --stack-name orders --change-set-name fix --include-property-values
${JSON.stringify(
  {
    Changes: [
      {
        Type: "Resource",
        ResourceChange: {
          Action: "Modify",
          LogicalResourceId: "Orders",
          ResourceType: type,
          Details: [{ Target: { ...Target, BeforeValue, AfterValue }, Evaluation: "Static" }],
        },
      },
    ],
    ChangeSetName: "fix",
    ExecutionStatus: "AVAILABLE",
  },
  null,
  4,
)}
`;
}

const executed =
  "\n$ aws cloudformation execute-change-set --stack-name orders --change-set-name fix\n";
const deployment =
  "$ aws apigateway create-deployment --rest-api-id abcde12345 --stage-name prod\n";

/** What `describe-change-set --output table` prints. */
function changeSetTable(
  way: Way,
  type: string,
  [property, refuses, lets]: readonly string[],
): string {
  const [before, after] = pick(way, refuses ?? "", lets ?? "");
  const width = 76;
  const bars = (depth: number) => "|".repeat(depth);
  const border = (depth: number) => `${bars(depth - 1)}+${"-".repeat(width)}+${bars(depth - 1)}`;
  const title = (depth: number, name: string) =>
    `${bars(depth)}${name.padStart(width / 2 + name.length / 2).padEnd(width)}${bars(depth)}`;
  const row = (depth: number, name: string, value: string) =>
    `${bars(depth)}  ${name.padEnd(30)}|  ${value.padEnd(width - 35)}${bars(depth)}`;
  const pairs = (depth: number, name: string, rows: readonly (readonly [string, string])[]) => [
    title(depth, name),
    border(depth),
    ...rows.map(([key, value]) => row(depth, key, value)),
    border(depth),
  ];
  return `$ aws cloudformation describe-change-set --stack-name orders --change-set-name fix --include-property-values --output table
${[
  "-".repeat(width + 2),
  ...pairs(1, "DescribeChangeSet", [
    ["ChangeSetName", "fix"],
    ["ExecutionStatus", "AVAILABLE"],
  ]),
  ...pairs(2, "Changes", [["Type", "Resource"]]),
  ...pairs(3, "ResourceChange", [
    ["Action", "Modify"],
    ["LogicalResourceId", "Orders"],
    ["ResourceType", type],
  ]),
  ...pairs(4, "Details", [["Evaluation", "Static"]]),
  ...pairs(5, "Target", [
    ["AfterValue", after],
    ["Attribute", "Properties"],
    ["BeforeValue", before],
    ["Name", property ?? ""],
    ["Path", `/Properties/${property}`],
  ]),
].join("\n")}
`;
}

/** Rows of properties as people copy them out of the console, or write them down. */
const rowForms: Readonly<
  Record<
    string,
    (type: string, row: readonly [property: string, old: string, own: string]) => string
  >
> = {
  "rows of the console": (type, row) =>
    `Modify\tOrders\torde-Orders-1A2B3C\t${type}\tFalse\n\nProperty-level changes\nProperty\tBefore value\tAfter value\tChange source\n${row.join("\t")}\tDirectModification\n`,
  "a table of Markdown": (type, row) =>
    `| Action | Logical ID | Type |\n|---|---|---|\n| Modify | Orders | ${type} |\n\n| Property path | Before | After |\n|---|---|---|\n| /Properties/${row.join(" | ")} |\n`,
  "columns of blanks": (type, [property, old, own]) =>
    `Orders (${type})\n  Property                 Old value    New value\n  ${property.padEnd(24)} ${old.padEnd(12)} ${own}\n`,
  "an arrow": (type, [property, old, own]) =>
    `The change set changes one resource, Orders (${type}):\n- ${property}: ${old} → ${own}\n`,
  "an arrow in a list of marks": (type, [property, old, own]) =>
    `Resource: Orders, ${type}\n* \`${property}\` ${old} -> ${own}\n`,
};

const ofRows: readonly Form[] = Object.entries(rowForms).flatMap(([name, print]) =>
  (
    [
      [iam, "AWS::ApiGateway::Method", ["AuthorizationType", "AWS_IAM", "NONE"]],
      [key, "AWS::ApiGateway::Method", ["ApiKeyRequired", "true", "false"]],
      [endpoint, "AWS::ApiGateway::RestApi", ["DisableExecuteApiEndpoint", "true", "false"]],
    ] as const
  ).map(
    ([setting, type, [property, refuses, lets]]): Form => ({
      name: `${name}, of ${setting.facet}`,
      setting,
      print: (way) => print(type, [property, ...pick(way, refuses, lets)]),
      deployed: executed + deployment,
    }),
  ),
);

function pulumi(way: Way, type: string, [name, refuses, lets]: readonly string[]): string {
  const [old, own] = pick(way, refuses ?? "", lets ?? "");
  return `$ pulumi preview --diff
Previewing update (dev):
  pulumi:pulumi:Stack: (same)
    [urn=urn:pulumi:dev::orders::pulumi:pulumi:Stack::orders-dev]
    ~ aws:apigateway/${type}: (update)
        [id=${type.startsWith("method") ? "agm-abcde12345-a1b2c3-GET" : "abcde12345"}]
        [urn=urn:pulumi:dev::orders::aws:apigateway/${type}::orders]
      ~ ${name}: ${old} => ${own}
`;
}

const pulumiDeployed = `    +-aws:apigateway/deployment:Deployment: (replace)
        [id=a1b2c3]
      ~ triggers: "1" => "2"

$ pulumi up --yes
Resources:
    ~ 1 updated
    +-1 replaced

`;
const pulumiMade = "\n$ pulumi up --yes\nResources:\n    ~ 1 updated\n\n";

const plans: readonly Form[] = [
  ...ofRows,
  ...(
    [
      [iam, ["AuthorizationType", "AWS_IAM", "NONE"]],
      [key, ["ApiKeyRequired", "true", "false"]],
    ] as const
  ).map(
    ([setting, property]): Form => ({
      name: `a change set as a table of the CLI, of ${setting.facet}`,
      setting,
      print: (way) => changeSetTable(way, "AWS::ApiGateway::Method", property),
      deployed: `${executed}${deployment}\n`,
      made: `${executed}\n`,
    }),
  ),
  {
    name: "a diff of the Serverless Framework, of a method's key",
    setting: key,
    print: (way) =>
      cdk(way, "Method ApiGatewayMethodOrdersGet", ["ApiKeyRequired", "true", "false"]),
    deployed: "\n✔ Service deployed to stack orders-prod (42s)\n\n",
  },
  {
    name: "cdk diff of a method's authorization",
    setting: iam,
    print: (way) => cdk(way, METHOD, ["AuthorizationType", "AWS_IAM", "NONE"]),
    deployed: cdkDeployed,
    made: cdkMade,
  },
  {
    name: "cdk diff of a method's key",
    setting: key,
    print: (way) => cdk(way, METHOD, ["ApiKeyRequired", "true", "false"]),
    deployed: cdkDeployed,
    made: cdkMade,
  },
  {
    name: "cdk diff of an API's endpoint",
    setting: endpoint,
    print: (way) => cdk(way, API, ["DisableExecuteApiEndpoint", "true", "false"]),
    deployed: cdkDeployed,
    made: cdkMade,
  },
  {
    name: "a change set of a method's authorization",
    setting: iam,
    print: (way) =>
      changeSet(way, "AWS::ApiGateway::Method", ["AuthorizationType", "AWS_IAM", "NONE"]),
    deployed:
      "\n$ aws cloudformation execute-change-set --stack-name orders --change-set-name fix\n$ aws apigateway create-deployment --rest-api-id abcde12345 --stage-name prod\n\n",
    made: "\n$ aws cloudformation execute-change-set --stack-name orders --change-set-name fix\n\n",
  },
  {
    name: "a change set of a method's key",
    setting: key,
    print: (way) => changeSet(way, "AWS::ApiGateway::Method", ["ApiKeyRequired", "true", "false"]),
    deployed:
      "\n$ aws cloudformation execute-change-set --stack-name orders --change-set-name fix\n$ aws apigateway create-deployment --rest-api-id abcde12345 --stage-name prod\n\n",
    made: "\n$ aws cloudformation execute-change-set --stack-name orders --change-set-name fix\n\n",
  },
  {
    name: "pulumi preview of a method's authorization",
    setting: iam,
    print: (way) => pulumi(way, "method:Method", ["authorization", '"AWS_IAM"', '"NONE"']),
    deployed: pulumiDeployed,
    made: pulumiMade,
  },
  {
    name: "pulumi preview of a method's key",
    setting: key,
    print: (way) => pulumi(way, "method:Method", ["apiKeyRequired", "true", "false"]),
    deployed: pulumiDeployed,
    made: pulumiMade,
  },
  {
    name: "pulumi preview of an API's endpoint",
    setting: endpoint,
    print: (way) => pulumi(way, "restApi:RestApi", ["disableExecuteApiEndpoint", "true", "false"]),
    deployed: pulumiDeployed,
    made: pulumiMade,
  },
];

function cells(forms: readonly Form[]) {
  return forms.flatMap((form) =>
    (["loosens", "tightens"] as const).map(
      (way) => [`${form.name} that ${way}`, form, way] as const,
    ),
  );
}

function optionOf({ setting }: Form, way: Way, side: "before" | "after"): string {
  const [refuses, lets] = setting.options;
  const isRefusing = (way === "loosens") === (side === "before");
  return `${setting.facet}=${isRefusing ? refuses : lets}`;
}

describe("what a tool is to change is as it was", () => {
  test.each(cells(plans))("%s, above and below the call", (_, form, way) => {
    const { refused } = form.setting;
    const shown = form.print(way);
    for (const text of [`${refused}\n${shown}`, `${shown}\n${refused}`]) {
      const { cause, options } = seenIn(text);
      expect(options).toContain(optionOf(form, way, "before"));
      expect(options).not.toContain(optionOf(form, way, "after"));
      expect(way === "tightens" ? form.setting.causes : []).not.toContain(cause);
    }
  });

  test.each(cells(plans))("%s, and is made behind the call alone", (_, form, way) => {
    const { options } = seenIn(`${form.setting.refused}\n${form.print(way)}${form.deployed}`);
    expect(options).toContain(optionOf(form, way, "before"));
  });
});

describe("what a tool changed and a stage runs is as it is now", () => {
  test.each(cells(plans))("%s", (_, form, way) => {
    const { cause, options } = seenIn(`${form.print(way)}${form.deployed}${form.setting.refused}`);
    expect(options).toContain(optionOf(form, way, "after"));
    expect(options).toContain("deployed-since-change=yes");
    expect(way === "loosens" ? form.setting.causes : []).not.toContain(cause);
  });
});

const INDENTS = ["  ", "    ", "\t"];

describe("what a tool changed stands below an item of a list", () => {
  const indented = (text: string, indent: string) => text.replace(/^(?=.)/gm, indent);

  test.each(cells(plans.filter(({ name }) => /^(?:cdk|sls)/.test(name))))("%s", (_, form, way) => {
    for (const indent of INDENTS) {
      const shown = `1. Look at it:\n\n${indented(form.print(way), indent)}`;
      const { refused } = form.setting;
      expect(seenIn(`${shown}\n${refused}`).options).toContain(optionOf(form, way, "before"));
      const now = seenIn(`${shown}\n${form.deployed}${refused}`).options;
      expect(now).toContain(optionOf(form, way, "after"));
    }
  });

  test.each(cells(patches))("%s", (_, form, way) => {
    for (const indent of INDENTS) {
      const { options } = seenIn(
        `1. Look at it:\n\n${indented(form.print(way), indent)}\n${form.deployed}${form.setting.refused}`,
      );
      const shown = options.filter((one) => one.startsWith(form.setting.facet));
      expect(shown).toEqual(toldOf(form, way, "after"));
    }
  });
});

test("of a hunk that was shortened by hand the last lines are sides, too", () => {
  const patch = (head: string) =>
    `diff --git a/template.yaml b/template.yaml\n--- a/template.yaml\n+++ b/template.yaml\n${head}\n       Events:\n         Orders:\n           Type: Api\n           Properties:\n             Path: /orders\n             Method: get\n             Auth:\n-              ApiKeyRequired: false\n+              ApiKeyRequired: true\n`;
  const refused = `\n$ curl https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders\n{"message":"Forbidden"}\n`;
  for (const head of ["@@ -10,8 +10,8 @@", "@@ -10,7 +10,7 @@"]) {
    const text = patch(head);
    expect(seenIn(`${text}\nWe have not deployed this yet.\n${refused}`).options).toContain(
      "api-key-required=no",
    );
    expect(seenIn(`${text}\nWe deployed this yesterday.\n${refused}`).options).toContain(
      "api-key-required=yes",
    );
  }
});

describe("what a tool changed and no stage runs is an older deployment's refusal", () => {
  test.each(cells(plans).filter(([, { made }]) => made !== undefined))("%s", (_, form, way) => {
    const { cause, options } = seenIn(`${form.print(way)}${form.made}${form.setting.refused}`);
    expect(options).not.toContain(optionOf(form, way, "after"));
    expect(form.setting.causes).not.toContain(cause);
    expect(cause === "change-not-deployed").toBe(way === "loosens");
  });
});

/** A patch of a file: lines around, and what stands there before and after. */
function patch(file: string, lines: readonly string[]): string {
  const count = (mark: string) => lines.filter((line) => line.charAt(0) !== mark).length;
  return `diff --git a/${file} b/${file}
index 1f3a2b4..5c6d7e8 100644
--- a/${file}
+++ b/${file}
@@ -12,${count("+")} +12,${count("-")} @@ Resources:
${lines.join("\n")}
`;
}

/** Lines that the patch adds where it tightens, or takes away where it loosens. */
function lined(way: Way, around: readonly [readonly string[], readonly string[]], own: string) {
  const mark = way === "loosens" ? "-" : "+";
  const lines = own.split("\n").map((line) => `${mark}${line}`);
  return [...around[0].map((one) => ` ${one}`), ...lines, ...around[1].map((one) => ` ${one}`)];
}

/** A line in place of another one. */
function swapped(
  way: Way,
  around: readonly [readonly string[], readonly string[]],
  [refuses, lets]: readonly [string, string],
) {
  const [old, own] = pick(way, refuses, lets);
  return [
    ...around[0].map((one) => ` ${one}`),
    `-${old}`,
    `+${own}`,
    ...around[1].map((one) => ` ${one}`),
  ];
}

/** One option of a method in a program of the CDK. */
function methodPatch(way: Way, options: readonly [string, string]) {
  const around = [
    [
      '    const orders = api.root.addResource("orders");',
      '    orders.addMethod("GET", new apigateway.LambdaIntegration(fn), {',
    ],
    ["    });"],
  ] as const;
  return patch("lib/orders-stack.ts", swapped(way, around, options));
}

const samEvent = [
  ["      Events:", "        Orders:", "          Type: Api", "          Properties:"],
  ["            Path: /orders", "            Method: get"],
] as const;
const slsEvent = [
  ["    events:", "      - http:", "          path: orders", "          method: get"],
  ["  other:", "    handler: other.main"],
] as const;

const patches: readonly Form[] = [
  {
    name: "a patch of a SAM template that gives an event IAM authorization",
    setting: iam,
    isInherited: true,
    print: (way) =>
      patch(
        "template.yaml",
        lined(way, samEvent, "            Auth:\n              Authorizer: AWS_IAM"),
      ),
    deployed: "\nSuccessfully created/updated stack - orders in us-east-1\n\n",
  },
  {
    name: "a patch of a SAM template that gives an event a key",
    setting: key,
    isInherited: true,
    print: (way) =>
      patch(
        "template.yaml",
        lined(way, samEvent, "            Auth:\n              ApiKeyRequired: true"),
      ),
    deployed: "\n$ sam deploy\nSuccessfully created/updated stack - orders in us-east-1\n\n",
  },
  {
    name: "a patch of a serverless.yml that gives an event a key",
    setting: key,
    print: (way) => patch("serverless.yml", lined(way, slsEvent, "          private: true")),
    deployed: "\n✔ Service deployed to stack orders-prod (42s)\n\n",
  },
  {
    name: "a patch of a serverless.yml that gives an event IAM authorization",
    setting: iam,
    print: (way) => patch("serverless.yml", lined(way, slsEvent, "          authorizer: aws_iam")),
    deployed: "\n$ npx serverless deploy\n\n",
  },
  {
    name: "a patch of the CDK's code that asks for a key",
    setting: key,
    print: (way) =>
      methodPatch(way, ["      apiKeyRequired: true,", "      apiKeyRequired: false,"]),
    deployed: "\n ✅  OrdersStack\n\n✨  Deployment time: 41.2s\n\n",
  },
  {
    name: "a patch of the CDK's code that asks for a signature",
    setting: iam,
    print: (way) =>
      methodPatch(way, [
        "      authorizationType: apigateway.AuthorizationType.IAM,",
        "      authorizationType: apigateway.AuthorizationType.NONE,",
      ]),
    deployed: "\n ✅  OrdersStack\n\n",
  },
];

/** Of these a deployment is a resource of its own, which no success shows. */
const patchesByHand: readonly Form[] = [
  {
    name: "a patch of Terraform's code that asks for a signature",
    setting: iam,
    print: (way) =>
      patch(
        "main.tf",
        swapped(
          way,
          [
            [
              'resource "aws_api_gateway_method" "get" {',
              "  rest_api_id   = aws_api_gateway_rest_api.api.id",
              '  http_method   = "GET"',
            ],
            ["}"],
          ],
          ['  authorization = "AWS_IAM"', '  authorization = "NONE"'],
        ),
      ),
    deployed: "\nApply complete! Resources: 0 added, 1 changed, 0 destroyed.\n\n",
  },
  {
    name: "a patch of a template that asks for a key",
    setting: key,
    print: (way) =>
      patch(
        "template.yml",
        swapped(
          way,
          [
            [
              "  OrdersGet:",
              "    Type: AWS::ApiGateway::Method",
              "    Properties:",
              "      HttpMethod: GET",
              "      AuthorizationType: NONE",
            ],
            ["      RestApiId: !Ref Api"],
          ],
          ["      ApiKeyRequired: true", "      ApiKeyRequired: false"],
        ),
      ),
    deployed: "\n$ aws cloudformation deploy --template-file template.yml --stack-name orders\n\n",
  },
];

const EITHER = /^(?:auth-mode|api-key-required|default-endpoint|deployed-since-change)=/;

test("of a part of what a tool changed nobody knows whether a deployment was left out", () => {
  for (const [, form, way] of cells(plans.filter(({ name }) => name.startsWith("cdk")))) {
    const made = `${form.print(way)}\n$ cdk deploy\n ✅  OrdersStack\n\n`;
    expect(seenIn(`${made}${form.setting.refused}`).options).toEqual([]);
    expect(seenIn(`${form.setting.refused}\n${made}`).options).toContain(
      optionOf(form, way, "before"),
    );
  }
});

describe("of a patch nobody knows whether it was made", () => {
  test.each(cells([...patches, ...patchesByHand]))("%s", (_, form, way) => {
    const shown = form.print(way);
    const { refused } = form.setting;
    for (const text of [
      `${refused}\n${shown}`,
      `${shown}\n${refused}`,
      `Here is the diff:\n\n\`\`\`diff\n${shown}\`\`\`\n\n${refused}`,
    ]) {
      expect(seenIn(text).options.filter((one) => EITHER.test(one))).toEqual([]);
    }
  });

  test.each(cells(patchesByHand))("%s, nor whether a stage runs it", (_, form, way) => {
    const { options } = seenIn(`${form.print(way)}${form.deployed}${form.setting.refused}`);
    expect(options.filter((one) => EITHER.test(one))).toEqual([]);
  });
});

/** What of its setting a form tells of a side. */
function toldOf(form: Form, way: Way, side: "before" | "after"): readonly string[] {
  const isRefusing = (way === "loosens") === (side === "before");
  return form.isInherited && !isRefusing ? [] : [optionOf(form, way, side)];
}

describe("a patch that is deployed above the call is as it is now", () => {
  test.each(cells(patches))("%s", (_, form, way) => {
    const { cause, options } = seenIn(`${form.print(way)}${form.deployed}${form.setting.refused}`);
    const shown = options.filter((one) => one.startsWith(form.setting.facet));
    expect(shown).toEqual(toldOf(form, way, "after"));
    expect(way === "loosens" ? form.setting.causes : []).not.toContain(cause);
  });

  test.each([
    ["After this change I get a 403:", "after"],
    ["Since we deployed the following patch all calls are refused:", "after"],
    ["Since we merged and deployed this, all calls are refused:", "after"],
    ["Deployed it.", "after"],
    ["The API broke with last week's release. The only thing that changed:", "after"],
    ["Reverting this fixed it:", "after"],
    ["部署以下改动之后就一直 403:", "after"],
    ["We have not deployed this patch yet:", "before"],
    ["Would this fix it?", "before"],
    ["我打算部署以下改动:", "before"],
    ["I am about to merge this:", "before"],
  ] as const)("or by what somebody says: %s", (words, side) => {
    const seen = cells(patches).map(([name, form, way]) => {
      const { options } = seenIn(`${words}\n\n${form.print(way)}\n${form.setting.refused}`);
      return [name, ...options.filter((one) => one.startsWith(form.setting.facet))];
    });
    // what would let the call through, and refuses it, may not be deployed yet
    const isMoot = (way: Way) => side === "after" && way === "loosens";
    expect(seen).toEqual(
      cells(patches).map(([name, form, way]) => [
        name,
        ...(isMoot(way) ? [] : toldOf(form, way, side)),
      ]),
    );
  });
});

const update = (operation: string, target: string, [path, value]: readonly string[]) => ({
  shorthand: `$ aws apigateway ${operation} --rest-api-id abcde12345${target} --patch-operations op=replace,path=${path},value=${value}\n`,
  several: `aws apigateway ${operation} \\\n    --rest-api-id abcde12345${target} \\\n    --patch-operations op="replace",path="/description",value="orders" op="replace",path="${path}",value="${value}"\n\n`,
  json: `aws apigateway ${operation} --rest-api-id abcde12345${target} --patch-operations '[{"op": "replace", "path": "${path}", "value": "${value}"}]'\n\n`,
});
const OF_METHOD = " --resource-id a1b2c3 --http-method GET";

const printed = (value: object) => `${JSON.stringify(value, null, 4)}\n`;

interface Command {
  readonly name: string;
  readonly setting: Setting;
  readonly text: (way: Way) => string;
}

const settings = [
  {
    setting: iam,
    of: (way: Way) =>
      update("update-method", OF_METHOD, [
        "/authorizationType",
        way === "loosens" ? "NONE" : "AWS_IAM",
      ]),
    output: (way: Way) => ({
      httpMethod: "GET",
      authorizationType: way === "loosens" ? "NONE" : "AWS_IAM",
      apiKeyRequired: false,
    }),
  },
  {
    setting: key,
    of: (way: Way) =>
      update("update-method", OF_METHOD, ["/apiKeyRequired", String(way === "tightens")]),
    output: (way: Way) => ({
      httpMethod: "GET",
      authorizationType: "NONE",
      apiKeyRequired: way === "tightens",
    }),
  },
  {
    setting: endpoint,
    of: (way: Way) =>
      update("update-rest-api", "", ["/disableExecuteApiEndpoint", String(way === "tightens")]),
    output: (way: Way) => ({
      id: "abcde12345",
      name: "orders",
      createdDate: "2026-03-04T10:15:31+00:00",
      endpointConfiguration: { types: ["REGIONAL"] },
      disableExecuteApiEndpoint: way === "tightens",
    }),
  },
];

const commands: readonly Command[] = settings.flatMap(({ setting, of, output }) => [
  ...(["shorthand", "several", "json"] as const).map((form) => ({
    name: `${setting.facet}, ${form}`,
    setting,
    text: (way: Way) => of(way)[form],
  })),
  {
    name: `${setting.facet}, with what it printed`,
    setting,
    text: (way: Way) => `${of(way).shorthand}${printed(output(way))}`,
  },
]);

const ofCommands = commands.flatMap((one) =>
  (["loosens", "tightens"] as const).map((way) => [`${one.name}, that ${way}`, one, way] as const),
);

describe("a command that changes a setting", () => {
  test.each(ofCommands)("tells nothing of a call above it: %s", (_, { setting, text }, way) => {
    const { cause, options } = seenIn(`${setting.refused}\n${text(way)}`);
    expect(options.filter((one) => one.startsWith(setting.facet))).toEqual([]);
    expect(options).not.toContain("deployed-since-change=no");
    expect(cause).not.toBe("change-not-deployed");
  });

  test.each(ofCommands)("is saved and not deployed: %s", (_, { setting, text }, way) => {
    for (const before of ["", `${setting.refused}\n`]) {
      const { cause, options } = seenIn(`${before}${text(way)}${setting.refused}`);
      expect(options.filter((one) => one.startsWith(setting.facet))).toEqual([]);
      expect(cause === "change-not-deployed").toBe(way === "loosens");
      expect(setting.causes).not.toContain(cause);
    }
  });

  test.each(ofCommands)("and is in use once it is deployed: %s", (_, { setting, text }, way) => {
    const [refuses, lets] = setting.options;
    for (const output of [
      "",
      printed({ id: "d1e2f3", createdDate: "2026-03-04T10:15:31+00:00" }),
    ]) {
      const { options } = seenIn(`${text(way)}${deployment}${output}${setting.refused}`);
      expect(options).toContain(`${setting.facet}=${way === "loosens" ? lets : refuses}`);
      expect(options).toContain("deployed-since-change=yes");
    }
  });

  test.each(ofCommands)("is none that failed: %s", (_, { setting, text }, way) => {
    const command = text(way).split(/^\{/m)[0] ?? "";
    const failed = `${command}An error occurred (BadRequestException) when calling the UpdateMethod operation: Invalid patch path\n`;
    const { options } = seenIn(`${failed}${setting.refused}`);
    expect(options.filter((one) => one.startsWith(setting.facet))).toEqual([]);
    expect(options).not.toContain("deployed-since-change=no");
  });

  test.each(ofCommands)("is none that is only thought of: %s", (_, { setting, text }, way) => {
    for (const words of [
      "I am about to run this:",
      "Would this help?",
      "打算执行:",
      "The documentation says to run this:",
      "Somebody suggested:",
      "As I read it you should run:",
    ]) {
      const { options } = seenIn(`${words}\n\n${text(way)}\n${setting.refused}`);
      expect(options.filter((one) => one.startsWith(setting.facet))).toEqual([]);
      expect(options).not.toContain("deployed-since-change=no");
    }
  });
});

const api = "arn:aws:execute-api:us-east-1:********2233:abcde12345/prod/GET/orders";
const refusedByPolicy = answer(
  "AccessDeniedException",
  `{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: ${api}"}`,
);
const policyFor = (Principal: unknown) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Principal, Action: "execute-api:Invoke", Resource: "execute-api:/*" },
    ],
  });
const [open, closed] = [policyFor("*"), policyFor({ AWS: "arn:aws:iam::111122223333:root" })];

/** A policy in place of another one, as forms show it. */
const policyForms: Readonly<Record<string, (old: string, own: string) => string>> = {
  "cdk diff": (old, own) => cdk("loosens", API, ["Policy", old, own]),
  "a change set": (old, own) =>
    changeSet("loosens", "AWS::ApiGateway::RestApi", ["Policy", old, own]),
  "a plan of Terraform": (old, own) => `  # aws_api_gateway_rest_api.orders will be updated in-place
  ~ resource "aws_api_gateway_rest_api" "orders" {
        id     = "abcde12345"
      ~ policy = ${JSON.stringify(old)} -> ${JSON.stringify(own)}
    }

Plan: 0 to add, 1 to change, 0 to destroy.
`,
};
const ofPolicies = (text: string) => {
  const { cause, observations } = diagnose({ text });
  const options = observations
    .filter(({ facet }) => facet === "resource-policy")
    .map(({ option }) => option);
  return { cause, options };
};

describe("what people say of a command", () => {
  const command = update("update-method", OF_METHOD, ["/apiKeyRequired", "false"]).shorthand.slice(
    2,
  );
  const inline = `\`${command.trimEnd()}\``;

  test.each([
    [`${command}\nThen I deployed the API to prod.`],
    [`${command}\nand chose Deploy API in the console.`],
    [`We changed the method and redeployed it:\n\n${command}`],
    [`${command}\n然后重新部署了 API`],
    [
      `${command}$ aws apigateway update-stage --rest-api-id abcde12345 --stage-name prod --patch-operations op=replace,path=/deploymentId,value=a1b2c3`,
    ],
    [`The docs say ${inline} helps.`],
    [`Try ${inline}.`],
  ])("it is deployed, or not run: %s", (text) => {
    const { cause, options } = seenIn(`${text}\n\n${bare}`);
    expect(options).not.toContain("deployed-since-change=no");
    expect(cause).not.toBe("change-not-deployed");
  });

  test.each([
    [`${command}\nI have not deployed it.`],
    [`I ran ${inline.replaceAll("`", "")}`],
    [`1. ${command}`],
    [`user@host:~/orders$ ${command}`],
    [`PS C:\\orders> ${command}`],
  ])("it is saved: %s", (text) => {
    expect(seenIn(`${text}\n\n${bare}`).cause).toBe("change-not-deployed");
  });
});

describe("a policy that a tool is to change", () => {
  test.each(Object.entries(policyForms))("is as it was: %s", (_, print) => {
    for (const order of [0, 1]) {
      const parts = [`${refusedByPolicy}\n`, `${print(closed, open)}\n`];
      const found = ofPolicies((order === 0 ? parts : parts.toReversed()).join(""));
      expect(found).toEqual({ cause: "resource-policy-no-allow", options: ["silent-on-caller"] });
    }
    expect(ofPolicies(`${refusedByPolicy}\n${print(open, closed)}`).options).toEqual([]);
  });
});

describe("a policy that a command puts in place of another one", () => {
  const forms = (policy: string) => [
    `$ aws apigateway update-rest-api --rest-api-id abcde12345 --patch-operations 'op=replace,path=/policy,value=${JSON.stringify(policy)}'\n`,
    `$ aws apigateway update-rest-api --rest-api-id abcde12345 --patch-operations '[{"op":"replace","path":"/policy","value":${JSON.stringify(policy)}}]'\n`,
    `$ aws apigateway update-rest-api --rest-api-id abcde12345 --patch-operations file://patch.json\n${printed({ id: "abcde12345", name: "orders", createdDate: "2026-03-04T10:15:31+00:00", endpointConfiguration: { types: ["REGIONAL"] }, policy })}`,
  ];

  test("is saved and not deployed", () => {
    for (const text of forms(open)) {
      expect(ofPolicies(text + refusedByPolicy).cause).toBe("change-not-deployed");
    }
    for (const text of forms(closed)) {
      expect(ofPolicies(text + refusedByPolicy).options).toEqual([]);
    }
  });

  test("is in use once it is deployed", () => {
    for (const text of forms(closed)) {
      expect(ofPolicies(text + deployment + refusedByPolicy).options).toEqual(["silent-on-caller"]);
    }
  });

  test("tells nothing of a call above it", () => {
    for (const text of [...forms(open), ...forms(closed)]) {
      const found = ofPolicies(`${refusedByPolicy}\n${text}`);
      expect(found).toEqual({ cause: "resource-policy-no-allow", options: [] });
    }
  });
});

describe("of a REST API's plan that was applied without a deployment", () => {
  const plan = (
    old: string,
    own: string,
    last: string,
  ) => `  ~ resource "aws_api_gateway_method" "get" {
        id            = "agm-abcde12345-a1b2c3-GET"
      ~ authorization = "${old}" -> "${own}"
    }

Plan: 0 to add, 1 to change, 0 to destroy.
${last}
`;
  const applied = "\nApply complete! Resources: 0 added, 1 changed, 0 destroyed.\n";

  test("what would let the call through is not deployed", () => {
    const { cause } = seenIn(plan("AWS_IAM", "NONE", applied) + unsigned);
    expect(cause).toBe("change-not-deployed");
  });

  test("what would refuse it did not", () => {
    const { options } = seenIn(plan("NONE", "AWS_IAM", applied) + unsigned);
    expect(options).toContain("auth-mode=none");
  });

  test("and a call above it met what was before, whatever was deployed", () => {
    const redeployed = `-/+ resource "aws_api_gateway_deployment" "d" {\n      ~ triggers = "a" -> "b"\n    }\n${applied}`;
    for (const [old, option] of [
      ["AWS_IAM", "iam"],
      ["NONE", "none"],
    ] as const) {
      const own = old === "NONE" ? "AWS_IAM" : "NONE";
      const above = seenIn(`${unsigned}\n${plan(old, own, redeployed)}`);
      expect(above.options).toContain(`auth-mode=${option}`);
      const below = seenIn(`${plan(old, own, redeployed)}\n${unsigned}`);
      expect(below.options).not.toContain(`auth-mode=${option}`);
    }
  });
});

describe("what a plan adds to an API that exists is not there", () => {
  const added = (type: string, lines: readonly string[]) =>
    `  # ${type}.a will be created\n  + resource "${type}" "a" {\n${lines.map((line) => `      + ${line}`).join("\n")}\n    }\n\nPlan: 1 to add, 0 to change, 0 to destroy.\n`;
  const method = (id: string) =>
    added("aws_api_gateway_method", [
      'authorization = "AWS_IAM"',
      'http_method   = "GET"',
      `rest_api_id   = ${id}`,
    ]);

  test("a method", () => {
    const plan = method('"abcde12345"');
    for (const text of [`${plan}\n${unsigned}`, `${unsigned}\n${plan}`]) {
      expect(seenIn(text)).toEqual({ cause: undefined, options: [] });
    }
  });

  test("unless it is applied, or all of it is planned", () => {
    const deployed =
      '-/+ resource "aws_api_gateway_deployment" "d" {\n      ~ triggers = "a" -> "b"\n    }\nApply complete! Resources: 2 added, 0 changed, 1 destroyed.\n';
    const api = added("aws_api_gateway_rest_api", [
      'name = "orders"',
      "id   = (known after apply)",
    ]);
    for (const plan of [method('"abcde12345"') + deployed, api + method("(known after apply)")]) {
      expect(seenIn(`${plan}\n${unsigned}`).options).toContain("auth-mode=iam");
    }
  });

  test("a web ACL", () => {
    const plan = added("aws_wafv2_web_acl_association", [
      'resource_arn = "arn:aws:apigateway:us-east-1::/restapis/abcde12345/stages/prod"',
      'web_acl_arn  = "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/orders/1a2b3c"',
    ]);
    const facets = diagnose({ text: `${plan}\n${bare}` }).observations.map(({ facet }) => facet);
    expect(facets).not.toContain("waf-attached");
  });

  test("and what it takes away is there", () => {
    const plan = `  - resource "aws_api_gateway_method" "a" {\n      - authorization = "AWS_IAM" -> null\n      - http_method   = "GET" -> null\n      - rest_api_id   = "abcde12345" -> null\n    }\n\nPlan: 0 to add, 0 to change, 1 to destroy.\n`;
    expect(seenIn(`${plan}\n${unsigned}`).options).toContain("auth-mode=iam");
  });
});

describe("a route of an HTTP API deploys by itself", () => {
  const refusedByRoute = `$ curl -i ${host}/orders\nHTTP/2 403\napigw-requestid: Abc12345oAMEJpQ=\n\n{"message":"Forbidden"}\n`;
  const route = (AuthorizationType: string) =>
    `$ aws apigatewayv2 update-route --api-id abcde12345 --route-id r1a2b3 --authorization-type ${AuthorizationType}\n${printed({ ApiKeyRequired: false, AuthorizationType, RouteId: "r1a2b3", RouteKey: "GET /orders" })}`;

  test.each([
    ["NONE", "none"],
    ["AWS_IAM", "iam"],
    ["CUSTOM", "lambda-authorizer"],
  ])("with %s", (type, option) => {
    expect(seenIn(route(type) + refusedByRoute).options).toContain(`auth-mode=${option}`);
    const above = seenIn(`${refusedByRoute}\n${route(type)}`).options;
    expect(above.filter((one) => one.startsWith("auth-mode"))).toEqual([]);
  });

  test("as cdk diff calls it", () => {
    const shown = cdk("loosens", "X", ["AuthorizationType", "AWS_IAM", "NONE"]).replace(
      "ApiGateway::X",
      "ApiGatewayV2::Route HttpApi/GET--orders HttpApiGETorders8D4FEC15",
    );
    expect(seenIn(`${refusedByRoute}\n${shown}`).options).toContain("auth-mode=iam");
    const made = seenIn(`${shown}\n ✅  OrdersStack\n\n${refusedByRoute}`);
    expect(made.options).toContain("auth-mode=none");
  });
});

describe("a policy that a command gives a caller counts at once", () => {
  const refusedOwn = answer(
    "AccessDeniedException",
    `{"Message":"User: arn:aws:iam::111122223333:user/anna is not authorized to perform: execute-api:Invoke on resource: ${api.replace("2233:", "3333:")}"}`,
  );
  const put = `$ aws iam put-user-policy --user-name anna --policy-name invoke --policy-document '${JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "execute-api:Invoke", Resource: "arn:aws:execute-api:us-east-1:111122223333:abcde12345/*" }] })}'\n`;
  const optionsIn = (text: string) =>
    diagnose({ text })
      .observations.filter(({ facet }) => /^(?:identity-policy|deployed-since-change)$/.test(facet))
      .map(({ option }) => option);

  test("and tells nothing of a call above it", () => {
    expect(optionsIn(put + refusedOwn)).toEqual(["allows-caller"]);
    expect(optionsIn(`${refusedOwn}\n${put}`)).toEqual([]);
    expect(diagnose({ text: `${refusedOwn}\n${put}` }).cause).toBe("iam-no-identity-allow");
  });
});

describe("what is no change of an API tells nothing", () => {
  const bareMethods = "   events:\n     - http:\n         path: orders\n         method: get\n";
  test.each([
    [
      "a patch of documentation",
      patch("README.md", ['-    authorization = "NONE"', '+    authorization = "AWS_IAM"']),
    ],
    [
      "one of a test",
      patch("test/orders.test.ts", ["-  apiKeyRequired: false,", "+  apiKeyRequired: true,"]),
    ],
    [
      "one of an example",
      patch("examples/basic/serverless.yml", [
        ...bareMethods.trimEnd().split("\n"),
        "+         private: true",
      ]),
    ],
    [
      "one that changes another setting of a method",
      patch("serverless.yml", [...bareMethods.trimEnd().split("\n"), "+         cors: true"]),
    ],
    [
      "one of a function's code",
      patch("src/orders.js", [
        " exports.handler = async () => {",
        "-  return { statusCode: 403, body: JSON.stringify({ message: 'Forbidden' }) };",
        "+  return { statusCode: 200, body: '{}' };",
        " };",
      ]),
    ],
    [
      "one of a caller that adds a key",
      patch("src/client.js", [" fetch(url, {", "   headers: {", "+    'x-api-key': key,", "   },"]),
    ],
    [
      "one of a caller that drops a signature",
      patch("src/client.js", [" const r = await", "-  signer.sign(request);", " fetch(request)"]),
    ],
    ["a fence of prose", "```diff\n- The method is open.\n+ The method asks for AWS_IAM.\n```\n"],
    [
      "cdk diff of a function",
      "[~] AWS::Lambda::Function Orders Orders1A2B3C4D\n └─ [~] Environment\n     └─ [~] .Variables:\n         └─ [~] .AuthorizationType:\n             ├─ [-] NONE\n             └─ [+] AWS_IAM\n",
    ],
    [
      "cdk diff of another method",
      cdk("tightens", "Method Api/Default/users/POST ApiusersPOST8D4FEC15", [
        "ApiKeyRequired",
        "true",
        "false",
      ]),
    ],
    [
      "a change set without values",
      printed({
        Changes: [
          {
            Type: "Resource",
            ResourceChange: {
              Action: "Modify",
              LogicalResourceId: "Orders",
              ResourceType: "AWS::ApiGateway::Method",
              Details: [{ Target: { Attribute: "Properties", Name: "ApiKeyRequired" } }],
            },
          },
        ],
      }),
    ],
    [
      "a command for another API",
      "$ aws apigateway update-method --rest-api-id zyxwv98765 --resource-id a1b2c3 --http-method GET --patch-operations op=replace,path=/apiKeyRequired,value=false\n",
    ],
    [
      "a command for another method",
      "$ aws apigateway update-method --rest-api-id abcde12345 --resource-id a1b2c3 --http-method POST --patch-operations op=replace,path=/apiKeyRequired,value=false\n",
    ],
    [
      "a command for a function's policy",
      "$ aws lambda add-permission --function-name orders --statement-id api --action lambda:InvokeFunction --principal apigateway.amazonaws.com\n",
    ],
    [
      "what pulumi previews of a function",
      pulumi("tightens", "method:Method", ["timeout", "3", "30"]).replace(
        /aws:apigateway\/method:Method/g,
        "aws:lambda/function:Function",
      ),
    ],
  ])("%s", (_, shown) => {
    for (const refused of [bare, unsigned]) {
      const alone = diagnose({ text: refused });
      for (const text of [`${refused}\n${shown}`, `${shown}\n${refused}`]) {
        const { cause, options } = seenIn(text);
        expect(options).toEqual([]);
        expect(cause).toBe(alone.cause);
      }
    }
  });
});

test("what is shown in the log of a build is read as it is without its times", () => {
  const shown = `${cdk("loosens", METHOD, ["AuthorizationType", "AWS_IAM", "NONE"])}${cdkDeployed}`;
  const logged = shown.replace(/^/gm, "2026-03-04T10:15:31.1234567Z ");
  for (const text of [`${logged}\n${unsigned}`, `${shown}\n${unsigned}`]) {
    expect(seenIn(text).options).toEqual(
      expect.arrayContaining(["auth-mode=none", "deployed-since-change=yes"]),
    );
  }
});

test("a patch in a mail is read behind its marks", () => {
  const [, form] = cells(patches)[4] ?? [];
  const shown = form?.print("loosens").trimEnd().replace(/^/gm, "> ") ?? "";
  const { options } = seenIn(`${shown}\n\nThis is not deployed yet.\n\n${bare}`);
  expect(options).toContain("api-key-required=yes");
});

test("what a hunk stands in is told by its head", () => {
  const shown = `--- a/api.tf
+++ b/api.tf
@@ -5,4 +5,5 @@ resource "aws_apigatewayv2_route" "orders" {
   api_id    = aws_apigatewayv2_api.api.id
   route_key = "GET /orders"
   target    = "integrations/abc123"
+  authorization_type = "AWS_IAM"
 }
$ terraform apply -auto-approve
Apply complete! Resources: 0 added, 1 changed, 0 destroyed.
$ curl -i ${host}/orders
HTTP/2 403
apigw-requestid: Abc12345oAMEJpQ=

{"message":"Forbidden"}
`;
  expect(seenIn(shown).options).toContain("auth-mode=iam");
});

describe("of a statement that a hunk shows without its policy", () => {
  const hunk = (above: readonly string[]) =>
    patch("policy.json", [
      ...above.map((line) => ` ${line}`),
      '       "Action": "execute-api:Invoke",',
      '-      "Principal": {"AWS": "arn:aws:iam::111122223333:root"},',
      '+      "Principal": "*",',
      '       "Resource": "execute-api:/*"',
      "     }",
    ]);

  test("others beside it may allow the call", () => {
    const shown = hunk(["    {", '      "Effect": "Allow",']);
    expect(ofPolicies(`This is not deployed yet:\n\n${shown}\n${refusedByPolicy}`).options).toEqual(
      [],
    );
  });

  test("nothing is known where its beginning is cut", () => {
    const shown = hunk(["      },", '      "Effect": "Deny",']);
    expect(ofPolicies(`After this change:\n\n${shown}\n${refusedByPolicy}`).options).toEqual([]);
  });

  test("a Deny that is shown as a whole refuses", () => {
    const shown = hunk(["    {", '      "Effect": "Deny",']);
    expect(ofPolicies(`After this change:\n\n${shown}\n${refusedByPolicy}`).options).toEqual([
      "denies-caller",
    ]);
  });
});

/** An event of CloudTrail, as `Records` have it. */
function event(eventName: string, time: string, requestParameters: object, more: object = {}) {
  const eventSource = "apigateway.amazonaws.com";
  const eventTime = `2026-03-04T${time}Z`;
  return { eventTime, eventSource, eventName, awsRegion: "us-east-1", requestParameters, ...more };
}

const methodEvent = (way: Way, [path, refuses, lets]: readonly string[], time = "10:05:11") =>
  event("UpdateMethod", time, {
    restApiId: "abcde12345",
    resourceId: "a1b2c3",
    httpMethod: "GET",
    patchOperations: [{ op: "replace", path, value: way === "loosens" ? lets : refuses }],
  });
const deployEvent = (stageName: string, time = "10:06:11") =>
  event("CreateDeployment", time, {
    restApiId: "abcde12345",
    createDeploymentInput: { stageName },
  });
const stageEvent = (stageName: string) =>
  event("UpdateStage", "10:06:11", {
    restApiId: "abcde12345",
    stageName,
    patchOperations: [{ op: "replace", path: "/deploymentId", value: "d1e2f3" }],
  });

/** How events are shown: a file of them, what `lookup-events` prints, one below another. */
const trails: Readonly<Record<string, (...events: readonly object[]) => string>> = {
  "a file of events": (...Records) => printed({ Records }),
  "what lookup-events prints": (...events) =>
    printed({
      Events: events.map((one, at) => ({ EventId: `${at}`, CloudTrailEvent: JSON.stringify(one) })),
    }),
  "events one below another": (...events) => events.map(printed).join("\n"),
};

describe("what events of CloudTrail changed of a REST API", () => {
  const dated = (text: string) =>
    text.replace("HTTP/2 403\n", "HTTP/2 403\ndate: Wed, 04 Mar 2026 10:15:31 GMT\n");
  const cases = Object.entries(trails).flatMap(([name, print]) =>
    (
      [
        [iam, ["/authorizationType", "AWS_IAM", "NONE"]],
        [key, ["/apiKeyRequired", "true", "false"]],
      ] as const
    ).flatMap(([setting, patches]) =>
      (["loosens", "tightens"] as const).map(
        (way) =>
          [`${name}, ${setting.facet} that ${way}`, { print, setting, patches, way }] as const,
      ),
    ),
  );
  const optionsIn = (texts: readonly string[], { facet }: Setting) =>
    texts.map((text) => {
      const { cause, options } = seenIn(text);
      const own = options.filter((one) => one.startsWith(facet) || one.startsWith("deployed"));
      return [cause, ...own.toSorted()];
    });
  const both = (trail: string, refused: string) => [
    `${trail}\n${dated(refused)}`,
    `${dated(refused)}\n${trail}`,
    `${trail}\n${refused}`,
  ];

  test.each(cases)("is in use once it is deployed to the stage: %s", (_, one) => {
    const { print, setting, patches, way } = one;
    const [refuses, lets] = setting.options;
    const option = `${setting.facet}=${way === "loosens" ? lets : refuses}`;
    for (const deployed of [deployEvent("prod"), stageEvent("prod")]) {
      const texts = both(print(methodEvent(way, patches), deployed), setting.refused);
      for (const [cause, ...options] of optionsIn(texts, setting)) {
        expect(options).toEqual([option, "deployed-since-change=yes"].toSorted());
        expect(way === "loosens" ? setting.causes : []).not.toContain(cause);
      }
    }
  });

  test.each(cases)("is saved where another stage was deployed: %s", (_, one) => {
    const { print, setting, patches, way } = one;
    for (const deployed of [
      deployEvent("dev"),
      stageEvent("dev"),
      deployEvent("prod", "10:04:00"),
    ]) {
      const texts = both(print(methodEvent(way, patches), deployed), setting.refused);
      for (const [cause, ...options] of optionsIn(texts, setting)) {
        expect(cause === "change-not-deployed").toBe(way === "loosens");
        expect(options).toEqual(way === "loosens" ? ["deployed-since-change=no"] : []);
      }
    }
  });

  test.each(cases)("which of both it is nobody knows of an event alone: %s", (_, one) => {
    const { print, setting, patches, way } = one;
    const texts = both(print(methodEvent(way, patches)), setting.refused);
    for (const [cause, ...options] of optionsIn(texts, setting)) {
      // what would refuse the call most likely did
      expect(options).toEqual(way === "loosens" ? [] : [`${setting.facet}=${setting.options[0]}`]);
      expect(cause).not.toBe("change-not-deployed");
    }
  });

  test.each(cases)(
    "tells nothing where it came later, failed or is of another API: %s",
    (_, one) => {
      const { print, setting, patches, way } = one;
      const own = methodEvent(way, patches);
      const deployed = deployEvent("prod");
      const trail = [
        print(methodEvent(way, patches, "11:05:11"), deployEvent("prod", "11:06:11")),
        print({ ...own, errorCode: "AccessDenied" }, deployed),
        print(own, deployed).replaceAll("abcde12345", "zyxwv98765"),
      ];
      for (const text of trail) {
        const [alone] = optionsIn([setting.refused], setting);
        expect(optionsIn([`${text}\n${dated(setting.refused)}`], setting)).toEqual([alone]);
      }
    },
  );
});

describe("what drifted is as it is, whatever a template expects", () => {
  const difference = (property: string, ExpectedValue: string, ActualValue: string) => ({
    PropertyPath: `/${property}`,
    ExpectedValue,
    ActualValue,
    DifferenceType: "NOT_EQUAL",
  });
  const drift = (property: string, expected: string, actual: string, more: object = {}) => ({
    LogicalResourceId: "OrdersGet",
    ResourceType: "AWS::ApiGateway::Method",
    StackResourceDriftStatus: "MODIFIED",
    PropertyDifferences: [difference(property, expected, actual)],
    ...more,
  });
  const whole = (property: string, expected: string, actual: string) => {
    const of = (value: string) => JSON.stringify({ HttpMethod: "GET", [property]: value });
    return drift(property, expected, actual, {
      ExpectedProperties: of(expected),
      ActualProperties: of(actual),
    });
  };
  const forms: Readonly<
    Record<string, (property: string, expected: string, actual: string) => string>
  > = {
    "what the CLI lists": (...of) => printed({ StackResourceDrifts: [whole(...of)] }),
    "one resource": (...of) => printed({ StackResourceDrift: whole(...of) }),
    "differences alone": (...of) => printed({ StackResourceDrifts: [drift(...of)] }),
    "rows of the console": (property, expected, actual) =>
      `OrdersGet\tAWS::ApiGateway::Method\tMODIFIED\n\nProperty\tChange\tExpected value\tCurrent value\n${property}\tNOT_EQUAL\t${expected}\t${actual}\n`,
    "a table of Markdown": (property, expected, actual) =>
      `Resource: OrdersGet (AWS::ApiGateway::Method)\n\n| Property | Expected | Actual |\n|---|---|---|\n| ${property} | ${expected} | ${actual} |\n`,
  };

  test.each(Object.entries(forms))("%s", (_, print) => {
    for (const order of [0, 1]) {
      const of = (shown: string, refused: string) =>
        seenIn(order === 0 ? `${shown}\n${refused}` : `${refused}\n${shown}`).options;
      expect(of(print("AuthorizationType", "NONE", "AWS_IAM"), unsigned)).toContain(
        "auth-mode=iam",
      );
      expect(of(print("ApiKeyRequired", "false", "true"), bare)).toContain("api-key-required=yes");
      expect(of(print("ApiKeyRequired", "true", "false"), bare)).toContain("api-key-required=no");
      const other = print("ApiKeyRequired", "false", "true").replaceAll("OrdersGet", "OrdersPost");
      expect(of(other.replaceAll('\\"GET\\"', '\\"POST\\"'), bare)).toEqual([]);
      const func = print("ApiKeyRequired", "false", "true").replaceAll(
        "AWS::ApiGateway::Method",
        "AWS::Lambda::Function",
      );
      expect(of(func, bare)).toEqual([]);
    }
  });
});

describe("a whole method or resource that cdk diff shows", () => {
  const line = (mark: string, type: string, path: string) =>
    `[${mark}] AWS::ApiGateway::${type} Api/Default/${path} Api${path.replace(/\W/g, "")}8D4FEC15${mark === "-" ? " destroy" : ""}\n`;
  const method = (mark: string, path = "orders/GET") => line(mark, "Method", path);
  const routeIn = (text: string) => {
    const { cause, observations } = diagnose({ text });
    const found = observations.filter(({ facet }) => facet === "route-deployed");
    return [cause, ...found.map(({ option }) => option)];
  };
  const gone = ["resource-not-found-unsigned", "no"];
  const nothing = [undefined];

  test.each([
    ["is to be added", `$ cdk diff\n${method("+")}`, gone],
    ["whose resource is to be added", `$ cdk diff\n${line("+", "Resource", "orders")}`, gone],
    ["was taken away", `$ cdk diff\n${method("-")}${cdkDeployed}`, gone],
    ["whose resource was taken away", `${line("-", "Resource", "orders")}${cdkDeployed}`, gone],
    ["is to be taken away", `$ cdk diff\n${method("-")}`, nothing],
    ["was added", `${method("+")}${cdkDeployed}`, nothing],
    ["is made anew", `$ cdk diff\n${method("-")}${method("+")}`, nothing],
    [
      "whose path another takes",
      `${method("-")}${method("+", "{proxy+}/ANY")}${cdkDeployed}`,
      nothing,
    ],
    ["has another path", `$ cdk diff\n${method("+", "users/GET")}`, nothing],
    ["has another name", `$ cdk diff\n${method("+", "orders/POST")}`, nothing],
    ["is below the path", `$ cdk diff\n${method("+", "orders/{id}/GET")}`, nothing],
  ])("and that %s", (_, shown, expected) => {
    expect(routeIn(`${shown}\n${unsigned}`)).toEqual(expected);
    // what stands below the call was made later
    const isPlan = !shown.includes("cdk deploy");
    expect(routeIn(`${unsigned}\n${shown}`)).toEqual(
      isPlan
        ? expected
        : shown.includes("[+] AWS::ApiGateway::Method Api/Default/orders/GET")
          ? gone
          : nothing,
    );
  });
});
