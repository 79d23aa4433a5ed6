"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { ReadingProblem } from "./reading-protocol";

interface Intake {
  /** A text that was pasted where nothing can be typed. */
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onProblem: (problem: ReadingProblem) => void;
}

/** Take what is dropped or pasted anywhere on the page; true while files hover over it. */
export function useIntake({ onText, onFiles, onProblem }: Intake): boolean {
  const [isOver, setIsOver] = useState(false);
  const take = useEffectEvent((files: readonly File[]) => {
    if (files.length > 0) onFiles(files);
  });
  const takeText = useEffectEvent((text: string) => onText(text));
  const refuse = useEffectEvent((problem: ReadingProblem) => onProblem(problem));
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // without this the browser would open the file in place of the page
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      // from one element to the next is no leaving
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      const folder = folderIn(event.dataTransfer);
      if (folder === undefined) take([...(event.dataTransfer?.files ?? [])]);
      else refuse({ fault: "folder", name: folder });
    };
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      // a table of Excel comes as a text and as a picture of it
      const hasText = event.clipboardData?.types.includes("text/plain") === true;
      if (files.length > 0 && !hasText) {
        event.preventDefault();
        take(files);
      } else if (hasText && !isEditable(event.target)) {
        event.preventDefault();
        takeText(event.clipboardData?.getData("text/plain") ?? "");
      }
    };
    window.addEventListener("dragenter", hover);
    window.addEventListener("dragover", hover);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("dragenter", hover);
      window.removeEventListener("dragover", hover);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
      window.removeEventListener("paste", paste);
    };
  }, []);
  return isOver;
}

/** True where a text can be typed, so that a paste is at home there. */
export function isEditable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, dialog") !== null;
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}

/** The name of a folder among what is dropped; it cannot be read like a file. */
function folderIn(dropped: DataTransfer | null): string | undefined {
  return [...(dropped?.items ?? [])]
    .map((item) => item.webkitGetAsEntry())
    .find((entry) => entry?.isDirectory === true)?.name;
}
