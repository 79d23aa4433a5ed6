import { LanguageChoice } from "@/components/language-choice";
import { type CausePageProps, everyCause } from "../../../_pages/cause-page";

export const dynamicParams = false;

export const generateStaticParams = everyCause;

export default async function ChooseCausePage({ params }: CausePageProps) {
  const { id } = await params;
  return <LanguageChoice path={`/causes/${id}/`} />;
}
