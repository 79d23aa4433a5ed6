import { useId } from "react";
import { useTranslations } from "use-intl";
import type { Diagnosis, Held } from "@/lib";
import { Button } from "./button";

interface HeldValuesProps {
  readonly held: Held;
  readonly parameters: Diagnosis["parameters"];
  /** Tells buttons of one label apart for those who hear them. */
  readonly hiddenLabel?: string;
  readonly onConfirm: () => void;
}

/** What a link says of a command and is not in it yet, and the button that puts it there. */
export function HeldValues({ held, parameters, hiddenLabel, onConfirm }: HeldValuesProps) {
  const t = useTranslations("command.held");
  const tNames = useTranslations("share.parameters");
  const tSigns = useTranslations("signs");
  const id = useId();
  const { names, risk, host } = held;
  return (
    <div className="space-y-2 border-t border-line border-l-4 border-l-accent bg-accent-soft px-3 py-2 text-sm">
      <div id={id} className="space-y-1">
        <p>{t(risk)}</p>
        <ul>
          {names.map((name) => (
            <li key={name}>
              {tNames(name)}
              {tSigns("colon")}
              <code translate="no" className="code-chip wrap-anywhere">
                {parameters[name]}
              </code>
            </li>
          ))}
        </ul>
      </div>
      <p className="print:hidden">
        <Button aria-describedby={id} className="wrap-anywhere text-left" onClick={onConfirm}>
          {host === undefined ? t("confirm") : t("confirmHost", { host })}
          {hiddenLabel === undefined ? null : <span className="sr-only"> {hiddenLabel}</span>}
        </Button>
      </p>
    </div>
  );
}
