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
