import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  contentSecurityPolicy,
  inlineScriptHashes,
  moveDataOut,
  policyOf,
  sealPage,
} from "./seal-page.mjs";

/** @param {string} text */
const hash = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

/** @param {string} head */
const page = (head, body = "<p>Hello</p>") =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

const referrer = '<meta name="referrer" content="no-referrer"/>';

/** @param {string[]} hashes */
const seal = (hashes) =>
  `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(hashes)}"/>${referrer}`;

describe("sealPage", () => {
  test("the policy comes first in the head, and nothing else of the page changes", () => {
    const title = "<title>why403 &amp; co</title>";

    expect(sealPage(page(title), [])).toBe(page(seal([]) + title));
  });

  test("the character encoding stays in front, where browsers look for it", () => {
    const charset = '<meta charSet="utf-8"/>';

    expect(sealPage(page(`${charset}<title>x</title>`), [])).toBe(
      page(`${charset + seal([])}<title>x</title>`),
    );
  });

  test("the scripts of the whole site are allowed, those of other pages too", () => {
    const script = "<script>f()</script>";
    const hashes = [hash("f()"), hash("g()")];

    expect(policyOf(sealPage(page("", script), hashes))).toBe(contentSecurityPolicy(hashes));
  });

  test("a page with a script that the site does not know is refused", () => {
    expect(() => sealPage(page("", "<script>f()</script>"), [hash("g()")])).toThrow(
      "not among the scripts of the site",
    );
  });

  test("text that looks like an attribute or a tag is no breach", () => {
    const body = "<pre>&lt;p style=x onclick=y></pre><script>'<p style=x>'</script>";

    expect(() => sealPage(page("", body), [hash("'<p style=x>'")])).not.toThrow();
  });

  test.each([
    ['<button onclick="f()">Go</button>', "<button>: inline event handler onclick"],
    ['<p style="color:red">x</p>', "<p>: inline style attribute"],
    ["<style>p{color:red}</style>", "<style>: inline style sheet"],
    ['<template><p style="x"></p></template>', "<p>: inline style attribute"],
    ['<noscript><p style="x"></p></noscript>', "<p>: inline style attribute"],
    ['<a href=" javascript:f()">x</a>', "<a>: script in href"],
    ['<script src="//cdn.example/a.js"></script>', "src from elsewhere (//cdn.example/a.js)"],
    ['<link rel="stylesheet" href="https://cdn.example/a.css">', "href from elsewhere"],
    ['<iframe src="/"></iframe>', "<iframe>: element that the policy forbids"],
  ])("a page with %s is refused", (body, problem) => {
    expect(() => sealPage(page("", body), [])).toThrow(problem);
  });

  test("a link to another site is no breach", () => {
    const body =
      '<a href="https://docs.aws.amazon.com/">x</a><link rel="canonical" href="https://x/">';

    expect(() => sealPage(page("", body), [])).not.toThrow();
  });

  test("a page is sealed once", () => {
    expect(() => sealPage(sealPage(page(""), []), [])).toThrow("has a policy already");
  });

  test("a page without a head tag is refused", () => {
    expect(() => sealPage("<p>x</p>", [])).toThrow("no <head> tag");
  });
});

describe("inlineScriptHashes", () => {
  test("each inline script has its hash, once, in document order", () => {
    const first = 'if(a<b&&c){"</p>"}';
    const second = "(self.x)\n.push(1)";
    const scripts = [first, second, first].map((text) => `<script>${text}</script>`).join("");

    expect(inlineScriptHashes(page("", scripts))).toEqual([hash(first), hash(second)]);
  });

  test("a carriage return counts as the browser counts it", () => {
    expect(inlineScriptHashes(page("", "<script>a;\r\nb</script>"))).toEqual([hash("a;\nb")]);
  });

  test("our own script files need no hash", () => {
    const script = '<script src="/_next/a.js" async=""></script>';

    expect(inlineScriptHashes(page("", script))).toEqual([]);
  });
});

describe("moveDataOut", () => {
  const start = "<script>(self.__next_f=self.__next_f||[]).push([0])</script>";
  const one = 'self.__next_f.push([1,"1:<p>\\n"])';
  const two = 'self.__next_f.push([1,"2:x"])';

  test("the data of a page becomes one file, loaded where the last of it stood", () => {
    const body = `<p>é</p>${start}<script>${one}</script><b>x</b><script>${two}</script><i>y</i>`;
    const { html, data } = moveDataOut(page("", body));

    expect(data?.path).toMatch(/^\/_next\/static\/data\/[\w-]{16}\.js$/);
    expect(data?.text).toBe(`${one};\n${two}`);
    expect(html).toBe(
      page("", `<p>é</p>${start}<b>x</b><script src="${data?.path}"></script><i>y</i>`),
    );
  });

  test("the file is named by what is in it", () => {
    /** @param {string} text */
    const pathOf = (text) => moveDataOut(page("", `<script>${text}</script>`)).data?.path;

    expect(pathOf(one)).toBe(pathOf(one));
    expect(pathOf(one)).not.toBe(pathOf(two));
  });

  test("a page without data stays as it is", () => {
    expect(moveDataOut(page("", start))).toEqual({ html: page("", start) });
  });
});

test("the policy lets nothing out and nothing foreign in", () => {
  expect(contentSecurityPolicy(["sha256-x"])).toBe(
    "default-src 'none'; script-src 'self' 'sha256-x'; style-src 'self'; img-src 'self' data:; " +
      "font-src 'self'; connect-src 'none'; worker-src 'self'; manifest-src 'self'; " +
      "base-uri 'none'; form-action 'none'",
  );
});

test("a page without a policy has none", () => {
  expect(policyOf(page("<title>x</title>"))).toBeUndefined();
});
