import type { RefObject } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../elements/button";
import { switchSingleKeys, useSingleKeys } from "./single-keys";

const rows = ["digit", "zero", "enter", "result", "paste", "back", "help"] as const;

/** The keys of the page, and the switch for those that are single letters or digits. */
export function KeyList({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  const t = useTranslations("keys");
  const isOn = useSingleKeys();
  return (
    <dialog
      ref={dialog}
      aria-labelledby="keys"
      className="panel m-auto max-w-lg space-y-4 p-5 text-ink backdrop:bg-black/50"
    >
      <h2 id="keys" className="text-lg font-semibold">
        {t("heading")}
      </h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-2 text-sm">
        {rows.map((row) => (
          <div key={row} className="contents">
            <dt>
              <kbd className="rounded-sm border border-edge px-1.5 py-0.5 font-mono text-xs">
                {t(`names.${row}`)}
              </kbd>
            </dt>
            <dd>{t(`does.${row}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="flex items-start gap-2 text-sm">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => switchSingleKeys(target.checked ? "on" : "off")}
          className="mt-0.5 size-4 shrink-0"
        />
        {t("single")}
      </label>
      <p>
        <Button onClick={() => dialog.current?.close()}>{t("close")}</Button>
      </p>
    </dialog>
  );
}
