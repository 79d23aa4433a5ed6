import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CauseArticle } from "@/components/cause-article";
import type { Locale } from "@/components/locales";
import { causes, isCauseId } from "@/lib";
import { languageOf, translatorFor } from "./language-of";

export interface CausePageProps {
  readonly params: Promise<{ readonly id: string }>;
}

/** Every cause has a page. */
export function everyCause() {
  return causes.map(({ id }) => ({ id }));
}

export async function causeMetadata(lang: Locale, { params }: CausePageProps): Promise<Metadata> {
  const { id } = await params;
  if (!isCauseId(id)) return {};
  const { words, causes: texts } = languageOf(lang);
  const title = translatorFor(lang)("site.titled", { title: words.titles[id].replaceAll("`", "") });
  return { title, description: texts[id].why.replaceAll("`", "") };
}

export async function CausePage({ lang, params }: CausePageProps & { readonly lang: Locale }) {
  const { id } = await params;
  if (!isCauseId(id)) notFound();
  return <CauseArticle id={id} words={languageOf(lang).causes[id]} />;
}
