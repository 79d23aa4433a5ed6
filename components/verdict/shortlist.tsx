import { useTranslations } from "use-intl";
import type { Diagnosis } from "@/lib";
import { WeightedCauses } from "./weighted-causes";

/** What is left while more than one cause is, the likeliest first. */
export function Shortlist({ remaining }: Pick<Diagnosis, "remaining">) {
  const t = useTranslations("shortlist");
  return (
    <section aria-labelledby="shortlist" className="space-y-2 border-t border-line pt-4">
      <h2 id="shortlist" className="text-lg font-semibold">
        {t("heading", { count: remaining.length })}
      </h2>
      <WeightedCauses remaining={remaining} />
    </section>
  );
}
