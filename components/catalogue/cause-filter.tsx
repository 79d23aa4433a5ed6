import { useTranslations } from "use-intl";
import { type CauseEntry, hops } from "@/lib";
import { keptHere } from "../elements/kept-here";
import { useWords } from "../words/words";

const filterFacets = ["api-type", "auth-mode"] as const;

/** What the list of causes is narrowed to; an empty text narrows nothing. */
export interface CauseFilter {
  readonly query: string;
  readonly hop: string;
  readonly "api-type": string;
  readonly "auth-mode": string;
}

export const noFilter: CauseFilter = { query: "", hop: "", "api-type": "", "auth-mode": "" };

/** Whether a cause can be met at this hop, with this type of API and this way of authorization. */
export function passesFilter(cause: CauseEntry, filter: CauseFilter): boolean {
  if (filter.hop !== "" && cause.hop !== filter.hop) return false;
  return filterFacets.every((facet) => {
    const possible: readonly string[] | undefined = cause.signature[facet];
    return filter[facet] === "" || possible === undefined || possible.includes(filter[facet]);
  });
}

interface CauseFilterFormProps {
  readonly filter: CauseFilter;
  readonly onChange: (filter: CauseFilter) => void;
}

/** Search and filters of the catalogue. */
export function CauseFilterForm({ filter, onChange }: CauseFilterFormProps) {
  const t = useTranslations("causeIndex");
  const { hops: hopWords, facets, facetName } = useWords();
  const selects = [
    {
      id: "hop",
      label: t("hop"),
      options: hops.map((hop) => ({ value: `${hop}`, label: hopWords[hop].name })),
    },
    ...filterFacets.map((facet) => ({
      id: facet,
      label: facetName(facet),
      options: Object.entries(facets[facet].options).map(([value, label]) => ({
        value,
        label,
      })),
    })),
  ] as const;
  return (
    <search className="needs-script panel grid grid-cols-2 gap-x-4 gap-y-3 p-4 lg:grid-cols-[minmax(0,2fr)_repeat(3,minmax(0,1fr))]">
      <label className="col-span-2 block text-sm font-semibold lg:col-span-1">
        {t("search")}
        <input
          type="search"
          placeholder={t("placeholder")}
          onChange={({ target }) => onChange({ ...filter, query: target.value })}
          {...keptHere}
          className="mt-1 block min-h-10 w-full rounded-md border border-edge bg-surface px-3 font-normal"
        />
      </label>
      {selects.map(({ id, label, options }) => (
        <label key={id} className="block text-sm font-semibold max-lg:nth-2:col-span-2">
          {label}
          <select
            value={filter[id]}
            onChange={({ target }) => onChange({ ...filter, [id]: target.value })}
            autoComplete="off"
            className="mt-1 block min-h-10 w-full rounded-md border border-edge bg-surface px-2 font-normal text-ellipsis"
          >
            <option value="">{t("any")}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </search>
  );
}
