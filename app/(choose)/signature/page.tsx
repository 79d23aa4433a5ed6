import { LanguageChoice } from "@/components/site/language-choice";
import { choiceMetadata } from "../../_pages/page-metadata";

export const metadata = choiceMetadata("signature");

export default function ChooseSignaturePage() {
  return <LanguageChoice path="/signature/" />;
}
