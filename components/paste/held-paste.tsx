import { useTranslations } from "use-intl";
import { useSize } from "../elements/use-size";
import type { Parts } from "./reading-protocol";

interface HeldPasteProps {
  readonly parts: Parts;
  readonly isFolded: boolean;
}

/** Names what is pasted but does not stand in the box: files, and long texts. */
export function HeldPaste({ parts, isFolded }: HeldPasteProps) {
  const t = useTranslations("files");
  const tSigns = useTranslations("signs");
  const size = useSize();
  if (parts.length === 0) return null;
  return (
    <div className="space-y-1 border-l-4 border-accent pl-3 text-sm">
      <ul aria-label={t("held")}>
        {parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts can be equal, and none moves
          <li key={at}>
            {typeof part === "string" ? (
              <>
                {t("pastedText")}
                {tSigns("comma")}
                {size(part.length)}
              </>
            ) : (
              <>
                <strong translate="no">{part.name}</strong>
                {tSigns("comma")}
                {size(part.size)}
              </>
            )}
          </li>
        ))}
      </ul>
      {isFolded ? null : <p className="text-soft">{t("replaces")}</p>}
    </div>
  );
}
