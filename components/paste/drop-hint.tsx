import { useTranslations } from "use-intl";

/** Lies over the page while files hover above it. */
export function DropHint() {
  const t = useTranslations("files");
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none fixed inset-0 z-20 grid place-items-center border-8 border-accent bg-paper/90 p-6"
    >
      <p className="panel border-2 border-dashed border-accent px-8 py-6 text-center text-xl font-semibold">
        {t("drop")}
      </p>
    </div>
  );
}
