import { describe, expect, test } from "vitest";
import { cleanHar, diagnose, readPaste } from "..";
import { pairs, planted, plantedForms } from "../testing/planted-har";
import { unnumbered } from "../testing/unnumbered";
import { redact } from "./index";

const leaks = (text: string) =>
  Object.entries(planted).filter(([, secret]) => text.includes(String(secret)));

describe("a HAR with a secret in every place", () => {
  test("holds them all before it is redacted", () => {
    // some are encoded on their way, and found there by their names alone
    const encoded = ["base64Body"];
    const missing = Object.keys(planted).filter(
      (name) => !leaks(plantedForms["on one line"]).some(([found]) => found === name),
    );
    expect(missing).toEqual(encoded);
  });

  test.each(Object.entries(plantedForms))("shows none of them %s", (_, text) => {
    const paste = readPaste(text);
    expect(leaks(paste.text)).toEqual([]);
    expect(leaks(JSON.stringify(diagnose({ paste })))).toEqual([]);
    expect(leaks(cleanHar(paste) ?? "")).toEqual([]);
  });

  test.each(Object.entries(plantedForms))("changes no more in a second pass %s", (_, text) => {
    const once = redact(text).text;
    expect(redact(once).text).toBe(once);
  });

  test.each(Object.entries(plantedForms))("keeps its lines %s", (_, text) => {
    expect(redact(text).text.split("\n").length).toBe(text.split("\n").length);
  });

  test("stays the HAR it was, but for what is hidden", () => {
    const read = JSON.parse(unnumbered(redact(plantedForms["as browsers print it"]).text));
    expect(read.log.entries[0].request.headers).toEqual(
      pairs({
        ":authority": "abcde12345.execute-api.us-east-1.amazonaws.com",
        authorization:
          "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260304/us-east-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=[hidden]",
        "x-api-key": "[hidden]",
        "X-Amz-Security-Token": "[hidden]",
        "proxy-authorization": "Basic [hidden]",
        cookie: "[hidden]",
        referer: "https://app.example.com/?access_token=[hidden]",
        "x-amzn-mtls-clientcert": "[hidden]",
        "x-tenant-ticket": "[hidden]",
      }),
    );
    expect(JSON.parse(read.log.entries[0].request.postData.text)).toEqual({
      password: "[hidden]",
      inner: '[{"refresh_token":"[hidden]","secretNumber":"[hidden]"}]',
    });
    expect(read.log.entries[1].response.content).toEqual({
      mimeType: "application/json",
      text: '{"session_token":"[hidden]"}',
      encoding: "",
    });
    expect(read.log.entries[2].response.content.text).toBe("[body left out: 26 characters]");
  });

  test("says where its marks stand", () => {
    const { text, hidden } = redact(plantedForms["as browsers print it"]);
    const marks = new Set(hidden.map(({ start, end }) => unnumbered(text.slice(start, end))));
    expect([...marks]).toEqual(["[hidden]"]);
    expect(hidden.length).toBe(text.split("[hidden").length - 1);
  });
});
