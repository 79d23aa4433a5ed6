import { describe, expect, test } from "vitest";
import { diagnose } from "../..";
import { mocks } from "../../testing/contents/mocked-answers";

const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders";

describe.each(Object.entries(mocks))("an answer that %s makes up", (_, mock) => {
  test("is nobody's refusal", () => {
    expect(diagnose({ text: mock }).observations.map(({ facet }) => facet)).not.toContain(
      "message",
    );
  });
});

describe("what is no made-up answer", () => {
  test.each([
    ["a call of Angular's", `this.http.get("${url}").subscribe()\n// 403 {"message":"Forbidden"}`],
    [
      "a call of Node's",
      `http.get("${url}", (res) => console.log(res.statusCode)); // 403\n{"message":"Forbidden"}`,
    ],
    [
      "a call of requests'",
      `r = requests.get("${url}")\nprint(r.status_code, r.text)\n403 {"message":"Forbidden"}`,
    ],
    [
      "a logged call",
      `{"request":{"method":"GET","url":"${url}"},"response":{"status":403,"body":"{\\"message\\":\\"Forbidden\\"}"}}`,
    ],
    ["a promise that is kept", `when(response.status === 403) { log('{"message":"Forbidden"}') }`],
    [
      "an unfinished one",
      `nock("${url}").get(\n\nGET ${url} 403 (Forbidden)\n{"message":"Forbidden"}`,
    ],
  ])("is read: %s", (_, text) => {
    expect(diagnose({ text }).observations.find(({ facet }) => facet === "message")?.option).toBe(
      "forbidden",
    );
  });
});
