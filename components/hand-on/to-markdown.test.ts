import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { diagnose, disclose, products, remedies, sources } from "@/lib";
import { english } from "@/lib/knowledge/words/en";
import { causeWords as causesInEnglish } from "@/lib/knowledge/words/en/causes";
import { productWords as productsInEnglish } from "@/lib/knowledge/words/en/products";
import { chinese } from "@/lib/knowledge/words/zh";
import { causeWords as causesInChinese } from "@/lib/knowledge/words/zh/causes";
import { productWords as productsInChinese } from "@/lib/knowledge/words/zh/products";
import { en } from "../words/messages/en";
import { zh } from "../words/messages/zh";
import { spoken } from "../words/words";
import { toMarkdown } from "./to-markdown";

const languages = [
  {
    lang: "en",
    messages: en,
    words: spoken(english),
    causes: causesInEnglish,
    productWords: productsInEnglish,
  },
  {
    lang: "zh",
    messages: zh,
    words: spoken(chinese),
    causes: causesInChinese,
    productWords: productsInChinese,
  },
] as const;

describe.each(languages)("a ticket in $lang", ({ lang, messages, words, causes, productWords }) => {
  const t = createTranslator({ locale: lang, messages });
  const linesOf = (text: string) =>
    toMarkdown(disclose(diagnose({ text })), {
      words,
      causes: { words: causes, products, productWords, sources, remedies },
      t,
      link: "https://why403.example/",
    }).split("\n");

  /** What stands under a heading. */
  const under = (lines: readonly string[], heading: string) => {
    const from = lines.indexOf(`## ${heading}`) + 1;
    if (from === 0) return [];
    const to = lines.findIndex((line, at) => at > from && line.startsWith("#"));
    return lines.slice(from, to === -1 ? undefined : to).filter((line) => line !== "");
  };

  const page =
    'HTTP/1.1 403 Forbidden\nServer: AkamaiGHost\n\nYou don\'t have permission to access "http://api.example.com/orders" on this server.\nReference #18.2d351ab8.1772619330.4a1e60b';
  const anonymous =
    '{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********2222:abcde12345/prod/GET/pets"}';

  test("names the product that answered behind the cause", () => {
    const [title] = linesOf(page);
    expect(title).toBe(`# ${words.titles["outside-other-gateway"]}${t("signs.colon")}Akamai`);
  });

  test("says whom to ask about it, how to see its rule, and where that is written", () => {
    const lines = linesOf("HTTP/1.1 403 Forbidden\n\nRBAC: access denied");
    const at = lines.indexOf(productWords.commands.operator);
    expect(lines.slice(at, at + 5)).toEqual([
      productWords.commands.operator,
      "",
      "```sh",
      "istioctl x authz check POD_NAME.NAMESPACE",
      "```",
    ]);
    expect(lines[at - 2]).toContain(
      productWords.refusedBy("Envoy", productWords.kinds["reverse-proxy"]),
    );
    expect(lines).toContain(
      "- <https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/rbac_filter>",
    );
  });

  test("lists the ids to hand on under those who run the product", () => {
    expect(under(linesOf(page), t("references.heading"))).toEqual([
      `- ${t("references.to", { vendor: "Akamai" })}`,
      "  - Reference # `18.2d351ab8.1772619330.4a1e60b`",
    ]);
    expect(under(linesOf(anonymous), t("references.heading"))).toEqual([]);
  });

  test("has the repair first, with its commands, and the call above it", () => {
    const denied = anonymous.replace(
      'pets"',
      'pets with an explicit deny in a resource-based policy"',
    );
    const head = [
      "HTTP/1.1 403 Forbidden",
      "date: Wed, 04 Mar 2026 10:15:31 GMT",
      "x-amzn-errortype: AccessDeniedException",
      "x-amzn-requestid: 4b1f5b0e-2b5e-4a5e-9d3e-8f0a6e1c2d3b",
    ];
    const lines = linesOf([...head, "", denied].join("\n"));
    const { fix } = causes["resource-policy-explicit-deny"];
    const repair = under(lines, t("diagnosis.fix"));
    expect(repair[0]).toBe(`**${t("diagnosis.owner")}**${t("signs.colon")}${fix.owner}`);
    expect(repair.join("\n")).toContain("aws apigateway update-rest-api --rest-api-id abcde12345");
    const above = lines.slice(0, lines.indexOf(`## ${t("diagnosis.fix")}`)).join("\n");
    expect(above).toContain("GET /prod/pets (abcde12345)");
    expect(above).toContain("Wed, 04 Mar 2026 10:15:31 GMT");
    expect(above).toContain("4b1f5b0e-2b5e-4a5e-9d3e-8f0a6e1c2d3b");
    expect(lines.filter((line) => line.includes("update-rest-api"))).toHaveLength(1);
  });

  test("says what is taken for granted", () => {
    const name = words.facetName("vpc-endpoint-policy");
    const option = words.optionLabel("vpc-endpoint-policy", "default");
    expect(under(linesOf(anonymous), t("diagnosis.open"))).toEqual([
      `- ${t("diagnosis.assumes", { name, option })}`,
    ]);
    expect(under(linesOf(page), t("diagnosis.open"))).toEqual([]);
  });

  test("lists the causes that are less likely, where there are any", () => {
    expect(under(linesOf(anonymous), t("diagnosis.lessLikely", { count: 1 }))).toEqual([
      `- ${words.titles["vpc-endpoint-policy"]}`,
    ]);
    const [heading = ""] = t("diagnosis.lessLikely", { count: 0 }).split("0");
    expect(linesOf(anonymous).join()).toContain(heading);
    expect(linesOf(page).join()).not.toContain(heading);
  });

  test("says nothing in another language", () => {
    const own = linesOf(anonymous).filter((line) => line.startsWith("## "));
    expect(own.length).toBeGreaterThan(2);
    expect(own.every((line) => /\p{Script=Han}/u.test(line) === (lang === "zh"))).toBe(true);
  });
});
