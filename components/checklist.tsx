import { useTranslations } from "use-intl";
import type { AnyCauseWords, Step } from "@/lib";
import { Command } from "./command";
import { InlineCode } from "./inline-code";

interface ChecklistProps {
  readonly steps: readonly Step[];
  readonly words: AnyCauseWords["steps"];
  /** Fills in the places of a command. */
  readonly fill: (command: string) => string;
}

/** What to do, in order; a tick lives as long as the page. */
export function Checklist({ steps, words, fill }: ChecklistProps) {
  const t = useTranslations("diagnosis");
  const tCommand = useTranslations("command");
  return (
    <>
      <p className="text-sm text-soft">
        {t("whoHint")} {steps.some(({ command }) => command) ? tCommand("placeholders") : null}
      </p>
      <ol className="space-y-5">
        {steps.map(({ id, who, command }, at) => (
          <li key={id} className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2">
            <label className="flex size-7 items-center justify-center">
              <input type="checkbox" autoComplete="off" className="peer size-5" />
              <span className="sr-only">{t("done", { step: at + 1 })}</span>
            </label>
            <div className="min-w-0 space-y-2">
              <p>
                <strong className="mr-2">{at + 1}.</strong>
                <span className="mr-2 rounded-sm border border-edge px-1.5 py-0.5 text-xs font-semibold whitespace-nowrap">
                  {t(who)}
                </span>
                <InlineCode text={words[id]?.action ?? ""} />
              </p>
              {command === undefined ? null : (
                <Command text={fill(command)} hiddenLabel={tCommand("ofStep", { step: at + 1 })} />
              )}
              <p className="text-sm text-soft">
                <strong className="font-semibold text-ink">{t("expect")}</strong>{" "}
                <InlineCode text={words[id]?.expect ?? ""} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
