import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../elements/button";
import { KeptBox } from "../elements/kept-box";

interface CommandOutputProps {
  /** What was given last was read, and does not answer the question. */
  readonly isUnanswered: boolean;
  readonly onOutput: (output: string) => void;
}

/** Where the output of a question's command is pasted, to be read together with the paste. */
export function CommandOutput({ isUnanswered, onOutput }: CommandOutputProps) {
  const t = useTranslations("output");
  const [isMissing, setIsMissing] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const give = () => {
    const output = box.current?.value ?? "";
    setIsMissing(output.trim() === "");
    if (output.trim() === "") box.current?.focus();
    else onOutput(output);
  };
  const note = isMissing ? t("missing") : isUnanswered ? t("unanswered") : "";
  return (
    <div className="space-y-2">
      <label htmlFor="output" className="font-semibold">
        {t("label")}
      </label>
      <KeptBox id="output" ref={box} rows={3} aria-describedby="output-note" />
      <p
        id="output-note"
        role="status"
        className="border-l-4 border-alarm pl-3 text-alarm empty:hidden"
      >
        {note}
      </p>
      <Button onClick={give}>{t("read")}</Button>
    </div>
  );
}
