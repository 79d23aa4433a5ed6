import { SignatureBench } from "@/components/signature/signature-bench";
import { pageMetadata } from "../../_pages/page-metadata";

export const metadata = pageMetadata("en", "signature");

export default function EnglishSignaturePage() {
  return <SignatureBench />;
}
