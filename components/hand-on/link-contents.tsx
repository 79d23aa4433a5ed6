import { useTranslations } from "use-intl";
import type { Diagnosis } from "@/lib";
import { Aside } from "../elements/aside";
import { useWords } from "../words/words";

/** All that a link holds, in words. */
export function LinkContents({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const t = useTranslations("share");
  const tKnown = useTranslations("known");
  const tSigns = useTranslations("signs");
  const { facetName, optionLabel } = useWords();
  const entries = [
    ...diagnosis.observations.map(({ facet, option, from }) => ({
      facet,
      label: optionLabel(facet, option),
      origin: from === "evidence" ? t("observed") : t("answered"),
    })),
    ...diagnosis.declined.map((facet) => ({
      facet,
      label: tKnown("unsure"),
      origin: t("answered"),
    })),
  ];
  if (diagnosis.isWordless && !entries.some(({ facet }) => facet === "message"))
    entries.push({ facet: "message", label: t("noMessage"), origin: t("observed") });
  return (
    <ul className="space-y-1">
      {entries.map(({ facet, label, origin }) => (
        <li key={facet}>
          {facetName(facet)}
          {tSigns("colon")}
          <strong>{label}</strong>
          <Aside>{origin}</Aside>
        </li>
      ))}
    </ul>
  );
}
