import { useTranslations } from "use-intl";
import type { Diagnosis } from "@/lib";
import { plainText } from "./plain-text";
import { useWords } from "./words";

/** What a tab or a bookmark of this diagnosis is called. */
export function useTitle({ verdict, cause }: Pick<Diagnosis, "verdict" | "cause">): string {
  const t = useTranslations("site");
  const { titles } = useWords();
  if (verdict !== "cause" || cause === undefined) return t("title");
  return t("titled", { title: plainText(titles[cause]) });
}
