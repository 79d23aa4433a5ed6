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
  {
    name: "cdk diff of a method's authorization",
    setting: iam,
    print: (way) => cdk(way, METHOD, ["AuthorizationType", "AWS_IAM", "NONE"]),
    deployed: cdkDeployed,
    made: "\n$ cdk deploy\n ✅  OrdersStack\n\n",
  },
  {
    name: "cdk diff of a method's key",
    setting: key,
    print: (way) => cdk(way, METHOD, ["ApiKeyRequired", "true", "false"]),
    deployed: cdkDeployed,
    made: "\n$ cdk deploy\n ✅  OrdersStack\n\n",
  },
  {
    name: "cdk diff of an API's endpoint",
    setting: endpoint,
    print: (way) => cdk(way, API, ["DisableExecuteApiEndpoint", "true", "false"]),
    deployed: cdkDeployed,
    made: "\n$ cdk deploy\n ✅  OrdersStack\n\n",
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
      patch(
        "lib/orders-stack.ts",
        swapped(
          way,
          [
            [
              '    const orders = api.root.addResource("orders");',
              '    orders.addMethod("GET", new apigateway.LambdaIntegration(fn), {',
            ],
            ["    });"],
          ],
          ["      apiKeyRequired: true,", "      apiKeyRequired: false,"],
        ),
      ),
    deployed: "\n ✅  OrdersStack\n\n✨  Deployment time: 41.2s\n\n",
  },
  {
    name: "a patch of the CDK's code that asks for a signature",
    setting: iam,
    print: (way) =>
      patch(
        "lib/orders-stack.ts",
        swapped(
          way,
          [
            [
              '    const orders = api.root.addResource("orders");',
              '    orders.addMethod("GET", new apigateway.LambdaIntegration(fn), {',
            ],
            ["    });"],
          ],
          [
            "      authorizationType: apigateway.AuthorizationType.IAM,",
            "      authorizationType: apigateway.AuthorizationType.NONE,",
          ],
        ),
      ),
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
const deployment =
  "$ aws apigateway create-deployment --rest-api-id abcde12345 --stage-name prod\n";

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
    for (const words of ["I am about to run this:", "Would this help?", "打算执行:"]) {
      const { options } = seenIn(`${words}\n\n${text(way)}\n${setting.refused}`);
      expect(options.filter((one) => one.startsWith(setting.facet))).toEqual([]);
      expect(options).not.toContain("deployed-since-change=no");
    }
  });
});
