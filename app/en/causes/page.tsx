import { CausesPage } from "../../_pages/causes-page";
import { pageMetadata } from "../../_pages/page-metadata";

export const metadata = pageMetadata("en", "causes");

export default function EnglishCausesPage() {
  return <CausesPage lang="en" />;
}
