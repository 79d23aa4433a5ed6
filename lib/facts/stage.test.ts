import { expect, test } from "vitest";
import { diagnose } from "..";

const api = "https://abcde12345.execute-api.eu-west-1.amazonaws.com";
const forbidden = '403 {"message":"Forbidden"}';

test.each([
  `deployed to ${api}/dev\nthe docs are at ${api}/dev/docs\n"Try it out" calls ${api}/pets and gets ${forbidden}`,
  `api: ${api}/prod\nhealth: ${api}/prod/health\nPOST ${api}/orders -> ${forbidden}`,
  `It is ${api}/stg/users and ${api}/stg/items in the console, the app sends to ${api}/api/login, answer ${forbidden}`,
])("a call beside the stage that all other addresses begin with has none: %s", (text) => {
  const { verdict, remaining } = diagnose({ text });
  expect([verdict, remaining[0]?.cause]).toEqual(["cause", "wrong-stage"]);
});

test.each([
  ["another stage", `GET ${api}/dev/a\nGET ${api}/dev/b\nGET ${api}/beta/c ${forbidden}`],
  ["the same path of another", `${api}/dev/a and ${api}/dev/b; ${api}/team/a gives ${forbidden}`],
  [
    "the others are refused",
    `${api}/health is the check. It is ${api}/dev/a and ${api}/dev/b that say ${forbidden}`,
  ],
  ["another API", `${api}/dev, ${api}/dev/b; ${api.replace("abcde", "zyxwv")}/c says ${forbidden}`],
  ["one address alone", `${api}/dev is deployed, ${api}/pets says ${forbidden}`],
  ["a path that is no stage", `${api}/users/1 and ${api}/users/2; ${api}/orders says ${forbidden}`],
])("nothing is known of the stage: %s", (_, text) => {
  expect(diagnose({ text }).verdict).toBe("shortlist");
});
