import { useTranslations } from "use-intl";
import type { Diagnosis, FacetId } from "@/lib";
import { Button } from "../elements/button";
import { useWords } from "../words/words";

interface OpenPointsProps {
  readonly diagnosis: Pick<Diagnosis, "assumed" | "next">;
  readonly onAsk: (facet: FacetId) => void;
}

/** What the verdict takes for granted, and what would make it certain, each with a way to say how it is. */
export function OpenPoints({ diagnosis: { assumed, next }, onAsk }: OpenPointsProps) {
  const t = useTranslations("diagnosis");
  const { facets, facetName, optionLabel } = useWords();
  const isAsked = assumed.some(({ facet }) => facet === next?.facet);
  const entries = assumed.map(({ facet, option }) => ({
    facet,
    text: t("assumes", { name: facetName(facet), option: optionLabel(facet, option) }),
    button: t("check"),
  }));
  if (next !== undefined && !isAsked) {
    const text = t("certain", { question: facets[next.facet].question });
    entries.push({ facet: next.facet, text, button: t("answer") });
  }
  if (entries.length === 0) return null;
  return (
    <section className="space-y-1">
      <h3 className="text-lg font-semibold">{t("open")}</h3>
      <ul className="divide-y divide-line">
        {entries.map(({ facet, text, button }) => (
          <li
            key={facet}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5"
          >
            <p className="min-w-0 flex-[1_1_14rem]">{text}</p>
            <Button onClick={() => onAsk(facet)} className="print:hidden">
              {button}
              <span className="sr-only">: {facetName(facet)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
