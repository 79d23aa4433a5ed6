import {
  CausePage,
  type CausePageProps,
  causeMetadata,
  everyCause,
} from "../../../_pages/cause-page";

export const dynamicParams = false;

export const generateStaticParams = everyCause;

export function generateMetadata(props: CausePageProps) {
  return causeMetadata("zh", props);
}

export default function ChineseCausePage({ params }: CausePageProps) {
  return <CausePage lang="zh" params={params} />;
}
