import { CausesPage, causesMetadata } from "../../_pages/causes-page";

export const metadata = causesMetadata("zh");

export default function ChineseCausesPage() {
  return <CausesPage lang="zh" />;
}
