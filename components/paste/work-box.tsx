import { useEffect, useRef } from "react";
import { Button } from "../elements/button";
import { KeptBox } from "../elements/kept-box";
import { takeOver } from "./hand-over";

interface WorkBoxProps {
  /** Of the box, and the start of the ids around it. */
  readonly id: string;
  readonly label: string;
  readonly isEmpty: boolean;
  /** What stands in it until somebody comes with something else. */
  readonly initial?: string;
  /** Undefined until the words of the page are there. */
  readonly words:
    | { readonly forget: string; readonly hint: string; readonly examples: string }
    | undefined;
  readonly examples: readonly { readonly name: string; readonly text: string }[];
  readonly onType: (text: string) => void;
  /** Something else than what stood there before is in the box. */
  readonly onPut: (text: string) => void;
  /** What was answered beside the text that the diagnosis hands over. */
  readonly onAnswers?: (answers: ReadonlyMap<string, string>) => void;
}

/** The box of a page that works on what is pasted, with examples; it takes over what a diagnosis hands it. */
export function WorkBox(props: WorkBoxProps) {
  const { id, label, isEmpty, initial, words, examples, onType, onPut, onAnswers } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const isAlive = useRef(false);
  useEffect(() => {
    const { current } = box;
    if (isAlive.current || current === null) return;
    isAlive.current = true;
    // what the diagnosis handed over, or what somebody typed before this script was there
    const handed = takeOver();
    if (handed !== undefined) onAnswers?.(handed.answers);
    current.value = handed?.text ?? current.value;
    if (current.value !== "") onType(current.value);
  });
  const put = (text: string) => {
    if (box.current === null) return;
    box.current.value = text;
    onPut(text);
    box.current.focus();
  };
  return (
    <div className="panel space-y-3 p-4 print:hidden">
      <div className="flex flex-wrap items-end justify-between gap-2">
        <label htmlFor={id} className="text-lg font-semibold">
          {label}
        </label>
        <Button onClick={() => put("")} className={isEmpty ? "invisible" : ""}>
          {words?.forget}
        </Button>
      </div>
      <p id={`${id}-hint`} className="text-sm text-soft">
        {words?.hint}
      </p>
      <KeptBox
        id={id}
        ref={box}
        rows={14}
        aria-describedby={`${id}-hint`}
        defaultValue={initial}
        onChange={({ target }) => onType(target.value)}
      />
      {words === undefined ? null : (
        <div>
          <p id={`${id}-examples`} className="eyebrow">
            {words.examples}
          </p>
          <ul aria-labelledby={`${id}-examples`} className="mt-2 flex flex-wrap gap-2">
            {examples.map(({ name, text }) => (
              <li key={name}>
                <Button onClick={() => put(text)}>{name}</Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
