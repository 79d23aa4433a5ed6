import { WizardPage } from "@/components/wizard/wizard";
import { pageMetadata } from "../_pages/page-metadata";
import { sampleId, samples } from "../_pages/sample-answer";

export const metadata = pageMetadata("zh", "start");

export default function Start() {
  return <WizardPage samples={samples} sampleId={sampleId} />;
}
