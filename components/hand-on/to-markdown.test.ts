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

  const page =
    'HTTP/1.1 403 Forbidden\nServer: AkamaiGHost\n\nYou don\'t have permission to access "http://api.example.com/orders" on this server.\nReference #18.2d351ab8.1772619330.4a1e60b';
  const anonymous =
    '{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********2222:abcde12345/prod/GET/pets"}';

  test("names the product that answered behind the cause", () => {
    const [title] = linesOf(page);
    expect(title).toBe(`# ${words.titles["outside-other-gateway"]}${t("signs.colon")}Akamai`);
  });

  test("says whom to ask about it, and how to see its rule", () => {
    const lines = linesOf("HTTP/1.1 403 Forbidden\n\nRBAC: access denied");
    const at = lines.indexOf(productWords.commands.operator);
    expect(lines.slice(at, at + 4)).toEqual([
      productWords.commands.operator,
      "```sh",
      "istioctl x authz check POD_NAME.NAMESPACE",
      "```",
    ]);
    expect(lines[at - 1]).toContain(
      productWords.refusedBy("Envoy", productWords.kinds["reverse-proxy"]),
    );
  });

  test("lists the ids to hand on beside those who run the product", () => {
    const to = t("references.to", { vendor: "Akamai" });
    expect(linesOf(page)).toContain(
      `- ${to}${t("signs.colon")}Reference # \`18.2d351ab8.1772619330.4a1e60b\``,
    );
    expect(linesOf(anonymous).join()).not.toContain("Reference");
  });

  test("has the call first, then the repair with its commands", () => {
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
    const repair = `**${t("diagnosis.fixFor", { who: t("diagnosis.owner") })}** ${fix.owner}`;
    expect(lines).toContain(repair);
    const above = lines.slice(0, lines.indexOf(repair)).join("\n");
    expect(above).toContain("GET /prod/pets (abcde12345)");
    expect(above).toContain("Wed, 04 Mar 2026 10:15:31 GMT");
    expect(above).toContain("4b1f5b0e-2b5e-4a5e-9d3e-8f0a6e1c2d3b");
    expect(lines[lines.indexOf(repair) + 1]).toBe("```sh");
    expect(lines.join("\n")).toContain("aws apigateway update-rest-api --rest-api-id abcde12345");
  });

  test("says what is taken for granted", () => {
    const name = words.facetName("vpc-endpoint-policy");
    const option = words.optionLabel("vpc-endpoint-policy", "default");
    const assumed = `- ${t("diagnosis.assumes", { name, option })}`;
    expect(linesOf(anonymous)).toContain(assumed);
    expect(linesOf(page).join()).not.toContain(option);
  });

  test("quotes two proofs at most", () => {
    const [before = ""] = t("known.line", { line: 1 }).split("1");
    const proofs = linesOf(anonymous).filter(
      (line) => line.startsWith("- ") && line.includes(before),
    );
    expect(proofs).toHaveLength(2);
  });

  test("says nothing in another language", () => {
    const own = linesOf(anonymous).filter((line) => line.startsWith("**") || line.startsWith("# "));
    expect(own.length).toBeGreaterThan(1);
    expect(own.every((line) => /\p{Script=Han}/u.test(line) === (lang === "zh"))).toBe(true);
  });
});
