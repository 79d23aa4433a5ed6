import { useTranslations } from "use-intl";
import { chooseTheme, themes, useTheme } from "./theme";

/** Light, dark or as the system has it. */
export function ThemeSwitch() {
  const t = useTranslations("site");
  const theme = useTheme();
  return (
    <select
      aria-label={t("theme")}
      value={theme}
      onChange={({ target }) => chooseTheme(themes.find((one) => one === target.value) ?? "system")}
      autoComplete="off"
      className="min-h-8 rounded-md border border-edge bg-surface px-1.5 text-sm"
    >
      {themes.map((one) => (
        <option key={one} value={one}>
          {t(`themes.${one}`)}
        </option>
      ))}
    </select>
  );
}
