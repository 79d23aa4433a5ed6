import { useTranslations } from "use-intl";
import type { FacetId } from "@/lib";
import { useWords } from "../words/words";

interface SayingProps {
  readonly facet: FacetId;
  readonly option: string;
}

/** What is known of a facet. */
export function Saying({ facet, option }: SayingProps) {
  const t = useTranslations("signs");
  const { facetName, optionLabel } = useWords();
  return (
    <>
      {facetName(facet)}
      {t("colon")}
      <strong>{optionLabel(facet, option)}</strong>
    </>
  );
}
