import { CausesPage, causesMetadata } from "../../_pages/causes-page";

export const metadata = causesMetadata("en");

export default function EnglishCausesPage() {
  return <CausesPage lang="en" />;
}
