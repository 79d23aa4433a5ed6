import { useTranslations } from "use-intl";

interface LoadStateProps {
  /** Whether it is still on its way, or not to be had. */
  readonly state: "loading" | "failed";
}

/** What stands in the place of a part of the page that is not there. */
export function LoadState({ state }: LoadStateProps) {
  const t = useTranslations("diagnosis");
  return <p role="status">{t(state === "failed" ? "notLoaded" : "loading")}</p>;
}
