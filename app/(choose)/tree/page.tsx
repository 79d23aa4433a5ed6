import { LanguageChoice } from "@/components/site/language-choice";
import { choiceMetadata } from "../../_pages/page-metadata";

export const metadata = choiceMetadata("tree");

export default function ChooseTreePage() {
  return <LanguageChoice path="/tree/" />;
}
