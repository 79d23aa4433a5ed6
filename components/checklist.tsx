import { useState } from "react";
import { useTranslations } from "use-intl";
import type { AnyCauseWords, AnyRemedy, Filling, Step } from "@/lib";
import { StepCommand } from "./command";
import { InlineCode } from "./inline-code";

const views = ["everyone", "caller", "owner"] as const;

interface ChecklistProps {
  readonly steps: readonly Step[];
  readonly words: AnyCauseWords["steps"];
  readonly commands: AnyRemedy["commands"];
  /** What fills in the commands. */
  readonly filling: Filling;
  readonly done: ReadonlySet<string>;
  readonly onTick: (step: string, to: "done" | "open") => void;
}

/** What to do, in order; the steps of the caller and of the API's owner can be seen apart. */
export function Checklist({ steps, words, commands, filling, done, onTick }: ChecklistProps) {
  const t = useTranslations("diagnosis");
  const tCommand = useTranslations("command");
  const [view, setView] = useState<(typeof views)[number]>("everyone");
  const isShared = new Set(steps.map(({ who }) => who)).size > 1;
  return (
    <>
      <p className="text-sm text-soft">
        {t("whoHint")} {Object.keys(commands).length > 0 ? tCommand("placeholders") : null}
      </p>
      {isShared ? (
        <fieldset className="needs-script flex flex-wrap gap-2 print:hidden">
          <legend className="sr-only">{t("stepsOf")}</legend>
          {views.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={view === one}
              onClick={() => setView(one)}
              className="min-h-8 rounded-full border border-edge px-3 text-sm aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold"
            >
              {t(one)}
            </button>
          ))}
        </fieldset>
      ) : null}
      <ol className="space-y-5">
        {steps.map(({ id, who }, at) => (
          <li
            key={id}
            hidden={view !== "everyone" && view !== who}
            className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2 [[hidden]]:hidden print:break-inside-avoid"
          >
            <label className="flex size-7 items-center justify-center">
              <input
                type="checkbox"
                autoComplete="off"
                checked={done.has(id)}
                onChange={({ target }) => onTick(id, target.checked ? "done" : "open")}
                className="peer size-5"
              />
              <span className="sr-only">{t("done", { step: at + 1 })}</span>
            </label>
            <div className="min-w-0 space-y-2">
              <p>
                <strong className="mr-2">{at + 1}.</strong>
                <span
                  className={`mr-2 rounded-sm border px-1.5 py-0.5 text-xs font-semibold whitespace-nowrap ${
                    who === "owner" ? "border-accent bg-accent-soft" : "border-edge"
                  }`}
                >
                  {t(who)}
                </span>
                <InlineCode text={words[id]?.action ?? ""} />
              </p>
              {commands[id] === undefined ? null : (
                <StepCommand
                  template={commands[id]}
                  filling={filling}
                  hiddenLabel={tCommand("ofStep", { step: at + 1 })}
                />
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
