import { CauseIndex } from "@/components/cause-index";
import type { Locale } from "@/components/locales";
import { languageOf } from "./language-of";

export function CausesPage({ lang }: { readonly lang: Locale }) {
  const { causes } = languageOf(lang);
  return <CauseIndex whys={new Map(Object.entries(causes).map(([id, { why }]) => [id, why]))} />;
}
