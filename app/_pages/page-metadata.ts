import type { Metadata } from "next";
import { hopOf } from "@/components/words/catalogue";
import { type Locale, languageTags, locales } from "@/components/words/locales";
import { plainText } from "@/components/words/plain-text";
import { type CauseId, causes, hops } from "@/lib";
import { languageOf, translatorFor } from "./language-of";
import { readSiteUrl } from "./site-url";

/** A page that is there in each language; a cause's page has the id of the cause. */
export type PageId = "start" | "causes" | "tree" | "policy" | "signature" | CauseId;

export const pageIds: readonly PageId[] = [
  "start",
  "causes",
  "tree",
  "policy",
  "signature",
  ...causes.map(({ id }) => id),
];

/** What the pictures of all pages have in common. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The file of the picture that stands for a page where somebody links to it. */
export function pictureName(page: PageId): string {
  return `${page}.png`;
}

export function pagePath(page: PageId): string {
  if (page === "start") return "/";
  return page === "causes" || page === "tree" || page === "policy" || page === "signature"
    ? `/${page}/`
    : `/causes/${page}/`;
}

interface PageTexts {
  readonly title: string;
  readonly description: string;
  /** The words in the picture of the page, and those beneath the stations of the request. */
  readonly headline: string;
  readonly caption: string;
  /** The picture, told to somebody who does not see it. */
  readonly alt: string;
}

export function pageTexts(lang: Locale, page: PageId): PageTexts {
  const t = translatorFor(lang);
  const counted = { causes: causes.length, stations: hops.length };
  const caption = t("picture.counts", counted);
  const general = (title: string, description: string, headline = title): PageTexts => ({
    title,
    description,
    headline,
    caption,
    alt: t("picture.general", { headline, caption }),
  });
  if (page === "start")
    return general(t("site.title"), t("descriptions.start"), t("start.heading"));
  if (page === "causes") return general(t("causeIndex.title"), t("descriptions.causes"));
  if (page === "tree") return general(t("tree.title"), t("descriptions.tree"));
  if (page === "policy") return general(t("policy.title"), t("policy.description"));
  if (page === "signature") {
    return general(t("signature.title"), t("signature.description"));
  }
  const { words, causes: texts } = languageOf(lang);
  const title = plainText(words.titles[page]);
  const station = hopOf(page);
  const name = station === undefined ? "" : words.hops[station].name;
  return {
    title,
    description: plainText(texts[page].why),
    headline: title,
    caption: name,
    alt: t("picture.refused", { headline: title, station: name }),
  };
}

// where a territory is asked for: that of the most readers
const territories: { readonly [L in Locale]: string } = { en: "en_US", zh: "zh_CN" };

const siteOfBuild = readSiteUrl(process.env.SITE_URL);

/** What the head of a page in a language says of it, to browsers, search engines and previews. */
export function pageMetadata(lang: Locale, page: PageId, site = siteOfBuild): Metadata {
  const all = metadata({ lang, page, path: `/${lang}${pagePath(page)}` }, site);
  if (page !== "start") return all;
  // the wizard writes its own title, which names the cause once there is one
  const { title: _, ...others } = all;
  return others;
}

/** The same of the address without a language, which leads to the page in the reader's. */
export function choiceMetadata(page: PageId, site = siteOfBuild): Metadata {
  return metadata({ lang: locales[0], page, path: pagePath(page) }, site);
}

interface Address {
  readonly lang: Locale;
  readonly page: PageId;
  readonly path: string;
}

function metadata({ lang, page, path }: Address, site: string | undefined): Metadata {
  const t = translatorFor(lang);
  const { title, description, alt } = pageTexts(lang, page);
  const said = { title, description };
  const openGraph = {
    ...said,
    type: "website",
    siteName: t("site.name"),
    locale: territories[lang],
    alternateLocale: locales.filter((other) => other !== lang).map((other) => territories[other]),
  } as const;
  const inTab = page === "start" ? title : t("site.titled", { title });
  const common = { title: inTab, description };
  // the rest has to be absolute, and nothing true can be said of an address that nobody named
  if (site === undefined) return { ...common, openGraph, twitter: { ...said, card: "summary" } };

  const url = `${site}${path}`;
  const images = [
    {
      url: `${site}/pictures/${lang}/${pictureName(page)}`,
      ...pictureSize,
      type: "image/png",
      alt,
    },
  ];
  const languages = Object.fromEntries([
    ...locales.map((locale) => [languageTags[locale], `${site}/${locale}${pagePath(page)}`]),
    ["x-default", `${site}${pagePath(page)}`],
  ]);
  return {
    ...common,
    alternates: { canonical: url, languages },
    openGraph: { ...openGraph, url, images },
    twitter: { ...said, card: "summary_large_image", images },
  };
}
