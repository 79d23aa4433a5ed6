import { useRef, useState } from "react";
import { Button } from "./button";
import { messages } from "./messages";

interface CommandOutputProps {
  /** What was given last was read, and does not answer the question. */
  readonly isUnanswered: boolean;
  readonly onOutput: (output: string) => void;
}

/** Where the output of a question's command is pasted, to be read together with the paste. */
export function CommandOutput({ isUnanswered, onOutput }: CommandOutputProps) {
  const [isMissing, setIsMissing] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const { label, read, missing, unanswered } = messages.output;
  const give = () => {
    const output = box.current?.value ?? "";
    setIsMissing(output.trim() === "");
    if (output.trim() === "") box.current?.focus();
    else onOutput(output);
  };
  const note = isMissing ? missing : isUnanswered ? unanswered : "";
  return (
    <div className="space-y-2">
      <label htmlFor="output" className="font-semibold">
        {label}
      </label>
      <textarea
        id="output"
        ref={box}
        rows={3}
        aria-describedby="output-note"
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        className="block w-full resize-y rounded-md border border-edge bg-surface px-3 py-2 font-mono text-base leading-relaxed sm:text-[0.8125rem]"
      />
      <p
        id="output-note"
        role="status"
        className="border-l-4 border-alarm pl-3 text-alarm empty:hidden"
      >
        {note}
      </p>
      <Button onClick={give}>{read}</Button>
    </div>
  );
}
