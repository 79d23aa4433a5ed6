import { useTranslations } from "use-intl";
import type { Source, SourceId, Sources } from "@/lib";
import { Aside } from "./aside";

interface SourceListProps {
  readonly ids: readonly SourceId[];
  /** A page brings them along, or has them follow it. */
  readonly sources: Sources;
}

/** The pages that something rests on, and when we last read them. */
export function SourceList({ ids, sources }: SourceListProps) {
  const t = useTranslations("diagnosis");
  const tSigns = useTranslations("signs");
  return (
    <ul className="space-y-1 text-sm">
      {ids.map((id) => {
        const { title, url, checked, strength, copy }: Source = sources[id];
        return (
          <li key={id}>
            <a href={url} rel="noreferrer" className="inline-block py-0.5">
              {title}
            </a>
            <Aside>
              {t(`strength.${strength}`)}
              {tSigns("comma")}
              {t("checked", { date: checked })}
              {copy === undefined ? null : `${tSigns("comma")}${t(`copies.${copy}`)}`}
            </Aside>
          </li>
        );
      })}
    </ul>
  );
}
