import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../elements/button";
import { keptHere } from "../elements/kept-here";
import { takeOver } from "../paste/hand-over";
import type { PolicyTranslator } from "../words/policy/catalogue";
import { exampleNames, exampleText } from "./policy-examples";

interface PolicyBoxProps {
  /** Undefined until the words of the page are there. */
  readonly say: PolicyTranslator | undefined;
  readonly isEmpty: boolean;
  readonly onType: (text: string) => void;
  /** Something else than what stood there before is in the box. */
  readonly onPut: (text: string) => void;
}

const [firstExample] = exampleNames;

/** The box that policies are pasted into, and examples for it. */
export function PolicyBox({ say, isEmpty, onType, onPut }: PolicyBoxProps) {
  const t = useTranslations("policy");
  const box = useRef<HTMLTextAreaElement>(null);
  const isAlive = useRef(false);
  useEffect(() => {
    const { current } = box;
    if (isAlive.current || current === null) return;
    isAlive.current = true;
    // what the diagnosis handed over, or what somebody typed before this script was there
    current.value = takeOver() ?? current.value;
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
        <label htmlFor="policies" className="text-lg font-semibold">
          {say?.("box") ?? t("title")}
        </label>
        <Button onClick={() => put("")} className={isEmpty ? "invisible" : ""}>
          {say?.("forget")}
        </Button>
      </div>
      <p id="policies-hint" className="text-sm text-soft">
        {say?.("hint")}
      </p>
      <textarea
        id="policies"
        ref={box}
        rows={14}
        aria-describedby="policies-hint"
        defaultValue={exampleText(firstExample)}
        onChange={({ target }) => onType(target.value)}
        {...keptHere}
        className="block w-full resize-y rounded-md border border-edge bg-surface px-3 py-2 font-mono text-base leading-relaxed sm:text-[0.8125rem]"
      />
      {say === undefined ? null : (
        <div>
          <p id="policy-examples" className="eyebrow">
            {say("examples")}
          </p>
          <ul aria-labelledby="policy-examples" className="mt-2 flex flex-wrap gap-2">
            {exampleNames.map((name) => (
              <li key={name}>
                <Button onClick={() => put(exampleText(name))}>
                  {say(`exampleNames.${name}`)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
