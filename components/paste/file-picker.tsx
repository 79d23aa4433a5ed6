import { type ChangeEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../elements/button";

/** Chooses files; for those who cannot or do not want to drag them. */
export function FilePicker({ onChoose }: { readonly onChoose: (files: readonly File[]) => void }) {
  const t = useTranslations("files");
  const input = useRef<HTMLInputElement>(null);
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    // so that the same file can be chosen again
    target.value = "";
    if (files.length > 0) onChoose(files);
  };
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
      <Button onClick={() => input.current?.click()} className="text-ink">
        {t("choose")}
      </Button>
      <input ref={input} type="file" multiple hidden onChange={take} />
      {t("orDrop")}
    </p>
  );
}
