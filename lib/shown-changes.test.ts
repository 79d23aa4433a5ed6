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
