import { useTranslations } from "use-intl";
import type { Diagnosis, FacetId } from "@/lib";
import { Button } from "./button";
import { useWords } from "./words";

interface AssumptionsProps {
  readonly assumed: Diagnosis["assumed"];
  readonly onAsk: (facet: FacetId) => void;
}

/** What the verdict takes for granted, each with a way to say how it is. */
export function Assumptions({ assumed, onAsk }: AssumptionsProps) {
  const t = useTranslations("diagnosis");
  const { facetName, optionLabel } = useWords();
  if (assumed.length === 0) return null;
  return (
    <section className="space-y-1">
      <h3 className="text-lg font-semibold">{t("assumed")}</h3>
      <ul className="divide-y divide-line">
        {assumed.map(({ facet, option }) => (
          <li
            key={facet}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5"
          >
            <p className="min-w-0 flex-[1_1_14rem]">
              {t("assumes", { name: facetName(facet), option: optionLabel(facet, option) })}
            </p>
            <Button onClick={() => onAsk(facet)} className="print:hidden">
              {t("check")}
              <span className="sr-only">: {facetName(facet)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
