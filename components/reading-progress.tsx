"use client";

import { useSyncExternalStore } from "react";
import { Button } from "./button";
import { messages } from "./messages";
import type { Parts } from "./reading-protocol";
import { reader } from "./use-wizard";

interface ReadingProgressProps {
  readonly parts: Parts;
  readonly isCurrent: boolean;
  readonly onCancel: () => void;
}

/** How far the reading of what is held has come. Only its start and its end are said aloud. */
export function ReadingProgress({ parts, isCurrent, onCancel }: ReadingProgressProps) {
  const progress = useSyncExternalStore(reader.subscribe, reader.progress, () => undefined);
  const { started, finished, stage, cancel } = messages.progressOfReading;
  const isHeld = parts.length > 0;
  return (
    <>
      <p role="status" className="sr-only">
        {isHeld ? (isCurrent ? finished : started) : ""}
      </p>
      {progress === undefined ? null : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
          <label htmlFor="reading" className="w-full">
            {stage(progress)}
          </label>
          <progress
            id="reading"
            value={progress.share}
            className="h-3 min-w-0 grow accent-accent"
          />
          <Button onClick={onCancel}>{cancel}</Button>
        </div>
      )}
    </>
  );
}
