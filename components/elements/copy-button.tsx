"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./button";
import { copyText } from "./copy-text";

interface CopyButtonProps {
  readonly label: string;
  /** Tells buttons of one label apart for those who hear them. */
  readonly hiddenLabel?: string;
  readonly text: string;
  readonly look?: "main" | "quiet";
}

export function CopyButton({ label, hiddenLabel, text, look = "quiet" }: CopyButtonProps) {
  const t = useTranslations("command");
  const [outcome, setOutcome] = useState<"copied" | "failed">();
  const copy = async () => setOutcome((await copyText(text)) ? "copied" : "failed");
  return (
    <span className="inline-flex flex-wrap items-center gap-y-1">
      <Button look={look} onClick={copy} onBlur={() => setOutcome(undefined)}>
        {label}
        {hiddenLabel === undefined ? null : <span className="sr-only"> {hiddenLabel}</span>}
      </Button>
      <span role="status" className="text-sm text-soft not-empty:ml-3">
        {outcome === undefined ? null : t(outcome)}
      </span>
    </span>
  );
}
