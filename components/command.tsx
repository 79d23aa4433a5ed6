import { useTranslations } from "use-intl";
import { CopyButton } from "./copy-button";

interface CommandProps {
  readonly text: string;
  readonly hiddenLabel?: string;
}

/** A shell command, and the button that copies it. */
export function Command({ text, hiddenLabel }: CommandProps) {
  const t = useTranslations("command");
  return (
    <div className="rounded-md border border-line bg-sunken">
      <pre
        translate="no"
        className="px-3 py-2 font-mono text-[0.8125rem] leading-relaxed whitespace-pre-wrap"
      >
        {text}
      </pre>
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
