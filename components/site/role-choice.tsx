import { useTranslations } from "use-intl";
import { isRole, useRole } from "./use-role";

const roles = ["caller", "owner"] as const;

/** Whether the person sends the request or runs the API; asked once, and kept for all that follows. */
export function RoleChoice() {
  const t = useTranslations("role");
  const [role, choose] = useRole();
  return (
    <label className="needs-script flex items-center gap-2 text-sm print:hidden">
      <span className="sr-only text-soft sm:not-sr-only">{t("label")}</span>
      <select
        value={role ?? ""}
        onChange={({ target }) => choose(isRole(target.value) ? target.value : undefined)}
        autoComplete="off"
        className="min-h-8 max-w-36 rounded-md border border-edge bg-surface px-1 sm:max-w-none"
      >
        <option value="">{t("unknown")}</option>
        {roles.map((one) => (
          <option key={one} value={one}>
            {t(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
