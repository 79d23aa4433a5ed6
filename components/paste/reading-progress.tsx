"use client";

import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../elements/button";
import { reader } from "../wizard/use-wizard";
import type { Parts } from "./reading-protocol";

interface ReadingProgressProps {
  readonly parts: Parts;
  readonly isCurrent: boolean;
  readonly onCancel: () => void;
}

/** How far the reading of what is held has come. Only its start and its end are said aloud. */
export function ReadingProgress({ parts, isCurrent, onCancel }: ReadingProgressProps) {
  const t = useTranslations("progressOfReading");
  const progress = useSyncExternalStore(reader.subscribe, reader.progress, () => undefined);
  const isHeld = parts.length > 0;
  return (
    <>
      <p role="status" className="sr-only">
        {isHeld ? (isCurrent ? t("finished") : t("started")) : ""}
      </p>
      {progress === undefined ? null : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
          <label htmlFor="reading" className="w-full">
            {progress.share === undefined
              ? t("unmeasured", { what: t(`stages.${progress.stage}`) })
              : t("measured", {
                  what: t(`stages.${progress.stage}`),
                  percent: Math.floor(progress.share * 100),
                })}
          </label>
          <progress
            id="reading"
            value={progress.share}
            className="h-3 min-w-0 grow accent-accent"
          />
          <Button onClick={onCancel}>{t("cancel")}</Button>
        </div>
      )}
    </>
  );
}
