import { useTranslations } from "use-intl";
import type { CauseId, Diagnosis, HopId } from "@/lib";
import { Aside } from "../elements/aside";
import { CauseLink } from "../elements/cause-link";
import { Saying } from "../elements/saying";
import { useOrigin } from "../elements/use-origin";
import { hopOf } from "../words/catalogue";

interface CauseBoardProps {
  readonly diagnosis: Diagnosis;
  /** Only the causes of this station; all where it is undefined. */
  readonly hop: HopId | undefined;
}

/** Every cause: what is left with its weight, and what is out with the reason. */
export function CauseBoard({ diagnosis, hop }: CauseBoardProps) {
  const t = useTranslations("progress");
  const tShortlist = useTranslations("shortlist");
  const originOf = useOrigin();
  const isHere = ({ cause }: { readonly cause: CauseId }) =>
    hop === undefined || hopOf(cause) === hop;
  const left = diagnosis.remaining.filter(isHere);
  const out = diagnosis.ruledOut.filter(isHere);
  const observed = new Map(diagnosis.observations.map((one) => [one.facet, one]));
  return (
    <div className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
      <div className="space-y-2">
        <h3 className="eyebrow">{t("possible", { count: left.length })}</h3>
        <ul className="space-y-1.5 text-sm">
          {left.map(({ cause, weight }) => (
            <li key={cause} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3">
              <CauseLink id={cause} />
              <span className="text-right whitespace-nowrap text-soft tabular-nums">
                {weight < 0.01
                  ? tShortlist("underOne")
                  : tShortlist("percent", { percent: Math.round(weight * 100) })}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div className="space-y-2">
        <h3 className="eyebrow">{t("out", { count: out.length })}</h3>
        <ul className="space-y-1.5 text-sm">
          {out.map((one) => (
            <li key={one.cause}>
              <CauseLink id={one.cause} />
              <span className="block text-soft">
                <Saying facet={one.because.facet} option={one.because.observed} />
                <Aside>{originOf(observed.get(one.because.facet))}</Aside>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
