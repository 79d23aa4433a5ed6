import type { Diagnosis } from "@/lib";
import { messages } from "./messages";
import { facetName, optionLabel } from "./words";

/** All that a link holds, in words. */
export function LinkContents({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { observed, answered } = messages.share;
  const entries = [
    ...diagnosis.observations.map(({ facet, option, from }) => ({
      facet,
      label: optionLabel(facet, option),
      origin: from === "evidence" ? observed : answered,
    })),
    ...diagnosis.declined.map((facet) => ({
      facet,
      label: messages.known.unsure,
      origin: answered,
    })),
  ];
  return (
    <ul className="space-y-1">
      {entries.map(({ facet, label, origin }) => (
        <li key={facet}>
          {facetName(facet)}: <strong>{label}</strong> <span className="text-soft">({origin})</span>
        </li>
      ))}
    </ul>
  );
}
