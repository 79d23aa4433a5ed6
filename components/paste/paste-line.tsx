import { useTranslations } from "use-intl";
import { Button } from "../elements/button";
import type { Wizard } from "../wizard/use-wizard";
import { useHidden } from "./use-hidden";

interface PasteLineProps {
  readonly wizard: Wizard;
  readonly onOpen: () => void;
  readonly onForget: () => void;
  readonly onStartAgain: () => void;
}

/** The box in one line: what the diagnosis rests on, and what can be done with that. */
export function PasteLine({ wizard, onOpen, onForget, onStartAgain }: PasteLineProps) {
  const t = useTranslations("paste");
  const tDiagnosis = useTranslations("diagnosis");
  const { origin, isAsOpened } = wizard;
  const told = origin === "answers" && isAsOpened ? "link" : origin;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm">
      <p className="min-w-0">
        {origin === "paste" ? <ReadAs wizard={wizard} /> : t(`origin.${told}`)}
      </p>
      <p className="flex flex-wrap gap-x-3">
        <Button look="text" onClick={onOpen}>
          {origin === "paste" ? t("edit") : t("pasteInstead")}
        </Button>
        {origin === "paste" ? (
          <Button look="text" onClick={onForget}>
            {t("forget")}
          </Button>
        ) : null}
        <Button look="text" onClick={onStartAgain}>
          {tDiagnosis("startAgain")}
        </Button>
      </p>
    </div>
  );
}

/** What the paste was read as, how long it is, and how much of it is hidden. */
function ReadAs({ wizard }: Pick<PasteLineProps, "wizard">) {
  const t = useTranslations("reading");
  const tFormats = useTranslations("formats");
  const tNotices = useTranslations("notices");
  const { result, text, hasReading } = wizard;
  const { reading } = result.diagnosis;
  const hidden = useHidden(reading.hidden);
  if (!hasReading) return null;
  if (reading.notices.some(({ id }) => id === "nothing-recognised")) {
    return <strong>{tNotices("nothing-recognised")}</strong>;
  }
  return (
    <>
      <strong>
        {reading.format === undefined
          ? t("notRead")
          : t("readAs", { format: tFormats(reading.format) })}
      </strong>{" "}
      {text === "" ? null : (
        <span className="text-soft">{t("lines", { count: countLines(text) })} </span>
      )}
      <span className="text-soft">{hidden}</span>
    </>
  );
}

function countLines(text: string): number {
  let lines = 1;
  const end = text.trimEnd();
  for (let at = end.indexOf("\n"); at >= 0; at = end.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
