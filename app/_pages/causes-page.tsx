import { CauseIndex } from "@/components/catalogue/cause-index";
import type { Locale } from "@/components/words/locales";
import { type AnyRemedy, messageTable, remedies } from "@/lib";
import { searchTexts } from "./search-texts";

/** So many causes of a message, and none of a smaller share, are listed. */
const MOST_LISTED = 4;
const NOTABLE = 0.03;

export function CausesPage({ lang }: { readonly lang: Locale }) {
  const cited = new Set(Object.values<AnyRemedy>(remedies).flatMap(({ sources }) => sources));
  const table = messageTable().map(({ seen, causes }) => {
    const likely = causes.slice(0, MOST_LISTED).filter(({ share }) => share >= NOTABLE);
    return { seen, likely, more: causes.length - likely.length };
  });
  return <CauseIndex texts={searchTexts(lang)} table={table} cited={[...cited]} />;
}
