import { CausesPage } from "../../_pages/causes-page";
import { pageMetadata } from "../../_pages/page-metadata";

export const metadata = pageMetadata("zh", "causes");

export default function ChineseCausesPage() {
  return <CausesPage lang="zh" />;
}
