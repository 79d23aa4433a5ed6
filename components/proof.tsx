import { useTranslations } from "use-intl";
import type { DiagnosisObservation, DiagnosisRuledOut } from "@/lib";
import { Disclosure } from "./disclosure";
import { QuotedLine } from "./quoted-line";
import { Saying } from "./saying";

interface ProofProps {
  readonly observations: readonly DiagnosisObservation[];
  readonly ruledOut: readonly DiagnosisRuledOut[];
}

/** The observations that left one cause alone, then those that fit it as well. */
export function Proof({ observations, ruledOut }: ProofProps) {
  const t = useTranslations("diagnosis");
  const deciding = new Set(ruledOut.map(({ because }) => because.facet));
  const others = observations.filter(({ facet }) => !deciding.has(facet));
  return (
    <section className="space-y-3">
      <h3 className="text-lg font-semibold">{t("proof")}</h3>
      <ProofList observations={observations.filter(({ facet }) => deciding.has(facet))} />
      {others.length === 0 ? null : (
        <Disclosure summary={t("alsoSeen", { count: others.length })}>
          <ProofList observations={others} />
        </Disclosure>
      )}
    </section>
  );
}

function ProofList({ observations }: Pick<ProofProps, "observations">) {
  const t = useTranslations("known");
  return (
    <ul className="space-y-3">
      {observations.map((one, at) => (
        <li key={one.facet} className="border-l-4 border-mark-edge pl-3">
          <p>
            <Saying facet={one.facet} option={one.option} />
          </p>
          {one.from === "evidence" ? (
            <QuotedLine observation={one} above={observations.slice(0, at)} />
          ) : (
            <p className="text-sm text-soft">{t("yourAnswer")}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
