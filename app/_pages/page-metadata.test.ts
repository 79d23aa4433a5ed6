import { describe, expect, it } from "vitest";
import { locales } from "@/components/words/locales";
import { choiceMetadata, pageIds, pageMetadata, pageTexts } from "./page-metadata";
import { readSiteUrl } from "./site-url";

const SITE = "https://why403.example";

const every = pageIds.flatMap((page) => [
  ...locales.map((lang) => ({
    name: `${page} in ${lang}`,
    lang,
    page,
    of: (site?: string) => pageMetadata(lang, page, site),
  })),
  {
    name: `${page} without a language`,
    lang: "en" as const,
    page,
    of: (site?: string) => choiceMetadata(page, site),
  },
]);

describe.each(every)("what a preview says of $name", ({ lang, page, of }) => {
  it("is its title, its description and its picture", () => {
    const { title, description, alt } = pageTexts(lang, page);
    const said = of(SITE);
    const picture = {
      url: `${SITE}/pictures/${lang}/${page}.png`,
      width: 1200,
      height: 630,
      type: "image/png",
      alt,
    };

    expect(said.openGraph).toMatchObject({ title, description, images: [picture] });
    expect(said.twitter).toMatchObject({ card: "summary_large_image", images: [picture] });
    expect(title + description + alt).not.toContain("`");
    expect(title + alt).not.toMatch(/[{}]/);
  });

  it("names this page and the same page in each language", () => {
    const said = of(SITE);
    const path = new URL(String(said.alternates?.canonical)).pathname.replace(/^\/(en|zh)\//, "/");

    expect(said.openGraph?.url).toBe(said.alternates?.canonical);
    expect(said.alternates?.languages).toEqual({
      en: `${SITE}/en${path}`,
      "zh-Hans": `${SITE}/zh${path}`,
      "x-default": `${SITE}${path}`,
    });
  });

  it("holds no address where the site's is not known", () => {
    const said = of();

    expect(JSON.stringify(said)).not.toMatch(/https?:|"url"|"images"|"canonical"|\.png/);
    expect(said.openGraph).toMatchObject({ title: pageTexts(lang, page).title });
  });
});

it("gives each page of a language an address and a picture of its own", () => {
  const all = every.map(({ of }) => String(of(SITE).alternates?.canonical));

  expect(new Set(all).size).toBe(pageIds.length * 3);
});

describe("the address of the site", () => {
  it("may be left out", () => {
    expect(readSiteUrl(undefined)).toBeUndefined();
    expect(readSiteUrl("")).toBeUndefined();
  });

  it.each([SITE, `${SITE}/`])("is a host: %s", (text) => {
    expect(readSiteUrl(text)).toBe(SITE);
  });

  it.each([
    "why403.example",
    "/",
    "ftp://why403.example",
    "https://why403.example/folder/",
    "https://why403.example/?a=b",
    "https://why403.example/#v=1",
    "https://user:secret@why403.example/",
  ])("is not %s", (text) => {
    expect(() => readSiteUrl(text)).toThrow("SITE_URL");
  });
});
