import type { ReactNode, Ref } from "react";
import { useTranslations } from "use-intl";
import { CopyButton } from "./copy-button";

interface CommandProps {
  readonly text: string;
  readonly hiddenLabel?: string;
  readonly textRef?: Ref<HTMLPreElement>;
  /** What stands between the command and its button. */
  readonly children?: ReactNode;
}

/** A shell command, and the button that copies it. */
export function Command({ text, hiddenLabel, textRef, children }: CommandProps) {
  const t = useTranslations("command");
  return (
    <div className="rounded-md border border-line bg-sunken">
      <pre
        ref={textRef}
        tabIndex={-1}
        translate="no"
        className="px-3 py-2 font-mono text-[0.8125rem] leading-relaxed whitespace-pre-wrap"
      >
        {text}
      </pre>
      {children}
      <div className="border-t border-line px-2 py-1.5">
        <CopyButton
          label={t("copy")}
          text={text}
          {...(hiddenLabel === undefined ? {} : { hiddenLabel })}
        />
      </div>
    </div>
  );
}
