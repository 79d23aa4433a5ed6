import { describe, expect, test } from "vitest";
import { discloseSignature, explainSignature } from "@/lib";
import { signatureText } from "./signature";
import { langs, speechIn } from "./speech";

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const request = (query: string) =>
  `> GET /prod/pets?${query} HTTP/1.1\n> Host: ${host}\n> User-Agent: curl/7.88.1\n> X-Amz-Date: 20260304T093000Z\n> \n`;
const refused = (query: string) =>
  `The request signature we calculated does not match the signature you provided.\n\nThe Canonical String for this request should have been\n'GET\n/prod/pets\n${query}\nhost:${host}\nx-amz-date:20260304T093000Z\n\nhost;x-amz-date\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'\n`;

describe.each(langs)("why a signature does not match, in %s", (lang) => {
  const speech = speechIn(lang);
  const said = (text: string) => signatureText(discloseSignature(explainSignature(text)), speech);
  const { differences, bugs } = speech.signature;

  test("names the difference, both sides, the repair and the program's known fault", () => {
    const text = said(request("size=2&kind=cat") + refused("kind=cat&size=2"));

    expect(text).toContain(differences["query-order"].title);
    expect(text).toContain("size=…&kind=…");
    expect(text).toContain("kind=…&size=…");
    expect(text).toContain(differences["query-order"].repair);
    expect(text).toContain(bugs["curl-query-order"]);
    expect(text).toContain("https://github.com/curl/curl/issues/9717");
  });

  test("writes out what is to be signed and sent, where nothing of it is left out", () => {
    const text = said(request("Version=1&Action=List") + refused("Action=List&Version=1"));
    const url = `https://${host}/prod/pets?Action=List&Version=1`;

    expect(text).toContain(`${speech.signature.corrections.line}`);
    expect(text.includes(url)).toBe(!text.includes("…"));
  });

  test("asks for the client's side where it is missing", () => {
    expect(said(refused("kind=cat"))).toContain(speech.t("signature.wantsClient"));
  });

  test("asks for the message where it is missing", () => {
    expect(said(request("kind=cat"))).toContain(speech.t("signature.wantsServer"));
  });
});
