"use client";

import { type ClipboardEvent, useLayoutEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../elements/button";
import { keptHere } from "../elements/kept-here";
import { isTooLongForBox, type Wizard } from "../wizard/use-wizard";
import { ExampleList } from "./example-list";
import { FilePicker } from "./file-picker";
import { GetEvidence } from "./get-evidence";
import { HeldPaste } from "./held-paste";
import { ReadingProblem } from "./reading-problem";
import { ReadingProgress } from "./reading-progress";

interface PasteBoxProps {
  readonly wizard: Wizard;
  readonly onExample: (text: string) => void;
}

/** Where a text is pasted or a file chosen; what is too long for the box is named beside it. */
export function PasteBox({ wizard, onExample }: PasteBoxProps) {
  const t = useTranslations("paste");
  const { text, held, isCurrent, problem } = wizard;
  const { paste, hold, forget, cancel } = wizard.actions;
  const box = useRef<HTMLTextAreaElement>(null);
  const isEmpty = text === "" && held.length === 0;
  // React would write a value that it controls into the markup, and so into a page that is saved
  const isAlive = useRef(false);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    const isEarly = !isAlive.current && current.value !== "";
    isAlive.current = true;
    // what somebody typed before this script was there
    if (isEarly) paste(current.value);
    else if (current.value !== text) current.value = text;
  });
  // the button goes, and the focus with it
  const forgetAndFocus = () => {
    forget();
    box.current?.focus();
  };
  /** A long text would block the box, so it never gets in. */
  const keepOut = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (!isTooLongForBox(pasted)) return;
    event.preventDefault();
    hold(text === "" ? [pasted] : [`${text}\n\n`, pasted]);
  };
  return (
    <div className={`panel space-y-3 p-4 ${isEmpty ? "border-t-4 border-t-accent" : ""}`}>
      <div className="flex flex-wrap items-end justify-between gap-2">
        <label htmlFor="paste" className="text-lg font-semibold">
          {t("label")}
        </label>
        <Button onClick={forgetAndFocus} disabled={isEmpty} className="disabled:invisible">
          {t("forget")}
        </Button>
      </div>
      <p id="paste-hint" className="text-sm text-soft">
        {t("hint")}
      </p>
      <HeldPaste parts={held} />
      <ReadingProgress parts={held} isCurrent={isCurrent} onCancel={cancel} />
      <ReadingProblem problem={problem} />
      <textarea
        id="paste"
        ref={box}
        aria-describedby="paste-hint"
        onChange={({ target }) => paste(target.value)}
        onPaste={keepOut}
        rows={held.length > 0 ? 2 : isEmpty ? 8 : 12}
        {...keptHere}
        className="block w-full resize-y rounded-md border border-edge bg-surface px-3 py-2 font-mono text-base leading-relaxed sm:text-[0.8125rem]"
      />
      <FilePicker onChoose={hold} />
      {isEmpty ? <ExampleList onChoose={onExample} /> : null}
      <GetEvidence />
    </div>
  );
}
