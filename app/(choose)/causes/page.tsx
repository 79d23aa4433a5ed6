import { LanguageChoice } from "@/components/language-choice";

export default function ChooseCausesPage() {
  return <LanguageChoice path="/causes/" />;
}
