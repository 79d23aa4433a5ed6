import { CauseIndex } from "@/components/catalogue/cause-index";
import type { Locale } from "@/components/words/locales";
import { type AnyRemedy, remedies } from "@/lib";
import { languageOf } from "./language-of";

export function CausesPage({ lang }: { readonly lang: Locale }) {
  const { causes } = languageOf(lang);
  const whys = new Map(Object.entries(causes).map(([id, { why }]) => [id, why]));
  const cited = new Set(Object.values<AnyRemedy>(remedies).flatMap(({ sources }) => sources));
  return <CauseIndex whys={whys} cited={[...cited]} />;
}
