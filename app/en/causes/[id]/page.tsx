import {
  CausePage,
  type CausePageProps,
  causeMetadata,
  everyCause,
} from "../../../_pages/cause-page";

export const dynamicParams = false;

export const generateStaticParams = everyCause;

export function generateMetadata(props: CausePageProps) {
  return causeMetadata("en", props);
}

export default function EnglishCausePage({ params }: CausePageProps) {
  return <CausePage lang="en" params={params} />;
}
