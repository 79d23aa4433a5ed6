import { describe, expect, test } from "vitest";
import { type DiagnosisInput, diagnose, disclose, productAdvice, products } from "@/lib";
import { en } from "./messages/en";
import { zh } from "./messages/zh";
import { langs, speechIn } from "./speech";
import { toText } from "./text";

/** So wide that nothing is broken. */
const terminal = { columns: Number.POSITIVE_INFINITY, paint: (_: string, text: string) => text };

const answers = {
  cause: new Map([
    ["answered-by", "api-gateway"],
    ["waf-blocked", "yes"],
    ["waf-attached", "yes"],
    ["message", "forbidden"],
    ["request-logged", "yes"],
    ["response-type", "waf-filtered"],
    ["failed-phase", "waf"],
  ]),
  shortlist: new Map([["message", "forbidden"]]),
  contradiction: new Map([
    ["answered-by", "s3"],
    ["waf-blocked", "yes"],
  ]),
  "nothing-read": new Map<string, string>(),
} as const;

const said = (input: DiagnosisInput) => disclose(diagnose(input));

const verdicts = ["cause", "shortlist", "contradiction", "nothing-read"] as const;

describe.each(langs)("a diagnosis in words, in %s", (lang) => {
  const speech = speechIn(lang);
  const page = { speech, terminal };

  test.each(verdicts)("says a verdict of %s in that language alone", (verdict) => {
    const diagnosis = said({ answers: answers[verdict] });
    expect(diagnosis.verdict).toBe(verdict);
    const text = toText(diagnosis, page);
    // use-intl gives the key where a message is missing or lacks an argument
    expect(text).not.toMatch(/\b(?:cause|verdict|shortlist|contradiction)\.[a-zA-Z]+\b|\{[a-z]+\}/);
    expect(/\p{Script=Han}/u.test(text)).toBe(lang === "zh");
  });

  test("names the cause, its checklist with commands, and what ruled out the others", () => {
    const text = toText(said({ answers: answers.cause }), page);
    expect(text).toContain(speech.words.titles["waf-filtered"]);
    expect(text).toContain(speech.causes["waf-filtered"].steps["web-acl"]?.action);
    expect(text).toContain("    aws wafv2 get-web-acl-for-resource");
    expect(text).toContain(speech.words.titles["invalid-api-key"]);
  });

  test("says what repairs the cause before why it happens", () => {
    const { fix, why } = speech.causes["waf-filtered"];
    const text = toText(said({ answers: answers.cause }), page);
    expect(text).toContain(fix.owner);
    expect(text.indexOf(fix.owner)).toBeLessThan(text.indexOf(why));
    expect(text.indexOf(fix.owner)).toBeLessThan(text.indexOf(fix.caller));
  });

  test("tells nobody to do what is known already", () => {
    const text = toText(said({ answers: answers.cause }), page);
    const { steps } = speech.causes["waf-filtered"];
    expect(text).toContain(steps["web-acl"]?.action);
    expect(text).not.toContain(steps["access-log"]?.action);
  });

  test("names the product that answered, and the ids to give to those who run it", () => {
    const answer = `You don't have permission to access "http://api.example.com/orders" on this server.\nReference #18.2d351ab8.1772619330.4a1e60b`;
    const lines = toText(said({ text: answer }), page).split("\n");
    const title = speech.words.titles["outside-other-gateway"];
    expect(lines[0]).toBe(speech.t("cause.says", { name: title, option: "Akamai" }));
    expect(lines).toContain(
      productAdvice(said({ text: answer }), products, speech.products)?.text ?? "no line",
    );
    const at = lines.indexOf(speech.t("cause.references"));
    expect(lines[at + 1]).toContain("18.2d351ab8.1772619330.4a1e60b");
    expect(lines[at + 1]).toContain(speech.t("cause.to", { vendor: "Akamai" }));
  });

  test("says how to see a product's rule, and where that is written", () => {
    const text = toText(said({ text: "HTTP/1.1 403 Forbidden\n\nRBAC: access denied" }), page);
    expect(text).toContain(
      `${speech.products.commands.operator}\n    istioctl x authz check POD_NAME.NAMESPACE\n`,
    );
    expect(text).toContain(
      "  https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/rbac_filter\n",
    );
  });

  test("says what is taken for granted, how to doubt it, and what is less likely", () => {
    const body = `{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********2222:abcde12345/prod/GET/pets"}`;
    const diagnosis = said({ text: body });
    expect(diagnosis.assumed).toEqual([{ facet: "vpc-endpoint-policy", option: "default" }]);
    const lines = toText(diagnosis, page).split("\n");
    const { name, options } = speech.words.facets["vpc-endpoint-policy"];
    const at = lines.indexOf(speech.t("cause.assumed"));
    expect(lines.slice(at + 1, at + 3).map((line) => line.trim())).toEqual([
      speech.t("cause.assumes", { name, option: options.default ?? "" }),
      speech.t("cause.check", { answer: "--answer vpc-endpoint-policy=unsure" }),
    ]);
    const rivals = lines.indexOf(speech.t("cause.rivals"));
    expect(lines[rivals + 1]?.trim()).toBe(speech.t("cause.lessLikely"));
    expect(lines[rivals + 2]).toContain(speech.words.titles["vpc-endpoint-policy"]);
  });

  test("takes nothing for granted once it is answered", () => {
    const lines = toText(said({ answers: answers.cause }), page);
    expect(lines).not.toContain(speech.t("cause.assumed"));
    expect(lines).not.toContain(speech.t("cause.lessLikely"));
  });

  test("says of another status what it means", () => {
    const text = toText(said({ text: "HTTP/1.1 429 Too Many Requests\n\n" }), page);
    expect(text).toContain(speech.statuses(429));
  });
});

type Texts = string | { readonly [key: string]: Texts };

/** The arguments of every message, by its key. */
function argumentsOf(texts: Texts, key = ""): readonly string[] {
  if (typeof texts === "string") {
    const names = new Set([...texts.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name));
    return [`${key}: ${[...names].sort().join(" ")}`];
  }
  return Object.entries(texts).flatMap(([name, inner]) => argumentsOf(inner, `${key}.${name}`));
}

test("every message takes the same arguments in both languages", () => {
  expect(argumentsOf(zh)).toEqual(argumentsOf(en));
});
