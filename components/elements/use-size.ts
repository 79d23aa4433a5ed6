import { useTranslations } from "use-intl";

/** How large something is, in words, from its bytes. */
export function useSize(): (bytes: number) => string {
  const t = useTranslations("files");
  return (bytes) => {
    if (bytes < 1_000) return t("bytes", { value: bytes });
    if (bytes < 999_500) return t("kilobytes", { value: Math.round(bytes / 1_000) });
    const megabytes = bytes / 1_000_000;
    const value = megabytes < 9.95 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes);
    return t("megabytes", { value });
  };
}
