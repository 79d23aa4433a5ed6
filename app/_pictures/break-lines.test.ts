import { describe, expect, it } from "vitest";
import { locales } from "@/components/words/locales";
import { pageIds, pageTexts } from "../_pages/page-metadata";
import { setHeadline } from "./break-lines";

const WIDTH = 1056;

describe.each(locales)("the headlines of the pictures in %s", (lang) => {
  it.each(pageIds)("fit and lose no word: %s", (page) => {
    const { headline } = pageTexts(lang, page);

    const { lines } = setHeadline(headline, WIDTH);

    expect(lines.join("").replaceAll(" ", "")).toBe(headline.replaceAll(" ", ""));
    expect(lines.filter((line) => /^[\p{P}\s]/u.test(line) && !/^[（“(@]/.test(line))).toEqual([]);
  });
});

describe("breaking lines", () => {
  it("keeps a Chinese word in one line, also one that the segmenter does not know", () => {
    const { lines } = setHeadline("请求要求绕过 API 缓存，而发送者无权这样做", WIDTH);

    expect(lines).toEqual(["请求要求绕过 API 缓存，", "而发送者无权这样做"]);
  });

  it("keeps a name with a hyphen in one line", () => {
    const { lines } = setHeadline("The API's default execute-api endpoint is off", WIDTH);

    expect(lines.some((line) => line.includes("execute-api"))).toBe(true);
  });

  it("refuses a headline that no size makes fit", () => {
    const endless = () => setHeadline("word ".repeat(80), WIDTH);
    const unbreakable = () => setHeadline("W".repeat(40), WIDTH);

    expect(endless).toThrow("too long for its picture");
    expect(unbreakable).toThrow("too long for its picture");
  });
});
