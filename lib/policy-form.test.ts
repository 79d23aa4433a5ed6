import { expect, test } from "vitest";
import { answeredForm } from ".";
import { facets } from "./knowledge";

test.each([
  ["api-type", "private", { apiType: "private" }],
  ["api-type", "http", { apiType: "rest" }],
  ["api-type", "unsure", { apiType: "" }],
  ["auth-mode", "iam", { auth: "iam" }],
  ["principal", "anonymous", { principal: "anonymous" }],
  ["host", "vpc-endpoint", { apiType: "private" }],
  [
    "websocket-step",
    "connections-api",
    { apiType: "websocket", action: "execute-api:ManageConnections" },
  ],
  ["message", "forbidden", {}],
  ["constructor", "name", {}],
])("an answer fills in the request of policies: %s=%s", (facet, option, form) => {
  const known = facets.find(({ id }) => id === facet)?.options;
  expect(answeredForm(new Map([[facet, option]]))).toEqual(form);
  expect(known === undefined || [...known, "unsure"].includes(option)).toBe(true);
});

test("answers fill in the request together", () => {
  const answers = new Map([
    ["api-type", "rest"],
    ["auth-mode", "cognito"],
  ]);
  expect(answeredForm(answers)).toEqual({ apiType: "rest", auth: "cognito" });
});
