import { ImageResponse } from "next/og";
import { iconUrl } from "@/components/site/icon";
import { hopOf } from "@/components/words/catalogue";
import type { Locale } from "@/components/words/locales";
import { isCauseId } from "@/lib";
import { type PageId, pageIds, pageTexts, pictureSize } from "../_pages/page-metadata";
import { setHeadline } from "./break-lines";
import { fontsFor } from "./fonts";
import { colours, EDGE } from "./look";
import { asSmallPng } from "./small-png";
import { WayPicture } from "./way-picture";

const SITE = "why403";
const SUBJECT = "API Gateway 403";

/** Draws what stands for a page where somebody links to it; once, when the site is built. */
export async function pagePicture(lang: Locale, page: PageId): Promise<Response> {
  const { headline, caption } = pageTexts(lang, page);
  const picture = (
    <div
      lang={lang}
      style={{
        display: "flex",
        width: "100%",
        height: "100%",
        backgroundColor: colours.paper,
        color: colours.ink,
        fontWeight: 600,
      }}
    >
      <Masthead />
      <Headline text={headline} />
      <WayPicture refusedAt={isCauseId(page) ? hopOf(page) : undefined} caption={caption} />
    </div>
  );
  const drawn = new ImageResponse(picture, { ...pictureSize, fonts: await fontsOf(lang) });
  return await asSmallPng(drawn);
}

function Masthead() {
  return (
    <div
      style={{
        display: "flex",
        position: "absolute",
        left: EDGE,
        right: EDGE,
        top: 56,
        alignItems: "center",
      }}
    >
      {/* biome-ignore lint/performance/noImgElement: drawn when the site is built, never loaded */}
      <img src={iconUrl} width={64} height={64} alt="" />
      <div style={{ marginLeft: 20, fontSize: 42 }}>{SITE}</div>
      <div style={{ marginLeft: "auto", color: colours.soft, fontSize: 30 }}>{SUBJECT}</div>
    </div>
  );
}

function Headline({ text }: { readonly text: string }) {
  const { lines, fontSize } = setHeadline(text, pictureSize.width - 2 * EDGE);
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        position: "absolute",
        left: EDGE,
        right: EDGE,
        top: 140,
        height: 290,
        justifyContent: "center",
        fontSize,
        lineHeight: 1.25,
        whiteSpace: "nowrap",
      }}
    >
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}

const fonts = new Map<Locale, ReturnType<typeof fontsFor>>();

/** The fonts for all pictures in a language, in one list: the renderer reads each list once. */
function fontsOf(lang: Locale): ReturnType<typeof fontsFor> {
  const known = fonts.get(lang);
  if (known !== undefined) return known;
  const texts = pageIds.map((page) => pageTexts(lang, page));
  const inPictures = texts.flatMap(({ headline, caption }) => [headline, caption]);
  const loading = fontsFor([SITE, SUBJECT, "0123456789", ...inPictures]);
  fonts.set(lang, loading);
  return loading;
}
