import { type ChangeEvent, useRef } from "react";
import { Button } from "./button";
import { messages } from "./messages";

/** Chooses files; for those who cannot or do not want to drag them. */
export function FilePicker({ onChoose }: { readonly onChoose: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const { choose, orDrop } = messages.files;
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    // so that the same file can be chosen again
    target.value = "";
    if (files.length > 0) onChoose(files);
  };
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
      <Button onClick={() => input.current?.click()} className="text-ink">
        {choose}
      </Button>
      <input ref={input} type="file" multiple hidden onChange={take} />
      {orDrop}
    </p>
  );
}
