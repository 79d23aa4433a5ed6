import { useTranslations } from "use-intl";
import type { Reference } from "@/lib";
import { CopyButton } from "../elements/copy-button";
import { byVendor } from "./by-vendor";

/** The ids by which those who run a product find the request, under whom to give them to. */
export function References({ references }: { readonly references: readonly Reference[] }) {
  const t = useTranslations("references");
  if (references.length === 0) return null;
  return (
    <section aria-labelledby="references" className="space-y-2">
      <h3 id="references" className="text-sm font-semibold">
        {t("heading")}
      </h3>
      <dl className="space-y-2">
        {byVendor(references).map(([vendor, ids]) => (
          <div key={vendor}>
            <dt className="text-sm text-soft">{t("to", { vendor })}</dt>
            {ids.map(({ name, value }) => (
              <dd
                key={value}
                className="mt-1.5 flex flex-wrap items-center justify-between gap-x-4 gap-y-1"
              >
                <p className="min-w-0 flex-[1_1_14rem] text-sm">
                  {name}{" "}
                  <span translate="no" className="font-mono text-[0.8125rem] break-all">
                    {value}
                  </span>
                </p>
                <span className="print:hidden">
                  <CopyButton label={t("copy")} hiddenLabel={`${vendor} ${name}`} text={value} />
                </span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
