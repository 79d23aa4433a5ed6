import { useTranslations } from "use-intl";
import type { Diagnosis } from "@/lib";
import { Aside } from "../elements/aside";
import { Saying } from "../elements/saying";
import { useOrigin } from "../elements/use-origin";
import { narrowingSteps } from "./narrowing";

/** How the causes became fewer: each observation, where it comes from, and what it did. */
export function NarrowingSteps({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const t = useTranslations("progress");
  const originOf = useOrigin();
  const steps = narrowingSteps(diagnosis);
  const all = diagnosis.remaining.length + diagnosis.ruledOut.length;
  if (steps.length === 0) return null;
  return (
    <ol className="space-y-1.5 text-sm">
      {steps.map(({ observation, out, left }) => (
        <li key={observation.facet} className="grid gap-x-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
          <span>
            <Saying facet={observation.facet} option={observation.option} />
            <Aside>{originOf(observation)}</Aside>
          </span>
          <span className="flex items-center gap-2 whitespace-nowrap tabular-nums">
            <svg
              aria-hidden="true"
              viewBox="0 0 100 6"
              preserveAspectRatio="none"
              className="h-1.5 w-16 rounded-full bg-sunken"
            >
              <rect width={(left / all) * 100} height="6" className="fill-accent" />
            </svg>
            <span>{out.length === 0 ? t("none") : t("step", { out: out.length, left })}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
