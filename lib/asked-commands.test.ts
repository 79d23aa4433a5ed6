import { describe, expect, test } from "vitest";
import { facets } from "./knowledge";
import { added, answerFixtures } from "./testing/answer-fixtures";
import { askedCommands } from "./testing/asked-commands";

/**
 * Commands that print nothing which answers a question, and why. Whoever adds one says what a person
 * who pastes its output is told, or why that is nothing.
 */
const untelling: ReadonlyMap<string, readonly (string | RegExp)[]> = new Map([
  [
    "it changes something; the call that follows shows whether that helped",
    [
      /^aws (?:apigateway(?:v2)?|ec2|iam|lambda|organizations) (?:add|create|modify|put|reset|update)-/,
      /^aws (?:configure set|sso login) /,
      /^(?:unset|eval) /,
      "sudo chronyc makestep",
    ],
  ],
  [
    "it writes a file or a variable; the next line prints what is in it",
    ["aws apigatewayv2 export-api ", "aws s3 cp ", "VERSION_ID=$(aws iam get-policy "],
  ],
  [
    "it says when a stage was deployed, and nothing says when the API was changed",
    [
      /^aws apigateway get-stage .*deploymentId:deploymentId\}'$/,
      "aws apigateway get-deployments ",
    ],
  ],
  [
    "it names what a later step asks about: a log, a policy, an account, a host, a function",
    [
      "aws elbv2 describe-load-balancer-attributes ",
      "aws wafv2 get-logging-configuration ",
      "aws iam list-attached-role-policies ",
      "aws iam list-role-policies ",
      "aws iam get-role ",
      "aws organizations list-",
      "aws sts get-access-key-info ",
      "aws configure list",
      /^aws apigateway get-domain-names .*(?:\{domainName:domainName\}|regionalDomainName:)/,
      "aws cloudfront list-distributions --query 'DistributionList.Items[?contains(",
      /^aws apigatewayv2 get-authorizers .*AuthorizerUri/,
      "aws apigateway get-integration ",
    ],
  ],
  [
    "a policy of another service or of the organisation, of which no question asks: the refusal names its kind",
    [
      "aws organizations describe-policy ",
      "aws iam get-policy-version ",
      "aws cloudtrail lookup-events ",
      "aws s3api ",
      "aws lambda get-",
    ],
  ],
  [
    "settings that do not say which of them met the call",
    [
      "env | grep ",
      "sudo nginx -T ",
      /^aws wafv2 get-web-acl-for-resource --resource-arn (?:LOAD_BALANCER|RESOURCE)_ARN /,
      /^aws ec2 describe-vpc-endpoints .*'VpcEndpoints\[\]\.\{id:VpcEndpointId,vpc:VpcId,privateDns:PrivateDnsEnabled\}'$/,
      /^aws cloudfront get-distribution-config .*'DistributionConfig\.\{CacheBehaviors:/,
    ],
  ],
  [
    "a count of a secret's characters, or a status without what was called; the step says what to make of it",
    [
      /^printf '%s' "\$AWS_\w+" \| (?:od -c|wc -c)$/,
      /^curl .*"Authorization: \$TOKEN".* \| head -1$/,
    ],
  ],
  ["what the owner of a function chose to print", ["aws logs tail '/aws/lambda/"]],
]);

const reasons = [...untelling.values()].flat();

function excuses(reason: string | RegExp, template: string): boolean {
  return typeof reason === "string" ? template.startsWith(reason) : reason.test(template);
}

/** A command in a sample, and what is shown by what it printed alone. */
interface Block {
  readonly line: string;
  readonly shows: () => readonly string[];
}

const blocks: readonly Block[] = answerFixtures.flatMap(({ text, base, proves }) => {
  const parts = text.split(/^(?=\$ )/m);
  return parts.map((part, at): Block => {
    const line = /^\$ (\( [^\0]*?\)$|.*)/m.exec(part)?.[1] ?? "";
    const others = parts.filter((_, other) => other !== at).join("");
    const shows = () => {
      const rest = new Set(parts.length === 1 ? [] : added(base, others));
      return proves.filter((one) => !one.startsWith("-") && !rest.has(one));
    };
    return { line, shows };
  });
});

const facetIds = new Set<string>(facets.map(({ id }) => id));
const asked = askedCommands.map((one) => {
  const samples = blocks.filter(({ line }) => line !== "" && one.isRunAs(line));
  return { ...one, samples, isExcused: reasons.some((reason) => excuses(reason, one.template)) };
});

/** What the samples of a command show, of each facet once. */
function shownBy({ samples }: (typeof asked)[number]): ReadonlySet<string> {
  return new Set(samples.flatMap(({ shows }) => shows()).map((one) => one.split("=")[0] ?? ""));
}

describe("the output of a command that somebody is asked to run", () => {
  const telling = asked.filter(({ isExcused }) => !isExcused);

  test.each(telling.map((one) => [one.template, one] as const))("%s is read", (_, one) => {
    const shown = shownBy(one);
    const questions = one.askedBy.filter((name) => facetIds.has(name));
    expect([...shown]).toEqual(expect.arrayContaining(questions));
    expect(shown.size).toBeGreaterThan(0);
  });

  test("is of most commands, and no output is excused that tells something", () => {
    expect(asked.length).toBeGreaterThan(200);
    expect(telling.length).toBeGreaterThan(115);
    const wrong = asked.filter((one) => one.isExcused && shownBy(one).size > 0);
    expect(wrong.map(({ template }) => template)).toEqual([]);
  });

  test.each(reasons.map((reason) => [String(reason), reason] as const))(
    "is excused for a command that there is: %s",
    (_, reason) => {
      expect(asked.filter(({ template }) => excuses(reason, template))).not.toEqual([]);
    },
  );
});
