import { expect, test } from "vitest";
import { diagnose } from ".";

const sent = "Zx81kQp0aVb2mN3cX4yT5uR6wE7sD8fG9hJ0kLpq";
const other = "Qm72kQp0aVb2mN3cX4yT5uR6wE7sD8fG9hJ0kLaa";
const key = (id: string, value: string, enabled = true) => ({ id, name: id, value, enabled });

/** The state of the key that was sent, by what a command printed of keys. */
function stateBy(command: string, output: object): string | undefined {
  const text = `> GET /prod/pets HTTP/2
> Host: abcde12345.execute-api.us-east-1.amazonaws.com
> x-api-key: ${sent}
>
< HTTP/2 403
< content-type: application/json
< x-amzn-errortype: ForbiddenException
< x-amz-apigw-id: JKJaXmPLvHcESHA=
<
{"message":"Forbidden"}

$ aws apigateway ${command}
${JSON.stringify(output, null, 2)}
`;
  return diagnose({ text }).observations.find(({ facet }) => facet === "key-state")?.option;
}

const list = "get-api-keys --include-values";

test.each([
  ["is none of those that there are", list, { items: [key("a", other)] }],
  ["is none that was asked for", `${list} --query "items[?value=='KEY']"`, []],
  ["is off, beside another", list, { items: [key("a", other), key("b", sent, false)] }],
])("the key that was sent %s", (_, command, output) => {
  expect(stateBy(command, output)).toBe("unknown-or-disabled");
});

test.each([
  ["is one that is on", list, { items: [key("a", other, false), key("b", sent)] }],
  [
    "is another than the one that is shown",
    "get-api-key --api-key a --include-value",
    key("a", other, false),
  ],
  ["may be on the next page", list, { items: [key("a", other)], position: "next" }],
  ["may have another name", `${list} --name-query mobile`, { items: [key("a", other)] }],
])("nothing is said of the key that was sent where it %s", (_, command, output) => {
  expect(stateBy(command, output)).toBeUndefined();
});

const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com";
const called = `$ curl -H "x-api-key: $KEY" ${url}/prod/pets\n{"message":"Forbidden"}\n`;
const plansOf = (...stages: readonly string[]) =>
  JSON.stringify({
    items: [
      {
        id: "up1",
        name: "gold",
        apiStages: stages.map((stage) => ({ apiId: "abcde12345", stage })),
      },
    ],
  });

/** What lists the plans of a key, or the keys of a plan, where no key is shown. */
const listings: Readonly<Record<string, string>> = {
  "the plans of the key": `$ aws apigateway get-usage-plans --key-id k1a2b3c4d5\n${plansOf("dev")}\n`,
  "no plan of the key": '$ aws apigateway get-usage-plans --key-id k1a2b3c4d5\n{"items": []}\n',
  "all plans": `$ aws apigateway get-usage-plans\n${plansOf("dev", "test")}\n`,
  "the stages of its plans": `$ aws apigateway get-usage-plans --key-id k1a2b3c4d5 --query 'items[].apiStages'\n[[{"apiId": "abcde12345", "stage": "dev"}]]\n`,
  "no key of the plan": '$ aws apigateway get-usage-plan-keys --usage-plan-id up1\n{"items": []}\n',
};

test.each(
  Object.entries(listings).flatMap(([what, text]) => [
    [what, "above", text + called],
    [what, "below", called + text],
  ]),
)("%s, %s the call, tells that none covers its stage", (_, __, text) => {
  expect(diagnose({ text }).cause).toBe("api-key-not-in-usage-plan");
});

test.each([
  [
    "a plan covers it",
    `$ aws apigateway get-usage-plans --key-id k1a2b3c4d5\n${plansOf("dev", "prod")}\n${called}`,
  ],
  [
    "more pages may",
    `$ aws apigateway get-usage-plans\n${plansOf("dev").replace('"items"', '"position":"next","items"')}\n${called}`,
  ],
  [
    "keys of one name were asked for",
    `$ aws apigateway get-usage-plan-keys --usage-plan-id up1 --name-query x\n{"items": []}\n${called}`,
  ],
  [
    "no key was sent",
    `${listings["the plans of the key"]}$ curl ${url}/prod/pets\n{"message":"Forbidden"}\n`,
  ],
])("nothing is said of plans where %s", (_, text) => {
  const { verdict, observations } = diagnose({ text });
  expect(verdict).toBe("shortlist");
  expect(observations.find(({ facet }) => facet === "key-state")?.option).not.toBe(
    "no-usage-plan-for-stage",
  );
});
