import type { Metadata } from "next";
import { CauseIndex } from "@/components/cause-index";
import type { Locale } from "@/components/locales";
import { languageOf, translatorFor } from "./language-of";

export function causesMetadata(lang: Locale): Metadata {
  const t = translatorFor(lang);
  const title = t("site.titled", { title: t("causeIndex.title") });
  return { title, description: t("causeIndex.description") };
}

export function CausesPage({ lang }: { readonly lang: Locale }) {
  const { causes } = languageOf(lang);
  return <CauseIndex whys={new Map(Object.entries(causes).map(([id, { why }]) => [id, why]))} />;
}
