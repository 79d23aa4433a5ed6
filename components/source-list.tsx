import { useTranslations } from "use-intl";
import { type Source, type SourceId, sources } from "@/lib";
import { Aside } from "./aside";

/** The pages that something rests on, and when we last read them. */
export function SourceList({ ids }: { readonly ids: readonly SourceId[] }) {
  const t = useTranslations("diagnosis");
  const tSigns = useTranslations("signs");
  return (
    <ul className="space-y-1 text-sm">
      {ids.map((id) => {
        const { title, url, checked, strength }: Source = sources[id];
        return (
          <li key={id}>
            <a href={url} rel="noreferrer" className="inline-block py-0.5">
              {title}
            </a>
            <Aside>
              {t(`strength.${strength}`)}
              {tSigns("comma")}
              {t("checked", { date: checked })}
            </Aside>
          </li>
        );
      })}
    </ul>
  );
}
