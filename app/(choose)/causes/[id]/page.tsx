import { LanguageChoice } from "@/components/site/language-choice";
import { type CausePageProps, chooseCauseMetadata, everyCause } from "../../../_pages/cause-page";

export const dynamicParams = false;

export const generateStaticParams = everyCause;

export const generateMetadata = chooseCauseMetadata;

export default async function ChooseCausePage({ params }: CausePageProps) {
  const { id } = await params;
  return <LanguageChoice path={`/causes/${id}/`} />;
}
