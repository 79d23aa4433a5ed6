import { useTranslations } from "use-intl";
import { type Diagnosis, linkNames } from "@/lib";

interface ParameterChoiceProps {
  readonly parameters: Diagnosis["parameters"];
  readonly chosen: readonly string[];
  readonly onChoose: (names: readonly string[]) => void;
}

/** Which names from the paste go into the link; none unless the person says so. */
export function ParameterChoice({ parameters, chosen, onChoose }: ParameterChoiceProps) {
  const t = useTranslations("share");
  const tSigns = useTranslations("signs");
  const known = linkNames.flatMap((name) => {
    const value = parameters[name];
    return value === undefined ? [] : [{ name, value }];
  });
  if (known.length === 0) return <p className="text-soft">{t("noParameters")}</p>;
  return (
    <fieldset>
      <legend className="font-semibold">{t("also")}</legend>
      {known.map(({ name, value }) => (
        <label key={name} className="flex min-h-8 items-center gap-2">
          <input
            type="checkbox"
            autoComplete="off"
            checked={chosen.includes(name)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...chosen, name] : chosen.filter((one) => one !== name))
            }
            className="size-4 shrink-0"
          />
          <span className="min-w-0">
            {t(`parameters.${name}`)}
            {tSigns("colon")}
            <code translate="no" className="code-chip">
              {value}
            </code>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
