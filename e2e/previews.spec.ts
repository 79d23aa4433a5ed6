import { statSync } from "node:fs";
import sharp from "sharp";
import { type PageId, pageIds, pagePath, pageTexts } from "@/app/_pages/page-metadata";
import { readSiteUrl } from "@/app/_pages/site-url";
import { languageTags, locales } from "@/components/words/locales";
import { causes, hops } from "@/lib";
import { attributeOf, builtPage, elementsOf, textOf } from "./built-pages";
import { expect, test } from "./test";

// the pages were built with the same environment
const site = readSiteUrl(process.env.SITE_URL);

/** What one element of a head says, with what it is called. */
function entryOf(element: ReturnType<typeof elementsOf>[number]): readonly [string, string] {
  if (element.tagName === "title") return ["title", textOf(element)];
  const [property, name, rel, language] = ["property", "name", "rel", "hreflang"].map((attribute) =>
    attributeOf(element, attribute),
  );
  const key = [property ?? name ?? rel ?? "", ...(language === undefined ? [] : [language])];
  return [key.join(" "), attributeOf(element, "content") ?? attributeOf(element, "href") ?? ""];
}

/** What the head of a built page says, by name, property or relation. */
function headOf(path: string): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, readonly string[]>();
  const [head] = elementsOf(builtPage(path), "head");
  const elements = ["title", "meta", "link"].flatMap((name) =>
    head === undefined ? [] : elementsOf(head, name),
  );
  for (const [key, value] of elements.map(entryOf)) {
    said.set(key, [...(said.get(key) ?? []), value]);
  }
  return said;
}

const paths = [
  ...locales.flatMap((lang) =>
    pageIds.map((page) => ({ lang, page, path: `/${lang}${pagePath(page)}` })),
  ),
  ...pageIds.map((page) => ({ lang: "en" as const, page, path: pagePath(page) })),
];

test("a preview of every page says what the page says", () => {
  for (const { lang, page, path } of paths) {
    const { title, description } = pageTexts(lang, page);
    const head = headOf(path);

    // of two titles the browser takes the first, whatever the wizard writes
    expect(head.get("title"), path).toEqual([page === "start" ? title : `${title} · why403`]);
    expect(head.get("description"), path).toEqual([description]);
    expect(head.get("og:title"), path).toEqual([title]);
    expect(head.get("og:description"), path).toEqual([description]);
    expect(head.get("og:locale"), path).toEqual([lang === "zh" ? "zh_CN" : "en_US"]);
    expect(head.get("twitter:title"), path).toEqual([title]);
  }
});

test("addresses in the head of every page are whole, or there are none", () => {
  for (const { lang, page, path } of paths) {
    const head = headOf(path);
    const absolute = (text: string) => (site === undefined ? undefined : [`${site}${text}`]);
    const picture = absolute(`/pictures/${lang}/${page}.png`);

    expect(head.get("canonical"), path).toEqual(absolute(path));
    expect(head.get("og:url"), path).toEqual(absolute(path));
    expect(head.get("og:image"), path).toEqual(picture);
    expect(head.get("twitter:image"), path).toEqual(picture);
    for (const locale of locales) {
      const alternate = head.get(`alternate ${languageTags[locale]}`);
      expect(alternate, path).toEqual(absolute(`/${locale}${pagePath(page)}`));
    }
    expect(head.get("alternate x-default"), path).toEqual(absolute(pagePath(page)));
    const alt = site === undefined ? undefined : [pageTexts(lang, page).alt];
    expect(head.get("og:image:alt"), path).toEqual(alt);
    expect([...head.values()].flat().join(" "), path).not.toMatch(/localhost:|127\.0\.0\.1:/);
  }
});

const GATE = [255, 214, 92];
const PAPER = [16, 23, 22];
const SIZE = { width: 1200, height: 630 };

type Pixels = (x: number, y: number) => readonly number[];

async function pixelsOf(file: string): Promise<Pixels> {
  const { data, info } = await sharp(file)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect({ width: info.width, height: info.height }, file).toEqual(SIZE);
  return (x, y) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
}

function rangeOf(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** The place of the station that refuses for this page; undefined where none does. */
function stationOf(page: PageId): number | undefined {
  const hop = causes.find(({ id }) => id === page)?.hop;
  return hop === undefined ? undefined : hops.indexOf(hop);
}

for (const lang of locales) {
  test(`in every picture of ${lang} the words fit and the right station is lit`, async () => {
    for (const page of pageIds) {
      const file = `out/pictures/${lang}/${page}.png`;
      const pixel = await pixelsOf(file);
      const columns = rangeOf(0, SIZE.width);
      const rows = rangeOf(0, SIZE.height);
      // the edges, and what lies between the headline and the stations
      const free = [
        ...columns.flatMap((x) => [20, 130, 440, 610].map((y) => pixel(x, y))),
        ...rows.flatMap((y) => [30, 66, 1134, 1170].map((x) => pixel(x, y))),
      ];
      expect(
        free.filter((one) => String(one) !== String(PAPER)),
        file,
      ).toEqual([]);

      const lit = hops
        .map((_, at) => Math.round(98 + (at * (SIZE.width - 2 * 98)) / (hops.length - 1)))
        .flatMap((x, at) => (String(pixel(x, 458)) === String(GATE) ? [at] : []));
      const station = stationOf(page);
      expect(lit, file).toEqual(station === undefined ? [] : [station]);

      expect(statSync(file).size, file).toBeLessThan(60_000);
    }
  });
}

test("the sign for a phone's home screen is there, and no page asks for it", async ({
  page,
  request,
}) => {
  const asked: string[] = [];
  page.on("request", (one) => asked.push(new URL(one.url()).pathname));

  await page.goto("/en/causes/");
  await page.waitForLoadState("networkidle");
  const icon = await request.get("/apple-touch-icon.png");

  expect(icon.headers()["content-type"]).toBe("image/png");
  const { width, height } = await sharp(await icon.body()).metadata();
  expect({ width, height }).toEqual({ width: 180, height: 180 });
  expect(asked.filter((path) => /icon|manifest|pictures/.test(path))).toEqual([]);
});
