import { LanguageChoice } from "@/components/language-choice";

export default function ChooseTreePage() {
  return <LanguageChoice path="/tree/" />;
}
