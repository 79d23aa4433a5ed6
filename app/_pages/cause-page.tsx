import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CauseArticle } from "@/components/catalogue/cause-article";
import type { Locale } from "@/components/words/locales";
import { causes, isCauseId, portraitOf, remedies } from "@/lib";
import { languageOf } from "./language-of";
import { choiceMetadata, pageMetadata } from "./page-metadata";

export interface CausePageProps {
  readonly params: Promise<{ readonly id: string }>;
}

/** Every cause has a page. */
export function everyCause() {
  return causes.map(({ id }) => ({ id }));
}

export async function causeMetadata(lang: Locale, { params }: CausePageProps): Promise<Metadata> {
  const { id } = await params;
  return isCauseId(id) ? pageMetadata(lang, id) : {};
}

/** The same of the address without a language. */
export async function chooseCauseMetadata({ params }: CausePageProps): Promise<Metadata> {
  const { id } = await params;
  return isCauseId(id) ? choiceMetadata(id) : {};
}

export async function CausePage({ lang, params }: CausePageProps & { readonly lang: Locale }) {
  const { id } = await params;
  if (!isCauseId(id)) notFound();
  return (
    <CauseArticle
      id={id}
      words={languageOf(lang).causes[id]}
      remedy={remedies[id]}
      portrait={portraitOf(id)}
    />
  );
}
