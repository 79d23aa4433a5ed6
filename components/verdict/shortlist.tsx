import type { RefObject } from "react";
import { useTranslations } from "use-intl";
import type { Diagnosis } from "@/lib";
import { WeightedCauses } from "./weighted-causes";

interface ShortlistProps {
  readonly diagnosis: Pick<Diagnosis, "remaining">;
  readonly stepRef: RefObject<HTMLHeadingElement | null> | undefined;
}

/** What is left while more than one cause is, the likeliest first. */
export function Shortlist({ diagnosis: { remaining }, stepRef }: ShortlistProps) {
  const t = useTranslations("shortlist");
  return (
    <section aria-labelledby="shortlist" className="space-y-2 border-t border-line pt-4">
      <h2 id="shortlist" ref={stepRef} tabIndex={-1} className="text-lg font-semibold">
        {t("heading", { count: remaining.length })}
      </h2>
      <WeightedCauses remaining={remaining} />
    </section>
  );
}
