import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { diagnose, disclose } from "@/lib";
import { english } from "@/lib/knowledge/words/en";
import { causeWords as causesInEnglish } from "@/lib/knowledge/words/en/causes";
import { chinese } from "@/lib/knowledge/words/zh";
import { causeWords as causesInChinese } from "@/lib/knowledge/words/zh/causes";
import { en } from "../words/messages/en";
import { zh } from "../words/messages/zh";
import { plainText } from "../words/plain-text";
import { spoken } from "../words/words";
import { toMessage } from "./to-message";

const languages = [
  { lang: "en", messages: en, words: spoken(english), causes: { words: causesInEnglish } },
  { lang: "zh", messages: zh, words: spoken(chinese), causes: { words: causesInChinese } },
] as const;

describe.each(languages)("a message in $lang", ({ lang, messages, words, causes }) => {
  const t = createTranslator({ locale: lang, messages });
  const link = "https://why403.example/";
  const messageOf = (text: string, answers: { readonly [facet: string]: string } = {}) =>
    toMessage(disclose(diagnose({ text, answers: new Map(Object.entries(answers)) })), {
      words,
      causes,
      t,
      link,
    });

  const refused = [
    "$ curl -i 'https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders?customer=tulip'",
    "HTTP/2 403",
    "date: Wed, 04 Mar 2026 10:15:31 GMT",
    "x-amzn-requestid: 4b1f5b0e-2b5e-4a5e-9d3e-8f0a6e1c2d3b",
    "x-amzn-errortype: ForbiddenException",
    "x-amz-apigw-id: wb1Q84PEIAMFxNG=",
    "",
    '{"message":"Forbidden"}',
  ].join("\n");

  test("names the call, the cause and what to do about it", () => {
    const message = messageOf(refused, { "waf-attached": "yes", "waf-blocked": "yes" });
    const { fix } = causes.words["waf-filtered"];
    for (const part of [
      "GET https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders?customer=…",
      "Wed, 04 Mar 2026 10:15:31 GMT",
      "4b1f5b0e-2b5e-4a5e-9d3e-8f0a6e1c2d3b",
      "wb1Q84PEIAMFxNG=",
      words.titles["waf-filtered"],
      plainText(fix.owner),
      link,
    ]) {
      expect(message).toContain(part);
    }
    expect(message).not.toContain("tulip");
    expect(message?.split("\n").length).toBeLessThanOrEqual(15);
  });

  test("asks an administrator where it is not the API's owner who can repair it", () => {
    const message = messageOf(
      '{"Message":"User: arn:aws:iam::111122223333:user/ann is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/orders with an explicit deny in an identity-based policy"}',
    );
    expect(message).toContain(plainText(causes.words["iam-explicit-deny"].fix.ask ?? "?"));
    expect(message).toContain("GET /prod/orders (abcde12345)");
  });

  test("is not there where nobody but the caller can do anything", () => {
    expect(
      messageOf('{"message":"The security token included in the request is expired"}'),
    ).toBeUndefined();
    expect(messageOf('{"message":"Forbidden"}')).toBeUndefined();
  });
});
