import { useRef } from "react";
import { Button } from "./button";
import { ExampleList } from "./example-list";
import { GetEvidence } from "./get-evidence";
import { messages } from "./messages";

interface PasteBoxProps {
  readonly text: string;
  readonly onPaste: (text: string) => void;
  readonly onExample: (text: string) => void;
  readonly onForget: () => void;
}

export function PasteBox({ text, onPaste, onExample, onForget }: PasteBoxProps) {
  const { label, hint, forget } = messages.paste;
  const box = useRef<HTMLTextAreaElement>(null);
  // the button goes, and the focus with it
  const forgetAndFocus = () => {
    onForget();
    box.current?.focus();
  };
  return (
    <div className={`panel space-y-3 p-4 ${text === "" ? "border-t-4 border-t-accent" : ""}`}>
      <div className="flex flex-wrap items-end justify-between gap-2">
        <label htmlFor="paste" className="text-lg font-semibold">
          {label}
        </label>
        <Button onClick={forgetAndFocus} disabled={text === ""} className="disabled:invisible">
          {forget}
        </Button>
      </div>
      <p id="paste-hint" className="text-sm text-soft">
        {hint}
      </p>
      <textarea
        id="paste"
        ref={box}
        aria-describedby="paste-hint"
        value={text}
        onChange={({ target }) => onPaste(target.value)}
        rows={text === "" ? 8 : 12}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        className="block w-full resize-y rounded-md border border-edge bg-surface px-3 py-2 font-mono text-base leading-relaxed sm:text-[0.8125rem]"
      />
      {text === "" ? <ExampleList onChoose={onExample} /> : null}
      <GetEvidence />
    </div>
  );
}
