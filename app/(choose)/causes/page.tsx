import { LanguageChoice } from "@/components/site/language-choice";
import { choiceMetadata } from "../../_pages/page-metadata";

export const metadata = choiceMetadata("causes");

export default function ChooseCausesPage() {
  return <LanguageChoice path="/causes/" />;
}
