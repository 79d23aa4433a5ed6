import { LanguageChoice } from "@/components/site/language-choice";
import { choiceMetadata } from "../_pages/page-metadata";

export const metadata = choiceMetadata("start");

export default function ChoosePage() {
  return <LanguageChoice path="/" />;
}
