import { useTranslations } from "use-intl";
import { useRole } from "./use-role";

const views = ["everyone", "caller", "owner"] as const;

/** Whether the person sends the request or runs the API; asked once, and kept for all that follows. */
export function RoleChoice() {
  const t = useTranslations("diagnosis");
  const [role, choose] = useRole();
  return (
    <fieldset className="needs-script flex flex-wrap gap-2 print:hidden">
      <legend className="sr-only">{t("stepsOf")}</legend>
      {views.map((one) => (
        <button
          key={one}
          type="button"
          title={one === "everyone" ? undefined : t(`whoIs.${one}`)}
          aria-pressed={(role ?? "everyone") === one}
          onClick={() => choose(one === "everyone" ? undefined : one)}
          className="min-h-8 rounded-full border border-edge px-3 text-sm aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold"
        >
          {t(one)}
        </button>
      ))}
    </fieldset>
  );
}
