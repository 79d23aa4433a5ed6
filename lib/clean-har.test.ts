import { expect, test } from "vitest";
import { cleanHar } from "./clean-har";
import { readPaste } from "./read-paste";

const pair = (name: string, value: string) => ({ name, value });

const har = {
  log: {
    version: "1.2",
    creator: { name: "WebInspector", version: "537.36" },
    entries: [
      {
        startedDateTime: "2026-03-04T10:15:30.000Z",
        request: {
          method: "GET",
          url: "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets",
          headers: [
            pair("Origin", "https://app.example.com"),
            pair("User-Agent", "Mozilla/5.0 Chrome/141.0.0.0"),
          ],
        },
        response: {
          status: 403,
          headers: [pair("x-amzn-errortype", "AccessDeniedException")],
          content: {
            mimeType: "application/json",
            text: '{"Message":"User: arn:aws:iam::111122223333:user/jane is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/pets"}',
          },
        },
        serverIPAddress: "203.0.113.9",
      },
    ],
  },
};

test("a HAR for support is JSON in which nobody is named", () => {
  const cleaned = cleanHar(readPaste(JSON.stringify(har, undefined, 2)));
  const [entry] = har.log.entries;
  expect(JSON.parse(cleaned ?? "")).toEqual({
    log: {
      ...har.log,
      entries: [
        {
          ...entry,
          request: {
            method: "GET",
            url: "https://api-1.execute-api.us-east-1.amazonaws.com/prod/pets",
            headers: [
              pair("Origin", "https://host-1.example"),
              pair("User-Agent", "Mozilla/5.0 Chrome/141.0.0.0"),
            ],
          },
          response: {
            ...entry?.response,
            content: {
              mimeType: "application/json",
              text: '{"Message":"User: arn:aws:iam::account-0001:user/user-1 is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:account-0001:api-1/prod/GET/pets"}',
            },
          },
          serverIPAddress: "address-1",
        },
      ],
    },
  });
  expect(cleaned).not.toMatch(/app\.example|111122223333|abcde12345|203\.0\.113|jane/);
});

test.each([
  ["other JSON", JSON.stringify({ message: "Forbidden" })],
  ["a HAR with words around it", `see this:\n${JSON.stringify(har)}`],
  ["a HAR that is cut in a value", JSON.stringify(har).slice(0, -10)],
  ["a HAR that is cut in a key", JSON.stringify(har).slice(0, -20)],
  ["nothing", ""],
])("there is none of %s", (_, text) => {
  expect(cleanHar(readPaste(text))).toBeUndefined();
});
