import { LanguageChoice } from "@/components/site/language-choice";
import { choiceMetadata } from "../../_pages/page-metadata";

export const metadata = choiceMetadata("policy");

export default function ChoosePolicyPage() {
  return <LanguageChoice path="/policy/" />;
}
