import { SignatureBench } from "@/components/signature/signature-bench";
import { pageMetadata } from "../../_pages/page-metadata";

export const metadata = pageMetadata("zh", "signature");

export default function ChineseSignaturePage() {
  return <SignatureBench />;
}
