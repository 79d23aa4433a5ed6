import { useId } from "react";
import { InlineCode } from "../elements/inline-code";
import { SoftBreaks } from "../elements/soft-breaks";

interface ChoiceProps {
  readonly value: string;
  /** The key that chooses it. */
  readonly digit: number | undefined;
  readonly label: string;
  readonly hint: string | undefined;
  readonly isChosen: boolean;
}

/** One answer of a question; the hint is its description, not a part of its name. */
export function Choice({ value, digit, label, hint, isChosen }: ChoiceProps) {
  const id = useId();
  return (
    <div className="settle relative rounded-md border border-line has-checked:border-accent has-checked:bg-accent-soft hover:border-edge has-focus-visible:outline-3 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent">
      <label htmlFor={id} className="flex min-h-10 items-start gap-3 px-3 py-2">
        <input
          id={id}
          type="radio"
          name="answer"
          value={value}
          defaultChecked={isChosen}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          className="mt-1 size-4 shrink-0 outline-none"
        />
        <span className="min-w-0 grow">
          <SoftBreaks text={label} />
        </span>
        {digit === undefined ? null : (
          <span
            aria-hidden="true"
            className="mt-0.5 hidden rounded-sm border border-line px-1.5 font-mono text-xs text-soft pointer-fine:block"
          >
            {digit}
          </span>
        )}
      </label>
      {hint === undefined ? null : (
        <p
          id={`${id}-hint`}
          className="pointer-events-none -mt-2 pr-3 pb-2 pl-10 text-sm text-soft"
        >
          <InlineCode text={hint} />
        </p>
      )}
    </div>
  );
}
