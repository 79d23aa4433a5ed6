import { LanguageChoice } from "@/components/language-choice";

export default function ChoosePage() {
  return <LanguageChoice path="/" />;
}
