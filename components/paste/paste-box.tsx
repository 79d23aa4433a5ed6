"use client";

import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import { Button } from "../elements/button";
import { KeptBox } from "../elements/kept-box";
import { isTooLongForBox, type Wizard } from "../wizard/use-wizard";
import { ExampleList } from "./example-list";
import { FilePicker } from "./file-picker";
import { GetEvidence } from "./get-evidence";
import { HeldPaste } from "./held-paste";
import { PasteLine } from "./paste-line";
import { ReadingProblem } from "./reading-problem";
import { ReadingProgress } from "./reading-progress";

interface PasteBoxProps {
  readonly wizard: Wizard;
  readonly onExample: (text: string) => void;
  /** A text was pasted into the box, which then stands in it as a whole. */
  readonly onPaste: (text: string) => void;
  /** Goes to what follows from the paste. */
  readonly onResult: () => void;
  readonly onStartAgain: () => void;
}

/**
 * Where a text is pasted or a file chosen. Once it is read it folds to one line, which says what it is;
 * what is too long for the box is named there too.
 */
export function PasteBox({ wizard, onExample, onPaste, onResult, onStartAgain }: PasteBoxProps) {
  const t = useTranslations("paste");
  const tDiagnosis = useTranslations("diagnosis");
  const { text, held, isCurrent, isFolded, isBlank, problem } = wizard;
  const { type, hold, forget, foldBox, cancel } = wizard.actions;
  const box = useRef<HTMLTextAreaElement>(null);
  const isEmpty = text === "" && held.length === 0;
  // React would write a value that it controls into the markup, and so into a page that is saved
  const isAlive = useRef(false);
  const wasPasted = useRef(false);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    const isEarly = !isAlive.current && current.value !== "";
    isAlive.current = true;
    // what somebody typed before this script was there
    if (isEarly) type(current.value);
    else if (current.value !== text) current.value = text;
  });
  /** Unfold the box, and write in it. */
  const open = () => {
    flushSync(() => foldBox("open"));
    const { current } = box;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  };
  // the button goes, and the focus with it
  const forgetAndFocus = () => {
    flushSync(forget);
    box.current?.focus();
  };
  const showResult = () => {
    flushSync(() => foldBox("folded"));
    onResult();
  };
  /** A long text would block the box, so it never gets in. */
  const keepOut = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text/plain");
    wasPasted.current = !isTooLongForBox(pasted) && pasted.trim() !== "";
    if (!isTooLongForBox(pasted)) return;
    event.preventDefault();
    hold(text === "" ? [pasted] : [`${text}\n\n`, pasted]);
  };
  const take = (value: string) => {
    if (wasPasted.current) onPaste(value);
    else type(value);
    wasPasted.current = false;
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || isEmpty) return;
    event.preventDefault();
    showResult();
  };
  return (
    <div
      className={`panel print:hidden ${isFolded ? "px-4 py-2" : "space-y-3 p-4"} ${isBlank ? "border-t-4 border-t-accent" : ""}`}
    >
      {isFolded ? (
        <PasteLine
          wizard={wizard}
          onOpen={open}
          onForget={forgetAndFocus}
          onStartAgain={onStartAgain}
        />
      ) : null}
      <HeldPaste parts={held} isFolded={isFolded} />
      <ReadingProgress parts={held} isCurrent={isCurrent} onCancel={cancel} />
      <ReadingProblem problem={problem} />
      <div hidden={isFolded} className="space-y-3">
        <div className="flex flex-wrap items-end justify-between gap-2">
          <label htmlFor="paste" className="text-lg font-semibold">
            {t("label")}
          </label>
          <div className="flex flex-wrap gap-2">
            <Button
              onClick={forgetAndFocus}
              disabled={isEmpty}
              className="disabled:invisible max-[359px]:disabled:hidden"
            >
              {t("forget")}
            </Button>
            {isBlank ? null : <Button onClick={onStartAgain}>{tDiagnosis("startAgain")}</Button>}
          </div>
        </div>
        <p id="paste-hint" className="text-sm text-soft">
          {t("hint")}
        </p>
        <KeptBox
          id="paste"
          ref={box}
          aria-describedby="paste-hint"
          onChange={({ target }) => take(target.value)}
          onPaste={keepOut}
          onKeyDown={press}
          placeholder={PLACEHOLDER}
          rows={held.length > 0 ? 2 : 9}
        />
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <FilePicker onChoose={hold} />
          {isEmpty ? null : (
            <Button look="main" onClick={showResult}>
              {t("show")}
            </Button>
          )}
        </div>
        {isEmpty ? <ExampleList onChoose={onExample} /> : null}
        <GetEvidence />
      </div>
    </div>
  );
}

/** What fits the box, in the form in which people have it. */
const PLACEHOLDER = `< HTTP/2 403
< x-amzn-errortype: ForbiddenException
< x-amzn-requestid: 11111111-2222-3333-4444-555555555555
{"message":"Forbidden"}`;
