import { useTranslations } from "use-intl";
import { answeringProduct, type Diagnosis } from "@/lib";
import { plainText } from "../words/plain-text";
import { useWords } from "../words/words";

/** What a tab or a bookmark of this diagnosis is called. */
export function useTitle(diagnosis: Diagnosis): string {
  const { verdict, cause } = diagnosis;
  const t = useTranslations("site");
  const tSigns = useTranslations("signs");
  const { titles } = useWords();
  if (verdict !== "cause" || cause === undefined) return t("title");
  const product = answeringProduct(diagnosis);
  const title = plainText(titles[cause]);
  return t("titled", {
    title: product === undefined ? title : `${title}${tSigns("colon")}${product}`,
  });
}
